/**
 * The paragraphs of a text by hash and length. Of a text with very many, those with the least hashes are kept: of a paragraph that two texts share
 * both keep it or neither, but for the last few, so that what is left is a fair sample to compare.
 */

/** A paragraph that has fewer letters stands in documents that have nothing to do with each other: 特此报告, a heading, a name. */
const FEWEST_LETTERS = 15;
const MOST_PARAGRAPHS = 160;
const LONGEST = 0xffff;

export interface Paragraphs {
  /** Ascending, each once. */
  readonly hashes: readonly number[];
  /** Letters of each, as far as 65,535. */
  readonly lengths: readonly number[];
  /** Letters of all paragraphs of useful length, also of those that were not kept. */
  readonly letters: number;
  /** Some were not kept. */
  readonly cut: boolean;
}

export class ParagraphCollector {
  readonly #lengths = new Map<number, number>();

  /** @param letters how many the paragraph has */
  add(hash: number, letters: number): void {
    if (letters >= FEWEST_LETTERS) this.#lengths.set(hash, Math.min(letters, LONGEST));
  }

  get paragraphs(): Paragraphs {
    const all = [...this.#lengths].sort(([one], [other]) => one - other);
    const kept = all.slice(0, MOST_PARAGRAPHS);
    return {
      hashes: kept.map(([hash]) => hash),
      lengths: kept.map(([, length]) => length),
      letters: all.reduce((sum, [, length]) => sum + length, 0),
      cut: all.length > kept.length,
    };
  }
}
