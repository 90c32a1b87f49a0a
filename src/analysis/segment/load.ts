/** Chooses and loads the segmenter. */
import { intlSegmenter } from "./intl.js";
import { loadJieba } from "./jieba.js";
import type { Segmenter } from "./types.js";

let loaded: Segmenter | undefined;

/**
 * The best segmenter that this machine has, loaded once in a process: nodejieba with the small dictionary, or Intl.Segmenter where it is not
 * installed, does not load, or `GONGWEN_LINT_SEGMENTER=intl` asks for it.
 */
export function loadSegmenter(): Segmenter {
  loaded ??= (process.env["GONGWEN_LINT_SEGMENTER"] === "intl" ? null : loadJieba()) ?? intlSegmenter();
  return loaded;
}
