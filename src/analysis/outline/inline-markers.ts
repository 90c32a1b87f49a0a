/** The numbers inside a paragraph: 一是…；二是…, 第一，…, and lists that a paragraph holds whole. */
import { ENCLOSED_NUMERALS } from "../../text/numerals.js";
import { isAt, SPACES, tableOf } from "../../text/scan.js";
import type { Line } from "../lines.js";
import { INLINE_PATTERN, INLINE_SCHEMES, numeralValue } from "./schemes.js";
import type { Marker, Scheme } from "./types.js";

/** Where a clause begins: behind punctuation, an opening bracket or quotation mark, a space. */
const CLAUSE_START = tableOf(`${SPACES}，。；：、！？“‘（—…;:,!?)）`);
/** Where an item of a list begins. */
const ITEM_START = tableOf(`${SPACES}：；。:;`);
/** Characters that a marker begins with: looked for before the pattern is tried, which costs more. */
const FIRST = tableOf(`一二三四五六七八九十第其首再最另（(0123456789${ENCLOSED_NUMERALS}`);

/**
 * Every marker of an inline series that stands where a clause may begin, in order.
 * @param from where in the line's text to begin: behind a marker that opens the line
 */
export function inlineMarkers(line: Line, from: number): Marker[] {
  const found: Marker[] = [];
  const { text } = line;
  const head = text.length - text.trimStart().length;
  // where nothing but spaces stands before it, a marker may begin in any case
  const free = Math.max(head, from);
  for (let at = nextStart(text, from, free); at !== -1; at = nextStart(text, at + 1, free)) {
    if (at > head && at !== from && !isAt(text, at - 1, CLAUSE_START)) continue;
    INLINE_PATTERN.lastIndex = at;
    const match = INLINE_PATTERN.exec(text);
    if (match === null) continue;
    let group = 1;
    while (group < match.length && match[group] === undefined) group++;
    const scheme = INLINE_SCHEMES[group - 1];
    if (scheme === undefined) continue;
    const value = numeralValue(scheme, match[group] ?? "");
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

/** Where the next marker may begin: behind the mark of a clause, or up to `free`. -1 when there is none. */
function nextStart(text: string, from: number, free: number): number {
  let before = from > 0 ? text.charCodeAt(from - 1) : 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (FIRST[unit] === 1 && (CLAUSE_START[before] === 1 || at <= free)) return at;
    before = unit;
  }
  return -1;
}

/** 一是一，二是二; but 一是一次告知 is an item. */
function isSaying(text: string, start: number): boolean {
  return text.charAt(start + 2) === text.charAt(start) && /[，、。；\s]|^$/u.test(text.charAt(start + 3));
}

/** Whether a match that begins a clause does not go on as another word; what opens an item stands at the beginning of one, too. */
function standsWell(scheme: Scheme, text: string, start: number, match: string, opens: boolean): boolean {
  const after = text.charAt(start + match.length);
  switch (scheme) {
    case "is":
    case "must":
      return !isSaying(text, start);
    case "ordinal":
      // 第一、第二产业; 第一、二次
      return !(after === "、" && /[第一二三四五六七八九十]/u.test(text.charAt(start + match.length + 1)));
    case "of-which":
    case "first-next":
    case "one-side":
      return true;
    default:
      // 会议决定，一、…
      if (opens || !(isAt(text, start - 1, ITEM_START) || (scheme === "han" && text.charAt(start - 1) === "，")))
        return false;
      return scheme === "han" || scheme === "arabic"
        ? !/[一二三四五六七八九十\d]/u.test(text.charAt(start + match.length + 1))
        : !/[至到和或、\-—～~]/u.test(after);
  }
}
