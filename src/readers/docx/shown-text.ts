/** What of the text in a run is seen. */

/** Characters that single elements stand for; a page break is a line break to the eye. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
]);

/** The stretch `[start, end)` of a `w:t` without xml:space="preserve": spaces at its ends are not shown. */
export function withoutEnds(text: string): { readonly start: number; readonly end: number } {
  const isSpace = (index: number) => text[index] === " " || text[index] === "\t";
  let end = text.length;
  while (end > 0 && isSpace(end - 1)) end--;
  let start = 0;
  while (start < end && isSpace(start)) start++;
  return { start, end };
}
