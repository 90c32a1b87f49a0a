/** The sentence around a place, for quoting. */

import { isAt, SPACES, tableOf } from "./scan.js";

const SENTENCE_END = tableOf("。！？；\n");
const BLANK = tableOf(SPACES);
/** How much of a very long sentence is quoted on each side of the place, in UTF-16 units. */
const REACH = 60;

export interface Excerpt {
  readonly text: string;
  /** Where in `text` the place begins. */
  readonly offset: number;
}

/**
 * The sentence (to 。！？； or the end of the line) that holds `[start, end)`, without the spaces around it;
 * clipped with … on a side that is more than 60 units away.
 */
export function excerptAround(text: string, start: number, end: number): Excerpt {
  let from = isBehind(text, start, end) ? start - 1 : start;
  while (from > 0 && start - from < REACH && !isAt(text, from - 1, SENTENCE_END)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && text.charAt(to) !== "\n") {
    if (to > start && isAt(text, to - 1, SENTENCE_END) && to > end) break;
    to++;
  }
  if (isLowSurrogate(text, from)) from--;
  if (isLowSurrogate(text, to)) to++;
  while (from < start && isAt(text, from, BLANK)) from++;
  while (to > end && isAt(text, to - 1, BLANK)) to--;
  const before = from > 0 && !isAt(text, from - 1, SENTENCE_END) && text.slice(0, from).trim() !== "" ? "…" : "";
  const after =
    to < text.length &&
    !isAt(text, to - 1, SENTENCE_END) &&
    text.charAt(to) !== "\n" &&
    text.slice(to, to + 1).trim() !== ""
      ? "…"
      : "";
  return { text: before + text.slice(from, to) + after, offset: before.length + start - from };
}

/** Whether a place holds nothing and stands behind the last sentence of its line, which is then quoted. */
function isBehind(text: string, start: number, end: number): boolean {
  const isEnd = start === text.length || text.charAt(start) === "\n";
  return start === end && isEnd && start > 0 && text.charAt(start - 1) !== "\n";
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
