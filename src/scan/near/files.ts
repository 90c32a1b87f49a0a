/** The sketches of all files of a scan, by numbers from 0 in the order in which they came. */
import { type Column, doubles, halfWords, words } from "../columns.js";
import { millisecondsOf } from "./dates.js";
import { BINS, BINS_PER_WORD, WORDS } from "./signature.js";
import type { SketchFacts } from "./sketch.js";

/** No hash is greater. */
export const EVERY_HASH = 0xffff_ffff;

export class Files {
  readonly paths: string[] = [];
  /** When each was changed last, in milliseconds since 1970. */
  readonly modified: Column<Float64Array> = doubles();
  readonly dates: Column<Uint32Array> = words();
  readonly letters: Column<Uint32Array> = words();
  readonly shingles: Column<Uint32Array> = words();
  readonly paragraphLetters: Column<Uint32Array> = words();
  /** `WORDS` words of each file. */
  readonly signatures: Column<Uint32Array> = words();
  /** Hashes of paragraphs, those of a file ascending. */
  readonly hashes: Column<Uint32Array> = words();
  /** Letters of each of these paragraphs. */
  readonly lengths: Column<Uint16Array> = halfWords();
  /** Where the paragraphs of each file end. */
  readonly ends: Column<Uint32Array> = words();
  /** Every paragraph of the file whose hash is at most this is known. */
  readonly known: Column<Uint32Array> = words();

  add(path: string, sketch: SketchFacts, modified: number): void {
    this.paths.push(path);
    this.modified.push(modified);
    this.dates.push(sketch.date);
    this.letters.push(sketch.letters);
    this.shingles.push(sketch.shingles);
    this.paragraphLetters.push(sketch.paragraphLetters);
    this.signatures.append(sketch.signature);
    this.hashes.append(sketch.hashes);
    this.lengths.append(sketch.lengths);
    this.ends.push(this.hashes.length);
    this.known.push(sketch.cut ? (sketch.hashes.at(-1) ?? EVERY_HASH) : EVERY_HASH);
  }

  /** Where the paragraphs of a file begin. */
  startOf(file: number): number {
    return file === 0 ? 0 : this.ends.at(file - 1);
  }

  /** The least of a bin; that of another, always the same one, for a bin that is empty (densification, Shrivastava 2017). */
  leastOf(file: number, bin: number): number {
    let place = bin;
    for (let attempt = 1; attempt <= 32 * BINS; attempt++) {
      const word = this.signatures.at(file * WORDS + Math.floor(place / BINS_PER_WORD));
      const value = (word >>> (8 * (place % BINS_PER_WORD))) & 0xff;
      if (value !== 0) return value;
      place = (Math.imul(bin + 1, 0x9e3779b1) + Math.imul(attempt, 0x85ebca6b)) >>> (32 - Math.log2(BINS));
    }
    return 0;
  }

  /** The numbers of all files, the oldest first as far as dates tell; the same in whatever order they came. */
  byAge(): Uint32Array {
    const ages = Float64Array.from(this.paths, (_, file) => {
      const date = this.dates.at(file);
      return date === 0 ? this.modified.at(file) : millisecondsOf(date);
    });
    const { paths } = this;
    return Uint32Array.from(paths, (_, file) => file).sort(
      (one, other) => (ages[one] ?? 0) - (ages[other] ?? 0) || ((paths[one] ?? "") < (paths[other] ?? "") ? -1 : 1),
    );
  }
}
