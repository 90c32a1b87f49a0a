/** How much of two texts is the same, by their sketches. */
import { EVERY_HASH, type Files } from "./files.js";
import { resemblance, WORDS } from "./signature.js";

/** What a share was found by: paragraphs that are equal make up nine tenths of it at least; or the wording all over the text, where paragraphs were changed. */
export type Evidence = "paragraphs" | "wording";

export interface Share {
  /** 0 to 1. */
  readonly share: number;
  readonly by: Evidence;
}

export interface Shares {
  /** Of the first text, what stands in the second. */
  readonly first: Share;
  readonly second: Share;
  /** Paragraphs in both, of those kept in the sketches. */
  readonly paragraphs: number;
}

const MOSTLY = 0.9;
/** Of texts of more different lengths the resemblance, with its error, says nothing about the longer. */
const LENGTHS_APART = 4;
/** Of texts not all of whose paragraphs are known fewer say nothing. */
const FEWEST_OF_SAMPLE = 4;

/**
 * Each way the greater of two estimates: letters in equal paragraphs (exact when all paragraphs are known), and J (a + b) / ((1 + J) a), where a, b
 * count the shingles of the texts. Both lie below what is shared when every paragraph was changed, or paragraphs were joined.
 */
export function sharesOf(files: Files, one: number, other: number): Shares {
  const wording = commonShingles(files, one, other);
  const { letters, paragraphs, ofOne, ofOther } = commonParagraphs(files, one, other);
  const of = (file: number, compared: Compared): Share => {
    const byParagraphs = shareOfParagraphs(files, file, letters, compared);
    const byWording = Math.min(1, wording / Math.max(1, files.shingles.at(file)));
    const share = Math.max(byParagraphs, byWording);
    return { share, by: byParagraphs >= MOSTLY * share ? "paragraphs" : "wording" };
  };
  return { first: of(one, ofOne), second: of(other, ofOther), paragraphs };
}

function commonShingles(files: Files, one: number, other: number): number {
  const [first, second] = [files.shingles.at(one), files.shingles.at(other)];
  if (Math.max(first, second) > LENGTHS_APART * Math.min(first, second)) return 0;
  const alike = resemblance(files.signatures.values, one * WORDS, other * WORDS);
  return (alike * (first + second)) / (1 + alike);
}

/** The paragraphs of one file whose hashes are so small that they would be known of the other too. */
interface Compared {
  letters: number;
  count: number;
}

function commonParagraphs(files: Files, one: number, other: number) {
  const known = Math.min(files.known.at(one), files.known.at(other));
  const [ofOne, ofOther] = [comparedOf(files, one, known), comparedOf(files, other, known)];
  let [index, next, letters, paragraphs] = [files.startOf(one), files.startOf(other), 0, 0];
  const [end, nextEnd] = [index + ofOne.count, next + ofOther.count];
  while (index < end && next < nextEnd) {
    const [hash, otherHash] = [files.hashes.at(index), files.hashes.at(next)];
    if (hash === otherHash) {
      letters += files.lengths.at(index);
      paragraphs += 1;
    }
    if (hash <= otherHash) index++;
    if (otherHash <= hash) next++;
  }
  return { letters, paragraphs, ofOne, ofOther };
}

function comparedOf(files: Files, file: number, known: number): Compared {
  const compared = { letters: 0, count: 0 };
  for (let index = files.startOf(file); index < files.ends.at(file) && files.hashes.at(index) <= known; index++) {
    compared.letters += files.lengths.at(index);
    compared.count += 1;
  }
  return compared;
}

/** Letters outside paragraphs of useful length count as not shared. */
function shareOfParagraphs(files: Files, file: number, common: number, compared: Compared): number {
  const all = compared.count === files.ends.at(file) - files.startOf(file) && files.known.at(file) === EVERY_HASH;
  if (common === 0 || (!all && compared.count < FEWEST_OF_SAMPLE)) return 0;
  return Math.min(1, ((common / compared.letters) * files.paragraphLetters.at(file)) / files.letters.at(file));
}
