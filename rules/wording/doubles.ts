/** Stretches of text that stand twice in a row. */

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

/**
 * Finds doubles by the place where each pair of characters stood last: a pair that comes back at a distance makes the distance a candidate, and
 * its neighbours decide. Pairs, because a single character may well come back inside a copy (老老实实). Every place is looked at once; what is
 * compared then is bounded by `LONGEST`.
 */
export class DoubleFinder {
  readonly #last = new Int32Array(0x10000).fill(-LONGEST - 1);
  #base = 0;

  find(text: string): Double[] {
    const found: Double[] = [];
    const last = this.#last;
    const base = this.#base;
    let code = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      const next = text.charCodeAt(at + 1);
      if (code === next) add(found, text, at + 1, 1);
      const slot = ((code << 5) ^ next) & 0xffff;
      const period = at + base - (last[slot] ?? 0);
      last[slot] = at + base;
      code = next;
      if (period > 1 && period <= LONGEST && period <= at) add(found, text, at, period);
    }
    // nothing of this line is near the next
    this.#base += text.length + LONGEST + 1;
    return found;
  }
}

/** Adds the double with this period that holds a place, if there is one and it is new. */
function add(found: Double[], text: string, at: number, period: number): void {
  if (text.charCodeAt(at) !== text.charCodeAt(at - period)) return;
  const previous = found.at(-1);
  if (previous !== undefined && previous.period === period && at < previous.end) return;
  let start = at - period;
  const lowest = Math.max(0, at - 2 * period);
  while (start > lowest && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + period)) start--;
  let end = at + 1;
  const highest = Math.min(text.length, at + Math.max(3 * period, LONGEST_RUN));
  while (end < highest && text.charCodeAt(end) === text.charCodeAt(end - period)) end++;
  if (end - start >= 2 * period - (period > 1 ? 1 : 0)) found.push({ start, period, end });
}
