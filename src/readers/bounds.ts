/** How much of a document may be read: sums that every reader keeps, and the reason when one passes its limit. */
import { exceeded } from "./errors.js";
import type { Limits } from "./limits.js";

/** Empty paragraphs take memory without being text; a document of a thousand pages has some ten thousand. */
const MOST_PARAGRAPHS = 1_000_000;

/** What the stories of one document add up together; each throws UnreadableError once its limit is passed. */
export interface Bounds {
  /** Called with the length of every stretch of text, in UTF-16 units. */
  readonly grow: (length: number) => void;
  /** Called with 1 for every paragraph. */
  readonly countParagraphs: (count: number) => void;
}

/** Fresh sums for one document. */
export function boundsOf(limits: Limits): Bounds {
  return { grow: boundText(limits), countParagraphs: bounded(MOST_PARAGRAPHS, "段落数", "paragraphs") };
}

/**
 * The length of the text of one document, in UTF-16 units: call it with every stretch.
 * @throws UnreadableError once the limit is passed
 */
export function boundText({ textLength }: Limits): (length: number) => void {
  return bounded(textLength, "字符数", "characters");
}

/** @throws UnreadableError when a document that is laid out has more pages than the limit */
export function checkPages(count: number, { pages }: Limits): void {
  if (count > pages) throw exceeded("页数", "pages", count, pages);
}

function bounded(limit: number, zh: string, en: string): (more: number) => void {
  let total = 0;
  return (more) => {
    total += more;
    if (total > limit) throw exceeded(zh, en, total, limit);
  };
}
