/**
 * Which files to compare: those that share a key. Keys are the hashes of paragraphs, and bands of the signature (locality-sensitive hashing).
 *
 * A band is `ROWS` bins; two texts of resemblance J agree in one with probability J³, in at least one of 100 with 1 − (1 − J³)^100. When two texts are
 * of the same length and share s of it, J = s / (2 − s); so a pair that has not one paragraph in common and shares s of its shingles is missed in
 *
 * | s    | 0.9 | 0.8 | 0.7 | 0.6    | 0.5 | 0.4  | 0.3  | 0.2  | 0.1  |
 * | ---- | --- | --- | --- | ------ | --- | ---- | ---- | ---- | ---- |
 * | miss | 0   | 0   | 0   | 0.03 % | 2 % | 21 % | 58 % | 87 % | 99 % |
 *
 * A pair that has a paragraph in common has a key, if both sketches keep it: always, where a text has no more than 160 paragraphs. So two long texts
 * are brought together by a sample, and an extract of a few paragraphs from a book of a thousand can be missed.
 */
import type { Candidates } from "./candidates.js";
import type { Files } from "./files.js";
import { mix } from "./mix.js";

const ROWS = 3;
/** The bins would do for 170: few more pairs, and twice the time. */
const BANDS = 100;
/** In a bucket each file meets this many of the oldest, and as many of those next older than itself. */
const MET = 2;
/** Files of a bucket in which everyone meets everyone; such a key says more than one that many have. */
const SMALL = 2 * MET + 1;
const SMALL_WEIGHT = 3;
/** Whole numbers are exact in so many bits. */
const EXACT_BITS = 53;

/**
 * Brings files together, in time proportional to the keys.
 *
 * A bucket of any size costs its size: in one of ten thousand files (特此报告 and what follows, a letterhead, a template) each meets only the two oldest
 * and the two next older. Of copies of one template that is enough: the oldest is what they have in common. Two files that share
 * more than such keys meet by the others, which few have and which therefore weigh more.
 *
 * @param order numbers of files, the oldest first
 * @param candidates by place in `order`
 */
export function bringTogether(files: Files, order: Uint32Array, candidates: Candidates): void {
  const entries = new Entries(order.length);
  const keys = new Float64Array(order.length);
  for (let band = 0; band < BANDS; band++) {
    order.forEach((file, place) => (keys[place] = entries.of(bandKey(files, file, band), place)));
    meet(keys.sort(), entries, candidates);
  }
  meet(paragraphKeys(files, order, entries).sort(), entries, candidates);
}

function bandKey(files: Files, file: number, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row++) key = mix(key ^ files.leastOf(file, band * ROWS + row));
  return key;
}

function paragraphKeys(files: Files, order: Uint32Array, entries: Entries): Float64Array {
  const keys = new Float64Array(files.hashes.length);
  let count = 0;
  order.forEach((file, place) => {
    for (let index = files.startOf(file); index < files.ends.at(file); index++) {
      keys[count] = entries.of(files.hashes.at(index), place);
      count += 1;
    }
  });
  return keys;
}

/** A key and a place in one number, so that sorting numbers sorts by key, then place. Of keys beyond millions of files some bits are dropped. */
class Entries {
  readonly #places: number;
  readonly #keys: number;

  constructor(places: number) {
    const bits = Math.ceil(Math.log2(Math.max(2, places)));
    this.#places = 2 ** bits;
    this.#keys = 2 ** Math.min(32, EXACT_BITS - bits);
  }

  of(key: number, place: number): number {
    return (key % this.#keys) * this.#places + place;
  }

  /** The least entry that has a greater key. */
  after(entry: number): number {
    return (Math.floor(entry / this.#places) + 1) * this.#places;
  }

  placeOf(entry: number): number {
    return entry % this.#places;
  }
}

/** @param sorted entries */
function meet(sorted: Float64Array, entries: Entries, candidates: Candidates): void {
  let start = 0;
  while (start < sorted.length) {
    const after = entries.after(sorted[start] ?? 0);
    let end = start + 1;
    while (end < sorted.length && (sorted[end] ?? 0) < after) end++;
    if (end - start > 1) meetIn(sorted.subarray(start, end), entries, candidates);
    start = end;
  }
}

function meetIn(bucket: Float64Array, entries: Entries, candidates: Candidates): void {
  const weight = bucket.length <= SMALL ? SMALL_WEIGHT : 1;
  for (let index = 1; index < bucket.length; index++) {
    const place = entries.placeOf(bucket[index] ?? 0);
    const oldest = Math.min(MET, index);
    for (let other = 0; other < oldest; other++) candidates.add(place, entries.placeOf(bucket[other] ?? 0), weight);
    for (let other = Math.max(oldest, index - MET); other < index; other++)
      candidates.add(place, entries.placeOf(bucket[other] ?? 0), weight);
  }
}
