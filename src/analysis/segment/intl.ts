/** The segmenter that every Node.js has. It knows no parts of speech and is quadratic on long texts, so it is given a sentence at a time. */
import type { Segmenter, Word } from "./types.js";
import { matchesOf } from "../../text/matches.js";

const PIECE = /[^，。；：、！？\n]{1,100}[，。；：、！？\n]?|[，。；：、！？\n]/gu;

export function intlSegmenter(): Segmenter {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return {
    name: "intl",
    words: (text) =>
      matchesOf(text, PIECE).flatMap((piece) =>
        Array.from(segmenter.segment(piece[0]), ({ segment, index }): Word => ({
          text: segment,
          start: piece.index + index,
          tag: null,
        })),
      ),
  };
}
