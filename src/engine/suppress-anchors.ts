/** Suppressions of stretches: lines, and what a comment is anchored to. */
import type { Range } from "../text/range.js";
import type { Hold } from "./suppress.js";

interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly hold: Hold;
}

export class Anchors {
  /** By block and rule. */
  readonly #anchors = new Map<string, Anchor[]>();
  /** The same in order, each the one among those that begin before that reaches farthest. */
  readonly #farthest = new Map<string, readonly Anchor[]>();

  add(hold: Hold, { block, start, end }: Range): void {
    const key = `${block} ${hold.rule ?? ""}`;
    const anchors = this.#anchors.get(key);
    if (anchors === undefined) this.#anchors.set(key, [{ start, end, hold }]);
    else anchors.push({ start, end, hold });
  }

  /** One that overlaps the range; what is found between two characters touches both. */
  holdAt(rule: string, { block, start, end }: Range): Hold | undefined {
    if (this.#anchors.size === 0) return undefined;
    const [from, to] = start === end ? [start - 1, end + 1] : [start, end];
    for (const key of [`${block} ${rule}`, `${block} `]) {
      const best = lastBefore(this.#ordered(key), to);
      if (best !== undefined && best.end > from) return best.hold;
    }
    return undefined;
  }

  #ordered(key: string): readonly Anchor[] {
    const known = this.#farthest.get(key);
    if (known !== undefined) return known;
    const sorted = [...(this.#anchors.get(key) ?? [])].sort((a, b) => a.start - b.start);
    const starts: Anchor[] = [];
    let far: Anchor | undefined;
    for (const anchor of sorted) {
      if (far === undefined || anchor.end > far.end) far = anchor;
      starts.push({ start: anchor.start, end: far.end, hold: far.hold });
    }
    this.#farthest.set(key, starts);
    return starts;
  }
}

/** The last that begins before an offset. */
function lastBefore(anchors: readonly Anchor[], offset: number): Anchor | undefined {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return anchors[low - 1];
}
