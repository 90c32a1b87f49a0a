/** All matches of a pattern, at little cost where there are none. */

const NONE: readonly RegExpExecArray[] = [];

/**
 * What `text.matchAll(pattern)` gives, as an array. `matchAll` makes a copy of the pattern for each text, which costs more than looking through a
 * paragraph; rules look through every paragraph with many patterns.
 * @param pattern with the flag g; its `lastIndex` is 0 afterwards
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    // an empty match would be found again for ever
    if (match[0] === "") pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
}
