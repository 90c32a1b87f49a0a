/** Words and parts of speech. */

export interface Word {
  readonly text: string;
  /** UTF-16 offset in the text that was given. */
  readonly start: number;
  /**
   * Part of speech in the PKU tag set as jieba gives it (n noun, nr person, ns place, nt organisation, v verb, m numeral, q measure word …);
   * null where the segmenter has none.
   */
  readonly tag: string | null;
}

export interface Segmenter {
  readonly name: "nodejieba" | "intl";
  /** Cuts a short text (a window of a few dozen characters, at most a sentence) into words that cover it without a gap. */
  words(text: string): readonly Word[];
}
