/**
 * MinHash of the shingles of a text: every `SHINGLE` letters in a row, hashed, thrown into one of `BINS` bins, and of each bin the least kept.
 *
 * The share of bins in which two texts have the same least is an estimate of their resemblance J (shingles in both by shingles in either), with a
 * standard error of √(J(1−J)/BINS): 0.02 at J = 1/3. One hash per shingle serves all bins (one permutation hashing, Li, Owen and Zhang 2012), where
 * the usual MinHash takes one per bin. Bins that a short text leaves empty in both texts say nothing and are not counted.
 *
 * Of a least only its rest by 255 is kept, so that unequal ones look equal once in 255 times; that is taken off again (b-bit minwise hashing, Li and
 * König 2010). The room is better used for more bins.
 */
import { mix } from "./mix.js";

/** A power of two, so that the bin is the first bits of the hash. */
export const BINS = 512;
/** Letters. Fewer, and texts of one office look alike by their phrases; more, and every changed name hides more of what stayed. */
const SHINGLE = 6;

const BIN_BITS = Math.log2(BINS);
/** The rest of the hash: what is compared within a bin. */
const RANGE = 2 ** (32 - BIN_BITS);
/** That the least of a bin is kept as. */
const VALUES = 255;
const BASE = 0x9e3779b1;
const BASE_TO_SHINGLE = power(BASE, SHINGLE);
const RING = 8;

/** Reads a text letter by letter; shingles run on across its paragraphs. */
export class SignatureMaker {
  /** Letters read. */
  letters = 0;
  readonly #least = new Uint32Array(BINS).fill(RANGE);
  readonly #ring = new Uint16Array(RING);
  #hash = 0;

  /** @param letter a UTF-16 unit, not 0 */
  add(letter: number): void {
    const place = this.letters & (RING - 1);
    const gone = this.letters < SHINGLE ? 0 : (this.#ring[(place + RING - SHINGLE) & (RING - 1)] ?? 0);
    this.#ring[place] = letter;
    this.#hash = (Math.imul(this.#hash, BASE) + letter - Math.imul(gone, BASE_TO_SHINGLE)) | 0;
    this.letters += 1;
    if (this.letters < SHINGLE) return;
    const hash = mix(this.#hash);
    const bin = hash >>> (32 - BIN_BITS);
    const rest = hash & (RANGE - 1);
    if (rest < (this.#least[bin] ?? 0)) this.#least[bin] = rest;
  }

  /** For the least of each bin 1 to 255; 0 for an empty bin. */
  get values(): Uint8Array {
    return Uint8Array.from(this.#least, (least) => (least === RANGE ? 0 : 1 + (least % VALUES)));
  }

  /** How many different shingles there are, estimated from the leasts (within about 5 %): the more, the smaller they are. */
  get shingles(): number {
    const mean = this.#least.reduce((sum, least) => sum + least, 0) / (BINS * RANGE);
    const all = Math.max(0, this.letters - SHINGLE + 1);
    return Math.min(all, Math.round(BINS * perBin(mean)));
  }
}

/** The number λ of hashes to a bin for which (1 − e^−λ) / λ, the mean of the leasts, is `mean`. */
function perBin(mean: number): number {
  let [low, high] = [0, 1 / mean];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if ((1 - Math.exp(-middle)) / middle > mean) low = middle;
    else high = middle;
  }
  return high;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let times = 0; times < exponent; times++) product = Math.imul(product, base);
  return product;
}

/** Bins that stand in one word of 32 bits: a signature is kept as words, which are compared faster. */
export const BINS_PER_WORD = 4;
/** Words of a signature. */
export const WORDS = BINS / BINS_PER_WORD;

/**
 * The resemblance J of two texts, 0 to 1.
 * @param words of the signatures of many texts, one after the other
 * @param one, other where the two begin
 */
export function resemblance(words: Uint32Array, one: number, other: number): number {
  let [same, empty] = [0, 0];
  for (let index = 0; index < WORDS; index++) {
    const [first, second] = [words[one + index] ?? 0, words[other + index] ?? 0];
    same += zeroBytes(first ^ second);
    empty += zeroBytes(first | second);
  }
  const filled = BINS - empty;
  const byChance = 1 / VALUES;
  return filled === 0 ? 0 : Math.max(0, ((same - empty) / filled - byChance) / (1 - byChance));
}

/** How many of the four bytes of a word are 0. */
function zeroBytes(word: number): number {
  const low = 0x7f7f7f7f;
  // the highest bit of each byte: set when any bit of the byte is
  const filled = ((word & low) + low) | word | low;
  return Math.imul(~filled >>> 7, 0x01010101) >>> 24;
}
