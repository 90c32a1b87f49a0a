/** The user's own names and terms: how they are written is theirs to say. */
import type { Document } from "../document/model.js";
import type { Family } from "../rule/types.js";
import { Keywords } from "../text/keywords.js";
import type { Range } from "../text/range.js";
import { HOW_WRITTEN } from "./overlap.js";

interface Placed {
  readonly rule: { readonly family: Family };
  readonly range: Range | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves out what is said of wording, punctuation and figures inside a term. What only touches one, or holds one, stays.
 * @param reports in document order
 */
export function withoutTerms<T extends Placed>(
  reports: readonly T[],
  { blocks }: Document,
  terms: readonly string[],
): readonly T[] {
  if (terms.length === 0 || !reports.some(({ rule }) => HOW_WRITTEN.has(rule.family))) return reports;
  const keywords = new Keywords(terms.map((term) => [term, null]));
  let spans: { readonly block: number; readonly found: readonly Span[] } | undefined;
  let next = 0;
  return reports.filter(({ rule, range }) => {
    if (range === null || !HOW_WRITTEN.has(rule.family)) return true;
    const { block, start, end } = range;
    if (spans?.block !== block) {
      spans = { block, found: stretchesOf(keywords, blocks[block]?.text ?? "") };
      next = 0;
    }
    // both are in order, so one walk along the other is enough
    while (next < spans.found.length && (spans.found[next] as Span).end <= start) next++;
    const span = spans.found[next];
    return span === undefined || start < span.start || end > span.end;
  });
}

/** Where terms stand; those that overlap make one stretch. */
function stretchesOf(keywords: Keywords<null>, text: string): Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { word, index } of keywords.find(text)) {
    const last = stretches.at(-1);
    const end = index + word.length;
    if (last !== undefined && index < last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start: index, end });
  }
  return stretches;
}
