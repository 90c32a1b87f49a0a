/** The numbers at the head of a line. */
import type { Document } from "../../document/model.js";
import type { Line } from "../lines.js";
import { isAt, tableOf } from "../../text/scan.js";
import { FIRST_CHARACTERS, type Form, formsOpenedBy, numeralValue, schemeOfEnclosed } from "./schemes.js";
import type { Marker, Scheme } from "./types.js";

/** A number at the head of a line that may also be the beginning of a sentence: it counts only where the list expects it. */
export interface LeadingMarker extends Marker {
  readonly certain: boolean;
}

const BEFORE_MARKER = /^\s*(?:附[件表]?\s{0,2}[：:]\s*)?/u;
const YEAR_BEHIND = /^(?:19|20)\d{2}\s?[年—～~-]/;
const HAN_YEAR_BEHIND = /^[一二][〇○零九][〇○零一二三四五六七八九]{2}[年—～~-]/u;

/** □五、 is a section that may not apply, ★3. one that must be met: the sign is no part of the number. */
const TICK_BOXES = "□☐■☑★☆▲△●◆※";
const TICK_BOX = tableOf(TICK_BOXES);
/** What a line with a marker begins with. */
const OPENING = tableOf(`${TICK_BOXES}附${FIRST_CHARACTERS}`);

/** 3.5个村 may be an item that begins with a number; 3.2本项目 is the second item of 3. */
const COUNT_BEHIND = /^\s?\d+(?:\.\d+)?\s?[个名家项月日年万亿条次人户件]/u;

const NONE: readonly LeadingMarker[] = [];

/** The marker that opens a line, and a second one of another scheme right behind it (一、（一）…). */
export function leadingMarkers(document: Document, line: Line): readonly LeadingMarker[] {
  let position = line.text.length - line.text.trimStart().length;
  if (!isAt(line.text, position, OPENING)) return NONE;
  if (isAt(line.text, position, TICK_BOX)) position = afterSpaces(line.text, position + 1);
  if (line.text.startsWith("附", position)) position = BEFORE_MARKER.exec(line.text)?.[0].length ?? 0;
  if (formsOpenedBy(line.text.charCodeAt(position)).length === 0) return NONE;
  const found: LeadingMarker[] = [];
  while (found.length < 2) {
    const marker = markerAt(document, line, position);
    if (marker === null || found.some(({ scheme }) => scheme === marker.scheme)) break;
    found.push(marker);
    position = marker.contentStart - line.start;
  }
  return found;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === " ") at++;
  return at;
}

function markerAt(document: Document, line: Line, position: number): LeadingMarker | null {
  const forms = formsOpenedBy(line.text.charCodeAt(position));
  // every label of an automatic list begins as one of them does
  if (forms.length === 0) return null;
  for (const form of forms) {
    form.pattern.lastIndex = position;
    const match = form.pattern.exec(line.text);
    if (match === null) continue;
    const marker = makeMarker(form, line, position, match);
    if (marker !== null) return marker;
  }
  return bareLabel(document, line, position);
}

function makeMarker(
  form: Form,
  line: Line,
  position: number,
  [, text = "", numeral = "", mark = ""]: RegExpExecArray,
): LeadingMarker | null {
  const scheme = form.scheme === "circled" ? schemeOfEnclosed(numeral) : form.scheme;
  const value = numeralValue(scheme, numeral);
  if (value === null) return null;
  const start = line.start + position;
  const behind = position + text.length + mark.length;
  const rest = line.text.slice(behind);
  const fit = howItReads(scheme, value, rest, mark);
  if (fit === "no") return null;
  return {
    scheme,
    value,
    text,
    range: { block: line.block, start, end: start + text.length },
    contentStart: line.start + behind + (rest.length - rest.trimStart().length),
    line: line.index,
    leading: true,
    standard: form.isStandard(text, mark),
    certain: fit === "yes",
  };
}

/** Whether what stands behind a number lets it be one: 一、二等奖 and 3.5亿元 may open a line by chance, 5、6月份 too. */
function howItReads(scheme: Scheme, value: number, rest: string, mark: string): "yes" | "maybe" | "no" {
  if (scheme === "arabic" && /^\s?\d/.test(rest)) {
    if (YEAR_BEHIND.test(rest.trimStart())) return "yes";
    return COUNT_BEHIND.test(rest) && mark !== "：" ? "maybe" : /^\s\d+[A-Za-z%％]/.test(rest) ? "yes" : "no";
  }
  if (scheme === "han" && mark.trim() !== "、")
    return mark === "：" || mark === ":" ? "maybe" : rest === "" ? "no" : "yes";
  if (scheme === "han" && HAN_YEAR_BEHIND.test(rest)) return "yes";
  if (scheme === "han" && /^[一二三四五六七八九十两几]/u.test(rest)) {
    const follows = numeralValue("han", rest.charAt(0));
    return follows === value + 1 || follows === 10 ? "maybe" : "yes";
  }
  // a reference that a broken line begins with: 第三章 规定的…
  if ((scheme === "article" || scheme === "chapter") && /^\s*(?:规定|所列|的|第)/u.test(rest)) return "maybe";
  return "yes";
}

/** An automatic number without any mark (`一`, `1`) is a number because the word processor says so. */
function bareLabel(document: Document, line: Line, position: number): LeadingMarker | null {
  const label = document.blocks[line.block]?.label;
  if (label === undefined || label.start !== line.start + position) return null;
  const text = line.text.slice(position, position + label.end - label.start);
  const scheme = /^\d{1,2}$/.test(text) ? "arabic" : /^[一二三四五六七八九十]{1,3}$/u.test(text) ? "han" : null;
  const value = scheme === null ? null : numeralValue(scheme, text);
  if (scheme === null || value === null) return null;
  const rest = line.text.slice(position + text.length);
  return {
    scheme,
    value,
    text,
    range: { block: line.block, start: label.start, end: label.end },
    contentStart: label.end + (rest.length - rest.trimStart().length),
    line: line.index,
    leading: true,
    standard: false,
    certain: true,
  };
}
