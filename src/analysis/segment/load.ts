/** Chooses and loads the segmenter. */
import { intlSegmenter } from "./intl.js";
import { hasJieba, type JiebaProblem, loadJieba } from "./jieba.js";
import type { Segmenter } from "./types.js";

/** Why it is this segmenter. */
export type SegmenterReason = "loaded" | "switched-off" | JiebaProblem;

interface Choice {
  readonly segmenter: Segmenter;
  readonly reason: SegmenterReason;
}

let chosen: Choice | undefined;

/**
 * The best segmenter that this machine has, loaded once in a process: nodejieba with the small dictionary, or Intl.Segmenter where it is not
 * installed, does not load, or `GONGWEN_LINT_SEGMENTER=intl` asks for it.
 */
export function loadSegmenter(): Segmenter {
  return chooseSegmenter().segmenter;
}

/** The same, with the reason. */
export function chooseSegmenter(): Choice {
  chosen ??= choose();
  return chosen;
}

/** Which segmenter serves, without loading it: what is found may depend on it. */
export function segmenterName(): Segmenter["name"] {
  return process.env["GONGWEN_LINT_SEGMENTER"] !== "intl" && hasJieba() ? "nodejieba" : "intl";
}

function choose(): Choice {
  if (process.env["GONGWEN_LINT_SEGMENTER"] === "intl") return { segmenter: intlSegmenter(), reason: "switched-off" };
  const jieba = loadJieba();
  return typeof jieba === "string"
    ? { segmenter: intlSegmenter(), reason: jieba }
    : { segmenter: jieba, reason: "loaded" };
}
