/** Elements that hold the same as one before: what was found well formed once is so again, under the same declarations and no deeper. */

/** Longer ones are not worth it; it also keeps the search for an end short. */
const LONGEST = 1024;
const MOST = 4096;

/** What is done with them. */
export interface Repeating {
  /** The elements that nobody asks about: what they hold is not looked at, well formed or not. */
  readonly passed?: string;
  /** The elements that `again` is asked about. */
  readonly repeated?: string;
  /**
   * Takes a whole element without attributes.
   * @param content as it is written
   * @param isKnown whether it was found well formed before, under the same declarations
   * @returns false to have it read
   */
  again?(content: string, isKnown: boolean): boolean;
}

interface Known {
  readonly version: number;
  readonly depth: number;
}

export class XmlRepeats {
  /** Of the element that last began. */
  content = "";
  isKnown = false;
  readonly #known = new Map<string, Known>();
  /** Where its end tag's name should be; -1 for none. */
  #end = -1;
  #depth = 0;

  /** @returns behind the element whose content begins here, if its end is what it seems to be; -1 where none is near */
  begin(source: string, from: number, name: string, version: number, depth: number): number {
    const tag = `</${name}>`;
    const length = source.slice(from, from + LONGEST).indexOf(tag);
    this.#end = -1;
    if (length === -1) return -1;
    this.content = source.slice(from, from + length);
    const known = this.#known.get(this.content);
    this.isKnown = known?.version === version && depth <= known.depth;
    if (!this.isKnown) {
      this.#end = from + length + 2;
      this.#depth = depth;
    }
    return from + length + tag.length;
  }

  /** An element ended that began at this depth. @param at of the name in its end tag */
  end(at: number, version: number, depth: number): void {
    if (at !== this.#end || depth !== this.#depth) return;
    this.#end = -1;
    if (this.#known.size < MOST) this.#known.set(this.content, { version, depth });
  }

  /** Places in the source are others now. */
  move(): void {
    this.#end = -1;
  }
}
