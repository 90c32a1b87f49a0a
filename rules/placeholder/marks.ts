/** Makes blanks of the matches of a pattern. */
import { matchesOf } from "../../src/text/matches.js";
import type { Blank, BlankKind } from "./types.js";

/** @param shape what is left of a match, where not all of it is the blank */
export function marks(
  text: string,
  pattern: RegExp,
  severity: Blank["severity"],
  kind: BlankKind,
  shape: (text: string, blank: Blank) => Blank = (_, blank) => blank,
): Blank[] {
  return matchesOf(text, pattern).map(({ index, 0: match }) =>
    shape(text, { start: index, end: index + match.length, severity, kind }),
  );
}
