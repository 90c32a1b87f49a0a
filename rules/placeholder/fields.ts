/** What programs leave where text is to go: fields of template engines, texts of Word and WPS controls. */
import { marks } from "./marks.js";
import { type Blank, DATA, type Scanner } from "./types.js";

/** Fields of template engines and mail merge: {{name}}, ${name}, <%=x%>, «name», [[x]], <<KEY>>, %NAME%, @name@. */
const FIELDS =
  /\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}|\{[#/]?[A-Za-z_][\w.]{0,30}\}|\{\s?MERGEFIELD [^{}\n]{1,40}\}|<%[=-]?[^%<>\n]{1,60}%>|«[^«»\n]{1,40}»|\[\[[^[\]\n]{1,40}\]\]|<<[^<>\n]{1,40}>>|%[A-Z][A-Z_]{1,30}%|%!\([A-Z][^()\n]{0,40}\)|(?<![\w.])@[a-z_]{2,20}@(?!\w)/gu;
/** 38% is no field. */
const MAY_BE_FIELD = /[{«@]|<[%<]|\[\[|%[A-Z!]/;

export const fields: Scanner = (text) => (MAY_BE_FIELD.test(text) ? marks(text, FIELDS, "error", "free-text") : []);

/** How their texts begin, in capitals perhaps. */
const MAY_BE_CONTROL = new RegExp(
  [...new Set(DATA.controls.map(({ text }) => text.slice(0, 2)))]
    .map((start) => start.replace(/./gu, (character) => `[${character}${character.toUpperCase()}]`))
    .join("|"),
);

/** 单击此处输入文字。 and the other texts that a word processor shows where something is to be typed. */
export const controls: Scanner = (text) => {
  if (!MAY_BE_CONTROL.test(text)) return [];
  const folded = text.toLowerCase();
  const blanks: Blank[] = [];
  for (const { text: words, kind, whole } of DATA.controls) {
    for (let at = folded.indexOf(words); at !== -1; at = folded.indexOf(words, at + words.length)) {
      if (blanks.some(({ start, end }) => start <= at && at < end)) continue;
      if (whole === true && folded.trim() !== words) continue;
      blanks.push({ start: at, end: at + words.length, severity: "error", kind });
    }
  }
  return blanks;
};
