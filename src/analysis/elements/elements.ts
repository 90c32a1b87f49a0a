/** The elements of a document: title, whom it addresses, how far it reaches, what stands at its end. */
import type { Analysis } from "../analysis.js";
import type { Line } from "../lines.js";
import { type Ending, findEnding } from "./ending.js";
import { type Extent, extentOf } from "./extent.js";
import { findRecipient } from "./recipient.js";

export interface Elements extends Ending {
  readonly extent: Extent;
  /** The line of the 主送机关 or salutation. */
  readonly recipient: Line | null;
}

/** Reads the elements; which closing words and salutations count depends on the kind of document. */
export function elementsOf(analysis: Analysis): Elements {
  const title = analysis.title;
  const { profile } = analysis.kind;
  const extent = extentOf(analysis, title);
  return { extent, recipient: findRecipient(extent, profile), ...findEnding(extent, profile, title) };
}
