/** Stretches of text that stand twice in a row. */

export interface Double {
  /** Where the first copy begins. */
  readonly start: number;
  /** How long one copy is. */
  readonly period: number;
  /** Where the stretch ends that repeats with this period: at least the two copies, or, where a mark divides them, all but the second's mark. */
  readonly end: number;
}

/** Longer stretches are doubled sentences and paragraphs, which nobody doubles by a slip of the hand. */
export const LONGEST = 60;

/**
 * Finds doubles by the place where each character stood last: a character that comes back at a distance makes the distance a candidate, and
 * its neighbours decide. Every place is looked at once; what is compared then is bounded by `LONGEST`.
 */
export class DoubleFinder {
  readonly #last = new Int32Array(0x10000).fill(-LONGEST - 1);
  #base = 0;

  find(text: string): Double[] {
    const found: Double[] = [];
    const last = this.#last;
    const base = this.#base;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const period = at + base - (last[code] ?? 0);
      last[code] = at + base;
      if (period > LONGEST || period > at) continue;
      if (period > 1 && text.charCodeAt(at + 1) !== text.charCodeAt(at + 1 - period)) continue;
      const previous = found.at(-1);
      if (previous !== undefined && previous.period === period && at < previous.end) continue;
      const double = extend(text, at, period);
      if (double.end - double.start >= 2 * period - 1) found.push(double);
    }
    // nothing of this line is near the next
    this.#base += text.length + LONGEST + 1;
    return found;
  }
}

function extend(text: string, at: number, period: number): Double {
  let start = at - period;
  const lowest = Math.max(0, at - 2 * period);
  while (start > lowest && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + period)) start--;
  let end = at + 1;
  const highest = Math.min(text.length, at + 3 * period);
  while (end < highest && text.charCodeAt(end) === text.charCodeAt(end - period)) end++;
  return { start, period, end };
}
