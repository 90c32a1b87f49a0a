/** Text of documents and names of files as they may be shown: nothing in them can move the cursor, and nothing in them stays unseen. */

import { SIGN, signsOf } from "../../text/signs.js";

const UNSEEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uE000-\uF8FF\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF]|[\u{E0000}-\u{E0FFF}]|[\uD800-\uDFFF]/gu;

/** What is none of the characters that reports mostly consist of; a look that costs less than telling their kinds. */
const RARE = /[^\t\n -~\u2014-\u2026\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]/;
/** Each of those that stay unseen is of one of these kinds. */
const MAY_BE_UNSEEN = SIGN.invisible | SIGN.surrogate;

/** Writes every control and invisible character, but for tabs and line breaks, in another way. */
export function replaceUnseen(text: string, write: (character: string) => string): string {
  return RARE.test(text) && (signsOf(text) & MAY_BE_UNSEEN) !== 0 ? text.replace(UNSEEN, write) : text;
}

/** Spells out every control and invisible character (`‹U+200B›`); tabs and line breaks become spaces. */
export function visible(text: string): string {
  return replaceUnseen(text.replace(/[\t\n]/g, " "), (character) => `‹${codePointName(character)}›`);
}

/** The same with white space marked, for a spot that consists of it. */
export function visibleSpace(text: string): string {
  return visible(text.replace(/\t/g, "→"))
    .replaceAll(" ", "␣")
    .replaceAll("\u3000", "‹U+3000›")
    .replaceAll("\u00A0", "‹U+00A0›");
}

/** `U+200B`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
