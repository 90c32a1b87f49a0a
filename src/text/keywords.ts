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

/** A table has room for so many times its words: then few of the pairs that begin none find a slot taken. */
const ROOM = 64;
/** Spreads pairs over the slots (2^32 divided by the golden ratio). */
const SPREAD = 0x9e3779b1;
const NONE: readonly never[] = [];

/** Finds words by their first two characters; case counts. */
export class Keywords<T> {
  /** Which slots of pairs a word begins with; the map says which word. */
  readonly #slots: Uint8Array;
  readonly #shift: number;
  readonly #pairs = new Map<number, Entry<T>[]>();
  /** Words of one unit, by the unit; most lists have none. */
  readonly #singles = new Map<number, Entry<T>[]>();
  #isSingle: Uint8Array | undefined;

  /** @throws when a word is empty */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    const entries = Array.from(words, ([word, value]) => ({ word, value }));
    const bits = 32 - Math.clz32(Math.max(1, entries.length * ROOM));
    this.#slots = new Uint8Array(1 << bits);
    this.#shift = 32 - bits;
    for (const entry of entries) {
      const { word } = entry;
      if (word === "") throw new Error("an empty word stands everywhere");
      const first = word.charCodeAt(0);
      if (word.length === 1) {
        (this.#isSingle ??= new Uint8Array(0x10000))[first] = 1;
        add(this.#singles, first, entry);
      } else {
        const pair = pairOf(first, word.charCodeAt(1));
        this.#slots[Math.imul(pair, SPREAD) >>> this.#shift] = 1;
        add(this.#pairs, pair, entry);
      }
    }
  }

  /** Every occurrence of every word, by place; words that overlap are all given. */
  find(text: string): readonly Occurrence<T>[] {
    let found: Occurrence<T>[] | undefined;
    const slots = this.#slots;
    const shift = this.#shift;
    const isSingle = this.#isSingle;
    let previous = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const pair = pairOf(previous, unit);
      if (slots[Math.imul(pair, SPREAD) >>> shift] === 1) {
        const start = index - 1;
        for (const { word, value } of this.#pairs.get(pair) ?? NONE)
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
