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

/** Bits of a UTF-16 unit: a word of more units begins with it; it is a word itself; it stands second in a word. */
const FIRST = 1;
const WHOLE = 2;
const SECOND = 4;

/** Finds words by their first two characters; case counts. */
export class Keywords<T> {
  readonly #units = new Uint8Array(0x10000);
  readonly #single = new Map<number, Entry<T>[]>();
  readonly #pairs = new Map<number, Entry<T>[]>();

  /** @throws when a word is empty */
  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      if (word === "") throw new Error("an empty word stands everywhere");
      const isSingle = word.length === 1;
      const first = word.charCodeAt(0);
      this.#mark(first, isSingle ? WHOLE : FIRST);
      if (!isSingle) this.#mark(word.charCodeAt(1), SECOND);
      const map = isSingle ? this.#single : this.#pairs;
      const key = isSingle ? first : keyOf(first, word.charCodeAt(1));
      const list = map.get(key);
      if (list === undefined) map.set(key, [{ word, value }]);
      else list.push({ word, value });
    }
  }

  #mark(unit: number, bit: number): void {
    this.#units[unit] = (this.#units[unit] ?? 0) | bit;
  }

  /** Every occurrence of every word, by place; words that overlap are all given. */
  find(text: string): readonly Occurrence<T>[] {
    let found: Occurrence<T>[] | undefined;
    const units = this.#units;
    let previous = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const kind = units[unit] ?? 0;
      if ((previous & FIRST) !== 0 && (kind & SECOND) !== 0) {
        const start = index - 1;
        for (const { word, value } of this.#pairs.get(keyOf(text.charCodeAt(start), unit)) ?? [])
          if (text.startsWith(word, start)) (found ??= []).push({ word, value, index: start });
      }
      if ((kind & WHOLE) !== 0)
        for (const { word, value } of this.#single.get(unit) ?? []) (found ??= []).push({ word, value, index });
      previous = kind;
    }
    return found ?? [];
  }
}

/** A small number, which a map finds faster; two pairs may share it, as words are compared anyway. */
function keyOf(first: number, second: number): number {
  return (first << 14) ^ second;
}
