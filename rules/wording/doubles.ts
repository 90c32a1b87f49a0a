/** Stretches of text that stand twice in a row. */
import { lastOf } from "../../src/text/last.js";

export interface Double {
  /** Where the first copy begins. */
  readonly start: number;
  /** How long one copy is. */
  readonly period: number;
  /** Where the stretch ends that repeats with this period: at least the two copies, or, where a mark divides them, all but the second's mark. */
  readonly end: number;
}

/** Longer stretches are doubled paragraphs: no slip of the hand, and rare. */
const LONGEST = 100;
/** So much of a run of one character is looked at. */
const LONGEST_RUN = 6;

const NONE: readonly Double[] = [];
/** How many pairs are remembered: few enough to stay at hand, many more than fit into the longest double. */
const SLOT_BITS = 12;
/** Places are numbers of 32 bits; they begin anew long before those are used up. */
const FARTHEST = 1 << 30;
/** Spreads pairs over the slots (2^32 divided by the golden ratio). */
const SPREAD = 0x9e3779b1;

/**
 * Finds doubles by the place where each pair of characters stood last: a pair that comes back at a distance makes the distance a candidate, and
 * its neighbours decide. Pairs, because a single character may well come back inside a copy (老老实实). Every place is looked at once; what is
 * compared then is bounded by `LONGEST`.
 */
export class DoubleFinder {
  /** Places of pairs, counted through all lines; 0 is farther from the first than any double is long. */
  readonly #last = new Int32Array(1 << SLOT_BITS);
  #base = LONGEST + 1;

  /** @param farthest the last place before they begin anew */
  constructor(readonly farthest = FARTHEST) {}

  find(text: string): readonly Double[] {
    let found: Double[] | undefined;
    const last = this.#last;
    const { length } = text;
    if (this.#base + length > this.farthest) this.#forget();
    const base = this.#base;
    let unit = text.charCodeAt(0);
    for (let at = 1; at < length; at++) {
      const next = text.charCodeAt(at);
      if (unit === next) found = withDouble(found, text, at, 1);
      const slot = Math.imul((unit << 16) | next, SPREAD) >>> (32 - SLOT_BITS);
      const period = base + at - (last[slot] as number);
      last[slot] = base + at;
      if (period <= LONGEST && period > 1 && mayRepeat(text, at - 1, period))
        found = withDouble(found, text, at - 1, period);
      unit = next;
    }
    // nothing of this line is near the next
    this.#base += length + LONGEST + 1;
    return found ?? NONE;
  }

  #forget(): void {
    this.#last.fill(0);
    this.#base = LONGEST + 1;
  }
}

/**
 * A quick look whether a place can stand in a double: as all but one of the places of a copy come back in a row, one of those half a copy before
 * and behind does. A word that is met again by chance, as most are, fails it.
 */
function mayRepeat(text: string, at: number, period: number): boolean {
  if (text.charCodeAt(at) !== text.charCodeAt(at - period)) return false;
  const half = (period - 1) >> 1;
  const behind = at + half;
  if (behind < text.length && text.charCodeAt(behind) === text.charCodeAt(behind - period)) return true;
  const before = at - half;
  return before >= period && text.charCodeAt(before) === text.charCodeAt(before - period);
}

/** Adds the double with this period that holds a place, if there is one and it is new. */
function withDouble(found: Double[] | undefined, text: string, at: number, period: number): Double[] | undefined {
  const previous = found && lastOf(found);
  if (previous !== undefined && previous.period === period && at < previous.end) return found;
  let start = at - period;
  const lowest = Math.max(0, at - 2 * period);
  while (start > lowest && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + period)) start--;
  let end = at + 1;
  const highest = Math.min(text.length, at + Math.max(3 * period, LONGEST_RUN));
  while (end < highest && text.charCodeAt(end) === text.charCodeAt(end - period)) end++;
  if (end - start < 2 * period - (period > 1 ? 1 : 0)) return found;
  const double = { start, period, end };
  if (found === undefined) return [double];
  found.push(double);
  return found;
}
