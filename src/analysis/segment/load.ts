import type { Segmenter } from "./types.js";

/** The best segmenter that this machine has; loaded once in a process. */
export function loadSegmenter(): Segmenter {
  throw new Error("not built yet");
}
