/** The first few of many, without holding the many. */
export class Ranking<T> {
  #best: T[] = [];

  /**
   * @param size how many are wanted
   * @param compare the first in order is the best; of equals the one that came first
   */
  constructor(
    readonly size: number,
    readonly compare: (a: T, b: T) => number,
  ) {}

  add(one: T): void {
    this.#best.push(one);
    // sorted now and then: the cost of each is that of a sort of a few
    if (this.#best.length >= this.size * 4) this.#best = this.all();
  }

  all(): T[] {
    return this.#best.sort(this.compare).slice(0, this.size);
  }
}
