/** From the properties of characters to what is marked on them. */
import type { Change, CharacterProperties } from "./character-properties.js";
import type { MarkFacts } from "./paragraph.js";

/** Why text is not seen; undefined when it is. */
export function unseenMark(
  { deleted, deletion, hidden }: CharacterProperties,
  authors: readonly string[],
): (MarkFacts & { readonly text: string }) | undefined {
  if (deleted === true) return { kind: "revision", change: "deletion", text: "", ...changedBy(deletion, authors) };
  return hidden === true ? { kind: "hidden", text: "" } : undefined;
}

/** @param field the code of the field that the text is the result of */
export function marksOf(
  { inserted, insertion, formatting, highlight = "none", shading = "none" }: CharacterProperties,
  field: string | undefined,
  authors: readonly string[],
): MarkFacts[] {
  const marks: MarkFacts[] = [];
  if (inserted === true)
    marks.push({ kind: "revision", change: "insertion", text: "", ...changedBy(insertion, authors) });
  if (formatting !== undefined)
    marks.push({ kind: "revision", change: "formatting", text: "", ...changedBy(formatting, authors) });
  if (highlight !== "none") marks.push({ kind: "highlight", color: highlight, by: "highlight" });
  if (shading !== "none") marks.push({ kind: "highlight", color: shading, by: "shading" });
  if (field !== undefined) marks.push({ kind: "field", code: field });
  return marks;
}

function changedBy(change: Change | undefined, authors: readonly string[]): { author?: string; date?: string } {
  const author = authors[change?.author ?? -1];
  return { ...(author && { author }), ...(change?.date !== undefined && { date: change.date }) };
}
