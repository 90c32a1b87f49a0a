/** Which pieces of two sequences have no counterpart: simple and linear, for texts that are nearly the same. */

/** So far is looked ahead for the place where two sequences go on together. */
const WINDOW = 200;

export interface Difference {
  /** What only the first has at a place, and what only the second has there. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** @returns the places where the sequences differ, in order; the shortest way around each that is within the window */
export function differences(left: readonly string[], right: readonly string[]): Difference[] {
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (left[i] === right[j]) {
      i++;
      j++;
      continue;
    }
    const [skipLeft, skipRight] = wayAround(left, right, i, j);
    found.push({ left: left.slice(i, i + skipLeft), right: right.slice(j, j + skipRight) });
    i += skipLeft;
    j += skipRight;
  }
  return found;
}

function wayAround(left: readonly string[], right: readonly string[], i: number, j: number): [number, number] {
  for (let steps = 1; steps <= WINDOW; steps++) {
    for (let inLeft = 0; inLeft <= steps; inLeft++) {
      const [a, b] = [i + inLeft, j + steps - inLeft];
      if (a <= left.length && b <= right.length && left[a] === right[b]) return [inLeft, steps - inLeft];
    }
  }
  return [Math.min(WINDOW, left.length - i), Math.min(WINDOW, right.length - j)];
}
