/** The numbers inside a paragraph: 一是…；二是…, 第一，…, and lists that a paragraph holds whole. */
import type { Line } from "../lines.js";
import { INLINE_PATTERN, INLINE_SCHEMES, numeralValue } from "./schemes.js";
import type { Marker, Scheme } from "./types.js";

/** Where a clause begins: behind punctuation, an opening bracket or quotation mark, a space. */
const CLAUSE_START = /[，。；：、！？\s“‘（—…;:,!?)）)]/u;
/** Where an item of a list begins. */
const ITEM_START = /[：；。:;\s]/u;
/** Characters that a marker begins with: looked for before the pattern is tried, which costs more. */
const FIRST = new Uint8Array(0x10000);
for (const character of "一二三四五六七八九十第其首再最另（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⒈㈠㊀❶➀⓵") {
  FIRST[character.charCodeAt(0)] = 1;
}

/**
 * Every marker of an inline series that stands where a clause may begin, in order.
 * @param from where in the line's text to begin: behind a marker that opens the line
 */
export function inlineMarkers(line: Line, from: number): Marker[] {
  const found: Marker[] = [];
  const { text } = line;
  const head = text.length - text.trimStart().length;
  for (let at = from; at < text.length; at++) {
    if (FIRST[text.charCodeAt(at)] === 0 || !(at <= head || at === from || CLAUSE_START.test(text.charAt(at - 1))))
      continue;
    INLINE_PATTERN.lastIndex = at;
    const match = INLINE_PATTERN.exec(text);
    if (match === null) continue;
    const [group, numeral] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    const scheme = INLINE_SCHEMES[group ?? ""];
    if (scheme === undefined || numeral === undefined) continue;
    const value = numeralValue(scheme, numeral);
    const leading = at <= head;
    if (value === null || !standsWell(scheme, text, at, match[0], leading || at === from)) continue;
    const start = line.start + at;
    found.push({
      scheme,
      value,
      text: match[0],
      range: { block: line.block, start, end: start + match[0].length },
      contentStart: start + match[0].length,
      line: line.index,
      leading,
      standard: true,
    });
    at += match[0].length - 1;
  }
  return found;
}

/** Whether a match stands where a clause (or an item) begins and does not go on as another word. */
function standsWell(scheme: Scheme, text: string, start: number, match: string, opens: boolean): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + match.length);
  switch (scheme) {
    case "is":
    case "must":
      // 一是一，二是二 is a saying
      return (opens || CLAUSE_START.test(before)) && after !== match.charAt(0);
    case "ordinal":
      // 第一、第二产业; 第一、二次
      return (
        (opens || CLAUSE_START.test(before)) &&
        !(after === "、" && /[第一二三四五六七八九十]/u.test(text.charAt(start + match.length + 1)))
      );
    case "of-which":
    case "first-next":
    case "one-side":
      return opens || CLAUSE_START.test(before);
    default:
      // 会议决定，一、…
      if (opens || !(ITEM_START.test(before) || (scheme === "han" && before === "，"))) return false;
      return scheme === "han" || scheme === "arabic"
        ? !/[一二三四五六七八九十\d]/u.test(text.charAt(start + match.length + 1))
        : !/[至到和或、\-—～~]/u.test(after);
  }
}
