import type { Segmenter } from "./types.js";

/** The best segmenter that this machine has; loaded once in a process. */
export function loadSegmenter(): Segmenter {
  return {
    name: "intl",
    words: (t) =>
      [...new Intl.Segmenter("zh", { granularity: "word" }).segment(t)].map((s) => ({
        text: s.segment,
        start: s.index,
        tag: null,
      })),
  };
}
