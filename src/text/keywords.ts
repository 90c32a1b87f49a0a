/** Many words looked for at once: one look at each character of a text, whatever their number. */

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** A word where it stands. */
export interface Occurrence<T> {
  readonly word: string;
  readonly value: T;
  /** UTF-16 offset in the text. */
  readonly index: number;
}

/** A table has at least so many rows, and room for so many times its words: then few characters share a row. */
const FEWEST_ROWS = 1 << 12;
const ROOM = 4;
const NONE: readonly never[] = [];

/** Finds words by their first two characters; case counts. */
export class Keywords<T> {
  /**
   * A row for each first character (by its lower bits), in it a bit for each second one (by its lowest five): small enough to stay at hand, and a
   * pair whose bit is set by chance is rare. The map says which words a pair begins.
   */
  readonly #rows: Uint32Array;
  readonly #pairs = new Map<number, Entry<T>[]>();
  /** Words of one unit, by the unit; most lists have none. */
  readonly #singles = new Map<number, Entry<T>[]>();
  #isSingle: Uint8Array | undefined;

  /** @throws when a word is empty */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    const entries = Array.from(words, ([word, value]) => ({ word, value }));
    const rows = Math.max(FEWEST_ROWS, Math.min(0x10000, 1 << (32 - Math.clz32(entries.length * ROOM))));
    this.#rows = new Uint32Array(rows);
    for (const entry of entries) {
      const { word } = entry;
      if (word === "") throw new Error("an empty word stands everywhere");
      const first = word.charCodeAt(0);
      if (word.length === 1) {
        (this.#isSingle ??= new Uint8Array(0x10000))[first] = 1;
        add(this.#singles, first, entry);
      } else {
        const second = word.charCodeAt(1);
        const row = first & (rows - 1);
        this.#rows[row] = (this.#rows[row] as number) | (1 << (second & 31));
        add(this.#pairs, pairOf(first, second), entry);
      }
    }
  }

  /** Every occurrence of every word, by place; words that overlap are all given. */
  find(text: string): readonly Occurrence<T>[] {
    let found: Occurrence<T>[] | undefined;
    const rows = this.#rows;
    const mask = rows.length - 1;
    const isSingle = this.#isSingle;
    let previous = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      // shifting by a character shifts by its lowest five bits
      if ((((rows[previous & mask] as number) >>> unit) & 1) === 1) {
        const start = index - 1;
        for (const { word, value } of this.#pairs.get(pairOf(previous, unit)) ?? NONE)
          if (text.startsWith(word, start)) (found ??= []).push({ word, value, index: start });
      }
      if (isSingle !== undefined && isSingle[unit] === 1)
        for (const { word, value } of this.#singles.get(unit) ?? NONE) (found ??= []).push({ word, value, index });
      previous = unit;
    }
    return found ?? NONE;
  }
}

function add<T>(lists: Map<number, T[]>, key: number, entry: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

/** Both units in one number of 32 bits. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}
