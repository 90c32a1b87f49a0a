/** Of all that was found alike: to each copy one original, and the groups that come of it. */
import type { Direction } from "./direction.js";
import type { Evidence } from "./shares.js";

/** A copy and its original, by number of file. */
export interface Relation {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly by: Evidence;
  readonly direction: Direction;
  readonly paragraphs: number;
}

/** Shares nearer than this are the same, as far as they can be known: then the older is the original. */
const STEP = 0.05;

/** The original of each copy: what holds most of it, and of those that hold about the same the oldest. */
export class Originals {
  readonly #best = new Map<number, Relation>();

  /** @param ages by file, how many files are older */
  constructor(readonly ages: Uint32Array) {}

  offer(relation: Relation): void {
    const best = this.#best.get(relation.to);
    if (best === undefined || this.#isBetter(relation, best)) this.#best.set(relation.to, relation);
  }

  #isBetter(one: Relation, other: Relation): boolean {
    const more = Math.round(one.share / STEP) - Math.round(other.share / STEP);
    return more > 0 || (more === 0 && (this.ages[one.from] ?? 0) < (this.ages[other.from] ?? 0));
  }

  get relations(): Relation[] {
    return [...this.#best.values()];
  }
}

/** Sets of files that hang together (disjoint sets, with path halving). */
export class Sets {
  readonly #parents: Uint32Array;

  constructor(files: number) {
    this.#parents = Uint32Array.from({ length: files }, (_, file) => file);
  }

  /** @returns whether they were apart */
  join(one: number, other: number): boolean {
    const [first, second] = [this.of(one), this.of(other)];
    this.#parents[second] = first;
    return first !== second;
  }

  /** One file of the set, the same for all of it. */
  of(file: number): number {
    let at = file;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      const above = this.#parents[parent] ?? parent;
      this.#parents[at] = above;
      at = above;
    }
  }
}

/** The files of each set of more than one, its centre first: the file that most of the others were copied from, the oldest of those. */
export function groupsOf(relations: readonly Relation[], sets: Sets, ages: Uint32Array): number[][] {
  const copies = new Map<number, number>();
  const groups = new Map<number, Set<number>>();
  for (const { from, to } of relations) {
    copies.set(from, (copies.get(from) ?? 0) + 1);
    const group = groups.get(sets.of(to)) ?? new Set();
    groups.set(sets.of(to), group.add(from).add(to));
  }
  const isMore = (one: number, other: number) =>
    (copies.get(other) ?? 0) - (copies.get(one) ?? 0) || (ages[one] ?? 0) - (ages[other] ?? 0);
  return Array.from(groups.values(), (group) => {
    const files = [...group];
    const centre = files.reduce((best, file) => (isMore(file, best) < 0 ? file : best));
    return [centre, ...files.filter((file) => file !== centre)];
  });
}
