/**
 * Where the lines of a pack stand, by key: five numbers for each, side by side, for an archive has hundreds of thousands. They lie on the disk as
 * they lie in memory, so that a scan that knows everything already does not spend its time on reading an index.
 */

/** Of a line in its pack, bytes. */
export interface Place {
  readonly offset: number;
  /** With its line feed. */
  readonly length: number;
}

/** What stands for a key: 64 bits, so that of 100,000 keys two meet once in a billion archives; the line itself tells which key it is of. */
export type KeyHash = readonly [number, number];

/** FNV-1a, and beside it the same with another prime. */
export function hashOf(key: string): KeyHash {
  let [one, other] = [0x811c9dc5, 0x2f0b4a27];
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
  }
  return [one >>> 0, other >>> 0];
}

/** The first word of an index; read by a machine of the other byte order it is another number. */
const MARK = 0x474c3202;
/** Before the records: the mark, how many there are, and the size of the pack as two words. */
export const HEAD = 4;
/** A record: both words of the key, the offset as two words, the length. */
export const RECORD = 5;
const WORD = 2 ** 32;
const MOST_TAKEN = 0.8;

export class Places {
  /** Head and records. */
  #words: Uint32Array;
  #count: number;
  /** By hash the number of a record, from 1; 0: free. A power of two, at most four fifths taken. */
  #slots = new Uint32Array(0);

  private constructor(words: Uint32Array, count: number) {
    this.#words = words;
    this.#count = count;
    this.#fillSlots();
  }

  static none(): Places {
    return new Places(new Uint32Array(HEAD), 0);
  }

  /**
   * @param words of an index
   * @param packSize bytes
   * @returns null when they are not the index of a pack of that size
   */
  static from(words: Uint32Array, packSize: number): Places | null {
    const count = Places.countIn(words, packSize);
    return count !== null && words.length === HEAD + count * RECORD ? new Places(words, count) : null;
  }

  /** How many places an index has, by its first words; null where it is not that of a pack of that size. */
  static countIn([mark, count = 0, low, high]: Uint32Array, packSize: number): number | null {
    const isOfPack = mark === MARK && low === packSize % WORD && high === Math.floor(packSize / WORD);
    return isOfPack ? count : null;
  }

  /** What `from` takes. */
  toWords(packSize: number): Uint32Array {
    this.#words.set([MARK, this.#count, packSize % WORD, Math.floor(packSize / WORD)]);
    return this.#words.subarray(0, HEAD + this.#count * RECORD);
  }

  /** The last place of a key is its place. */
  add([one, other]: KeyHash, { offset, length }: Place): void {
    const at = HEAD + this.#count * RECORD;
    if (at + RECORD > this.#words.length) {
      const larger = new Uint32Array(2 * this.#words.length + 64 * RECORD);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words.set([one, other, offset % WORD, Math.floor(offset / WORD), length], at);
    this.#count++;
    if (this.#count > MOST_TAKEN * this.#slots.length) this.#fillSlots();
    else this.#slots[this.#slotOf(one, other)] = this.#count;
  }

  /** Where the line of a key stands, if there is one. */
  find([one, other]: KeyHash): Place | null {
    const record = this.#slots[this.#slotOf(one, other)] ?? 0;
    return record === 0 ? null : this.#placeOf(record - 1);
  }

  /** From the first to the last; a key that was kept twice is met twice. */
  *all(): Generator<Place> {
    for (let record = 0; record < this.#count; record++) yield this.#placeOf(record);
  }

  #placeOf(record: number): Place {
    return placeAt(this.#words, HEAD + record * RECORD);
  }

  /** The slot of a key, or the free one where it belongs. */
  #slotOf(one: number, other: number): number {
    const last = this.#slots.length - 1;
    for (let slot = (one ^ (other >>> 7)) & last; ; slot = (slot + 1) & last) {
      const record = this.#slots[slot] ?? 0;
      const at = HEAD + (record - 1) * RECORD;
      if (record === 0 || (this.#words[at] === one && this.#words[at + 1] === other)) return slot;
    }
  }

  #fillSlots(): void {
    let size = 16;
    while (this.#count >= MOST_TAKEN * size) size *= 2;
    this.#slots = new Uint32Array(size);
    for (let record = 1; record <= this.#count; record++) {
      const at = HEAD + (record - 1) * RECORD;
      this.#slots[this.#slotOf(this.#words[at] ?? 0, this.#words[at + 1] ?? 0)] = record;
    }
  }
}

/** The place in a record that begins with a certain word. */
export function placeAt(words: Uint32Array, at: number): Place {
  return { offset: (words[at + 2] ?? 0) + WORD * (words[at + 3] ?? 0), length: words[at + 4] ?? 0 };
}
