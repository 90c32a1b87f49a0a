/** What injectors are made of. */
import type { Random } from "../random.js";
import type { Mutant } from "./types.js";

/** How many places are tried before a document is taken to have none. */
const TRIES = 12;

/** A text with `[start, end)` replaced; the place is what stands there now. */
export function replaced(text: string, start: number, end: number, by: string): Mutant {
  return { text: text.slice(0, start) + by + text.slice(end), place: { start, end: start + by.length } };
}

/** A text with something taken away; the place is where it was, with a character on either side. */
export function removed(text: string, start: number, end: number): Mutant {
  return { text: text.slice(0, start) + text.slice(end), place: { start: Math.max(0, start - 1), end: start + 1 } };
}

/**
 * Replaces one match of a pattern, chosen by chance.
 * @param pattern with the flag g
 * @param by makes what comes in its place; null: not here
 */
export function replaceOne(
  pattern: RegExp,
  by: (match: RegExpMatchArray, random: Random, text: string) => string | null,
): (text: string, random: Random) => Mutant | null {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)];
    for (let tries = 0; tries < TRIES && matches.length > 0; tries++) {
      const match = random.pick(matches);
      const replacement = by(match, random, text);
      if (replacement !== null) return replaced(text, match.index, match.index + match[0].length, replacement);
    }
    return null;
  };
}

/** Puts a line between two lines of the text, not above the title. */
export function insertLine(lines: readonly string[]): (text: string, random: Random) => Mutant | null {
  return (text, random) => {
    const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index + 1).filter((at) => at > 60);
    if (breaks.length === 0) return null;
    const at = random.pick(breaks);
    const line = random.pick(lines);
    return { text: `${text.slice(0, at)}${line}\n${text.slice(at)}`, place: { start: at, end: at + line.length } };
  };
}
