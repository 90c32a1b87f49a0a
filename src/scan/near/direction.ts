/** Which of two like texts was there first. */
import type { Files } from "./files.js";
import type { Shares } from "./shares.js";

/**
 * By what the original was told from the copy: the dates of the documents; when the files were changed last; which of the texts is the more
 * contained in the other, an extract; or by nothing, and then the order of the paths decides which is called which.
 */
export type Direction = "date" | "modified" | "containment" | "undecided";

/** File systems and archives keep times to two seconds. */
const SAME_TIME = 2000;
const MORE_CONTAINED = 0.1;

/** @returns whether the first is the original, and by what that was decided */
export function directionOf(
  files: Files,
  one: number,
  other: number,
  { first, second }: Shares,
): { readonly forward: boolean; readonly direction: Direction } {
  const [date, otherDate] = [files.dates.at(one), files.dates.at(other)];
  if (date !== 0 && otherDate !== 0 && date !== otherDate) return { forward: date < otherDate, direction: "date" };
  const later = files.modified.at(other) - files.modified.at(one);
  if (Math.abs(later) >= SAME_TIME) return { forward: later > 0, direction: "modified" };
  const more = second.share - first.share;
  if (Math.abs(more) >= MORE_CONTAINED) return { forward: more > 0, direction: "containment" };
  return { forward: (files.paths[one] ?? "") <= (files.paths[other] ?? ""), direction: "undecided" };
}
