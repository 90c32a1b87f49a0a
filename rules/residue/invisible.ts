/** Characters that cannot be seen, and radicals in place of characters: where they stand in a text. */
import { isHanLookalike } from "../../src/text/lookalikes.js";
import { matchesOf } from "../../src/text/matches.js";

export interface Unseen {
  /** UTF-16 units, half open: a run of one character. */
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly count: number;
}

export interface Lookalike {
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly intended: string;
}

/** Controls but tab and line feed, format characters, fillers, private use, lost characters; one code unit each. */
const CLASS =
  "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F" +
  "\\u2028-\\u202E\\u2060-\\u2069\\u2800\\u3164\\uE000-\\uF8FF\\uFEFF\\uFFA0\\uFFF9-\\uFFFD";
/** Any of them, or the first half of one beyond the basic plane. */
const MAY_HOLD = new RegExp(`[${CLASS}\\uDB40\\uDB80-\\uDBFF]`);
/**
 * Runs of one character; of tags, which spell something out, runs of any. Variation selectors (U+E0100…) choose a glyph and are meant.
 */
const UNSEEN = new RegExp(
  `([${CLASS}])\\1*|[\\u{E0000}-\\u{E00FF}]+|([\\u{E01F0}-\\u{E0FFF}\\u{F0000}-\\u{10FFFD}])\\2*`,
  "gu",
);
const RADICAL = /[\u2E80-\u2FD5\uF900-\uFAFF]/g;

/** Scripts in which joiners and direction marks have work to do: Hebrew to Mongolian, without Hangul. */
const JOINING_SCRIPT = /[\u0590-\u10FF\u1200-\u18AF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const JOINER = /^[\u034F\u061C\u180E\u200C-\u200F\u2066-\u2069\u202A-\u202C]/;

export function unseenIn(text: string): Unseen[] {
  if (!MAY_HOLD.test(text)) return [];
  const found: Unseen[] = [];
  for (const { 0: run, index: start } of matchesOf(text, UNSEEN)) {
    const end = start + run.length;
    if (isEmoji(text, start, run) || isMeant(text, start, end, run)) continue;
    const character = String.fromCodePoint(run.codePointAt(0) ?? 0);
    found.push({ start, end, character, count: run.length / character.length });
  }
  return found;
}

/** @param radicals what radicals stand for that normalization leaves */
export function lookalikesIn(text: string, radicals: ReadonlyMap<string, string>): Lookalike[] {
  const found: Lookalike[] = [];
  for (const { 0: character, index: start } of matchesOf(text, RADICAL)) {
    const intended = isHanLookalike(character) ? character.normalize("NFKC") : radicals.get(character);
    if (intended !== undefined) found.push({ start, end: start + character.length, character, intended });
  }
  return found;
}

/** Joins two emoji, or spells out a flag. */
function isEmoji(text: string, start: number, run: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (run === "\u200D") {
    return (
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u.test(before) &&
      /^\p{Extended_Pictographic}/u.test(text.slice(start + 1, start + 3))
    );
  }
  return before === "\u{1F3F4}" && run.endsWith("\u{E007F}");
}

function isMeant(text: string, start: number, end: number, run: string): boolean {
  return JOINER.test(run) && (JOINING_SCRIPT.test(text.charAt(start - 1)) || JOINING_SCRIPT.test(text.charAt(end)));
}
