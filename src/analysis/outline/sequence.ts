/** Judges the numbers of one series. One mistake gives one verdict: after a break the count goes on from what the author wrote. */

export interface Verdict {
  readonly kind: "duplicate" | "skipped" | "misordered";
  /** Index of the wrong number in the series. */
  readonly index: number;
  /** The value that the series wants there. */
  readonly expected: number;
  /** `skipped`: the values that are missing. */
  readonly missing: readonly number[];
  /** Index of the number that has the value already, or of the one before. */
  readonly earlier: number | null;
}

export interface SequenceOptions {
  /** Whether a 1 behind a higher number begins a new list (the usual case) or is a mistake. */
  readonly mayRestart: boolean;
  /** Whether two 1s at the beginning are one list (decided by the words between them); asked for the index of the second. */
  readonly doubledFirst: (index: number) => boolean;
  /** Whether the first number may be 2 without a word (an excerpt, a list whose first item has no number). */
  readonly mayStartLate: boolean;
  /** Whether a 2 that stands alone lacks its 1. */
  readonly mayBeAlone: boolean;
}

/** More missing numbers than this in a row are no slip: the number is something else. */
const WIDEST_GAP = 5;

const NONE: readonly Verdict[] = [];

interface State {
  last: number;
  /** Values that are right besides last + 1: what the author meant by an earlier mistake cannot be known. */
  also: readonly number[];
  /** Index in `values` at which each value of the running list stands. */
  seen: Map<number, number>;
  /** The last value of a list that was interrupted by the running one. */
  suspended: number | null;
}

/**
 * @param values the numbers in reading order
 * @returns the mistakes, in order
 */
export function judgeSequence(values: readonly number[], options: SequenceOptions): readonly Verdict[] {
  if (values.every((value, index) => value === index + 1)) return NONE;
  const verdicts: Verdict[] = [];
  const state: State = { last: 0, also: [], seen: new Map(), suspended: null };
  values.forEach((value, index) => {
    const verdict = judge(state, values, index, value, options);
    if (verdict !== null) verdicts.push(verdict);
    if (!state.seen.has(value)) state.seen.set(value, index);
  });
  return verdicts;
}

function judge(
  state: State,
  values: readonly number[],
  index: number,
  value: number,
  options: SequenceOptions,
): Verdict | null {
  const next = state.last + 1;
  const upcoming = values[index + 1];
  if (index === 0) return begin(state, values, options);
  if (value === next || state.also.includes(value)) {
    state.last = Math.max(state.last, value);
    state.also = value === next ? [] : state.also.filter((other) => other !== value);
    return null;
  }
  if (value === 1) return one(state, index, upcoming, options);
  if (state.suspended !== null && value === state.suspended + 1) {
    restart(state, value);
    return null;
  }
  if (value === state.last) return again(state, value, index, next);
  return value > next ? ahead(state, value, index, upcoming, next) : behind(state, value, index, next);
}

/** A list that begins with 2: its first two changed places (2 1 3), or its 1 is missing. */
function begin(state: State, [first = 0, second, third]: readonly number[], options: SequenceOptions): Verdict | null {
  state.last = first;
  if (first !== 2) return null;
  if (second === 1 && (third === 3 || (third === undefined && !options.mayStartLate))) {
    state.also = [1];
    return { kind: "misordered", index: 0, expected: 1, missing: [], earlier: null };
  }
  const goesOn = second === 3 || (second === undefined && !options.mayBeAlone);
  if (options.mayStartLate || !goesOn) return null;
  return { kind: "skipped", index: 0, expected: 1, missing: [1], earlier: null };
}

/** A 1 inside a series: a new list, a doubled first number, or a slip for the next one (一 二 一 四). */
function one(state: State, index: number, upcoming: number | undefined, options: SequenceOptions): Verdict | null {
  const next = state.last + 1;
  const slip = upcoming === next + 1 && upcoming > 2;
  const doubled = state.last === 1 && ((upcoming === 3 && slip) || options.doubledFirst(index));
  if (doubled || (slip && state.last > 1)) {
    const verdict: Verdict = {
      kind: "duplicate",
      index,
      expected: next,
      missing: [],
      earlier: state.seen.get(1) ?? null,
    };
    if (slip) state.last = next;
    else state.also = [3];
    return verdict;
  }
  if (!options.mayRestart) {
    return { kind: "duplicate", index, expected: next, missing: [], earlier: state.seen.get(1) ?? null };
  }
  const interrupted = state.last;
  restart(state, 1);
  state.suspended = interrupted;
  return null;
}

function restart(state: State, value: number): void {
  state.last = value;
  state.also = [];
  state.seen = new Map();
  state.suspended = null;
}

function again(state: State, value: number, index: number, next: number): Verdict {
  state.also = [value + 2];
  return { kind: "duplicate", index, expected: next, missing: [], earlier: state.seen.get(value) ?? null };
}

function ahead(state: State, value: number, index: number, upcoming: number | undefined, next: number): Verdict | null {
  const before = state.seen.get(state.last) ?? null;
  const wide = value - next >= WIDEST_GAP;
  if (upcoming === next && !wide) {
    // 1 2 4 3 5: two items changed places; 1 2 5 3 4: one that does not belong there
    const swapped = value === next + 1;
    state.last = swapped ? value : state.last;
    state.also = swapped ? [next] : [];
    return { kind: "misordered", index, expected: next, missing: [], earlier: before };
  }
  if (upcoming === next + 1) {
    // 1 2 7 4: one wrong number, the count goes on behind it
    state.last = next;
    state.also = [];
    return { kind: "misordered", index, expected: next, missing: [], earlier: before };
  }
  if (wide) return null;
  const missing = Array.from({ length: value - next }, (_, step) => next + step);
  state.last = value;
  state.also = missing;
  return { kind: "skipped", index, expected: next, missing, earlier: before };
}

function behind(state: State, value: number, index: number, next: number): Verdict | null {
  const seenAt = state.seen.get(value);
  state.also = [next, next + 1];
  state.last = value;
  if (seenAt === undefined) return { kind: "misordered", index, expected: next, missing: [], earlier: null };
  return { kind: "duplicate", index, expected: next, missing: [], earlier: seenAt };
}
