/** The elements of a document: title and what stands at its end. */
import type { Analysis } from "../analysis.js";
import { type Ending, findEnding } from "./ending.js";
import type { Title } from "./title.js";

export interface Elements extends Ending {
  readonly title: Title | null;
}

/** Reads the elements; which closing words count depends on the kind of document. */
export function elementsOf(analysis: Analysis): Elements {
  const title = analysis.title;
  return { title, ...findEnding(analysis, analysis.kind.profile, title) };
}
