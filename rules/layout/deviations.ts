/** Deviations of one form are one finding: the first place, with all others beside it. */
import type { Range } from "../../src/text/range.js";

export interface Deviation<T> {
  readonly found: T;
  readonly first: Range;
  /** The other places, for the rule's message `place`. */
  readonly related: readonly {
    readonly message: "place";
    readonly data: { readonly found: T };
    readonly range: Range;
  }[];
  readonly count: number;
}

/** Gathers places by what is found at them. */
export class Deviations<T> {
  readonly #places = new Map<string, { readonly found: T; readonly ranges: Range[] }>();

  /** @param found what is wrong there, plain data; null for nothing */
  add(found: T | null, range: Range): void {
    if (found === null) return;
    const key = JSON.stringify(found);
    const places = this.#places.get(key);
    if (places === undefined) this.#places.set(key, { found, ranges: [range] });
    else places.ranges.push(range);
  }

  *[Symbol.iterator](): Generator<Deviation<T>> {
    for (const { found, ranges } of this.#places.values()) {
      const [first, ...others] = ranges;
      if (first === undefined) continue;
      const related = others.map((range) => ({ message: "place" as const, data: { found }, range }));
      yield { found, first, related, count: ranges.length };
    }
  }
}
