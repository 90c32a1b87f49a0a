/**
 * The index of a finished pack on the disk. The files of an archive come nearly in the order in which their results were kept: as long as that holds, a piece of a
 * long index is enough.
 */
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { HEAD, type KeyHash, type Place, placeAt, Places, RECORD } from "./places.js";

const WORD_BYTES = Uint32Array.BYTES_PER_ELEMENT;
/** Records that are read at once, and how many of them may have been passed over. */
const PIECE = 4096;
const BEHIND = 1024;

export class IndexFile {
  /** Some records, from `#first` on; what is wanted next is looked for at `#next`. */
  #piece: Uint32Array = new Uint32Array(0);
  #first = 0;
  #next = 0;
  /** All, once something was not found nearby. */
  #whole: Places | null = null;

  private constructor(
    readonly file: string,
    readonly count: number,
    readonly packSize: number,
  ) {}

  /** @returns null when it is not the index of a pack of that size @throws what the system says when it cannot be read */
  static open(file: string, packSize: number): IndexFile | Places | null {
    const count = countIn(file);
    const whole = count < 2 * PIECE || Places.countIn(wordsOf(file, 0, HEAD), packSize) !== count;
    return whole ? Places.from(wordsOf(file), packSize) : new IndexFile(file, count, packSize);
  }

  find(hash: KeyHash): Place | null {
    return this.#whole === null ? (this.#nearby(hash) ?? this.#all().find(hash)) : this.#whole.find(hash);
  }

  /** From the first to the last. */
  all(): Generator<Place> {
    return this.#all().all();
  }

  #all(): Places {
    this.#whole ??= readAs(() => Places.from(wordsOf(this.file), this.packSize)) ?? Places.none();
    this.#piece = new Uint32Array(0);
    return this.#whole;
  }

  #nearby(hash: KeyHash): Place | null {
    const place = this.#inPiece(hash);
    if (place !== null || this.#first + PIECE >= this.count) return place;
    this.#first = Math.max(0, this.#next - BEHIND);
    const [from, length] = [HEAD + this.#first * RECORD, Math.min(PIECE, this.count - this.#first) * RECORD];
    this.#piece = readAs(() => wordsOf(this.file, from, length)) ?? this.#piece.subarray(0, 0);
    return this.#inPiece(hash);
  }

  /** From where the last one was found, and round. */
  #inPiece([one, other]: KeyHash): Place | null {
    const records = this.#piece.length / RECORD;
    for (let step = 0; step < records; step++) {
      const record = (this.#next - this.#first + step) % records;
      const at = record * RECORD;
      if (this.#piece[at] !== one || this.#piece[at + 1] !== other) continue;
      this.#next = this.#first + record + 1;
      return placeAt(this.#piece, at);
    }
    return null;
  }
}

function readAs<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // another run has united the packs meanwhile
    return null;
  }
}

function countIn(file: string): number {
  return (statSync(file).size / WORD_BYTES - HEAD) / RECORD;
}

/** @param from the first word @param length how many; absent: to the end */
function wordsOf(file: string, from = 0, length?: number): Uint32Array {
  const descriptor = openSync(file, "r");
  try {
    const words = new Uint32Array(length ?? Math.floor(fstatSync(descriptor).size / WORD_BYTES) - from);
    const bytes = new Uint8Array(words.buffer);
    for (let [at, got] = [0, 1]; at < bytes.length && got > 0; at += got)
      got = readSync(descriptor, bytes, at, bytes.length - at, from * WORD_BYTES + at);
    return words;
  } finally {
    closeSync(descriptor);
  }
}
