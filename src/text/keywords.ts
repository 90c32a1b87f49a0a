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

/** Finds words by their first two characters; case counts. */
export class Keywords<T> {
  /** By the first unit: 1 when a word of more units begins with it, 2 when it is a word itself, 3 both. */
  readonly #first = new Uint8Array(0x10000);
  readonly #single = new Map<number, Entry<T>[]>();
  readonly #pairs = new Map<number, Entry<T>[]>();

  /** @throws when a word is empty */
  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      if (word === "") throw new Error("an empty word stands everywhere");
      const first = word.charCodeAt(0);
      const isSingle = word.length === 1;
      this.#first[first] = (this.#first[first] ?? 0) | (isSingle ? 2 : 1);
      const map = isSingle ? this.#single : this.#pairs;
      const key = isSingle ? first : keyOf(first, word.charCodeAt(1));
      const list = map.get(key);
      if (list === undefined) map.set(key, [{ word, value }]);
      else list.push({ word, value });
    }
  }

  /** Every occurrence of every word, by place; words that overlap are all given. */
  find(text: string): Occurrence<T>[] {
    const found: Occurrence<T>[] = [];
    const first = this.#first;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const kind = first[unit] ?? 0;
      if (kind === 0) continue;
      if (kind >= 2) for (const entry of this.#single.get(unit) ?? []) found.push({ ...entry, index });
      if (kind === 2 || index + 1 === text.length) continue;
      for (const entry of this.#pairs.get(keyOf(unit, text.charCodeAt(index + 1))) ?? []) {
        if (text.startsWith(entry.word, index)) found.push({ ...entry, index });
      }
    }
    return found;
  }
}

function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}
