/** All forms together. */
import { alternatives, controls, emptyBrackets, fields, instructions } from "./brackets.js";
import { dots, emptyDates, letterPlaces, openPoints, unitsWithoutNumber } from "./loose.js";
import { certainSome, crosses, letterCircles, shapes, stars, underscores } from "./runs.js";
import type { Blank, Scanner } from "./types.js";

/** Earlier ones win where two find the same spot. */
const SCANNERS: readonly Scanner[] = [
  controls,
  fields,
  instructions,
  alternatives,
  crosses,
  shapes,
  letterCircles,
  stars,
  underscores,
  emptyBrackets,
  certainSome,
  emptyDates,
  unitsWithoutNumber,
  dots,
  openPoints,
  letterPlaces,
];

/** The blanks of a text in order, none overlapping another. */
export function blanksOf(text: string): Blank[] {
  const taken: Blank[] = [];
  for (const scan of SCANNERS) {
    const found = scan(text);
    if (found.length > 0) taken.push(...(taken.length === 0 ? found : found.filter(free(taken))));
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Tells whether a blank touches none of those already taken; they are sorted once, so a text full of blanks stays linear. */
function free(taken: readonly Blank[]): (blank: Blank) => boolean {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Blank).end <= start) low = middle + 1;
      else high = middle;
    }
    return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}
