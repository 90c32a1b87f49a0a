/** Elements that hold the same as one before: what was found well formed once is so again, under the same declarations and no deeper. */

/** Longer ones are not worth it; it also keeps the search for an end short. */
const LONGEST = 1024;
const MOST = 4096;

/** What is done with them. */
export interface Repeating {
  /** The elements that nobody asks about: what they hold is not looked at, well formed or not. */
  readonly passed?: string;
  /** Elements that say nothing to anybody where they are empty. */
  readonly idle?: ReadonlySet<string>;
  /** Whether `again` is to be asked about an element without attributes that begins here. */
  mayRepeat?(name: string): boolean;
  /**
   * Takes a whole element without attributes.
   * @param content as it is written
   * @param isKnown whether it was found well formed before, under the same declarations
   * @returns false to have it read
   */
  again?(name: string, content: string, isKnown: boolean): boolean;
}

/** What was found well formed. */
interface Known {
  readonly content: string;
  readonly version: number;
  readonly depth: number;
}

/** Most elements say what one of the last few has said; comparing with so many is faster than one hash. */
const RECENT = 8;

export class XmlRepeats {
  /** Of the element that last began. */
  content = "";
  isKnown = false;
  /** By what the element holds, its end tag included. */
  readonly #known = new Map<string, Known>();
  /** The latest first. */
  readonly #recent: string[] = [];
  /** What the element that last began holds, its end tag included. */
  #whole = "";
  /** Where its end tag's name should be; -1 for none. */
  #end = -1;
  #depth = 0;

  /** @returns behind the element whose content begins here, if its end is what it seems to be; -1 where none is near */
  begin(source: string, from: number, name: string, version: number, depth: number): number {
    this.#end = -1;
    const tag = `</${name}>`;
    const near = source.slice(from, from + LONGEST);
    const length = near.indexOf(tag);
    if (length === -1) return -1;
    this.#whole = this.#once(near.slice(0, length + tag.length));
    const known = this.#known.get(this.#whole);
    this.isKnown = known?.version === version && depth <= known.depth;
    this.content = known?.content ?? this.#whole.slice(0, length);
    if (!this.isKnown) {
      this.#end = from + length + "</".length;
      this.#depth = depth;
    }
    return from + this.#whole.length;
  }

  /** An element ended that began at this depth. @param at of the name in its end tag */
  end(at: number, version: number, depth: number): void {
    if (at !== this.#end || depth !== this.#depth) return;
    this.#end = -1;
    if (this.#known.size >= MOST) return;
    this.#known.set(this.#whole, { content: this.content, version, depth });
    this.#recent.unshift(this.#whole);
    if (this.#recent.length > RECENT) this.#recent.pop();
  }

  /** Places in the source are others now. */
  move(): void {
    this.#end = -1;
  }

  /** The same string for the same characters, if they stood there lately. */
  #once(whole: string): string {
    const recent = this.#recent;
    const index = recent.indexOf(whole);
    if (index <= 0) return recent[index] ?? whole;
    const [known = whole] = recent.splice(index, 1);
    recent.unshift(known);
    return known;
  }
}
