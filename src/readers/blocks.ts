/** What every reader of paragraphs does at its end: blocks get their places, and the whole stays bounded. */
import type { Block, Part } from "../document/model.js";
import { exceeded } from "./errors.js";

/** A block that has not yet its place in the document. */
export type BlockDraft = Omit<Block, "index" | "paragraph">;

/** Gives blocks their index, and their number within their part. */
export function placed(drafts: readonly BlockDraft[]): Block[] {
  const counts = new Map<Part, number>();
  return drafts.map((draft, index) => {
    const paragraph = (counts.get(draft.part) ?? 0) + 1;
    counts.set(draft.part, paragraph);
    return { ...draft, index, paragraph };
  });
}

/**
 * A sum that must stay within a limit: call it with every increase.
 * @throws UnreadableError once the limit is passed
 */
export function bounded(limit: number, zh: string, en: string): (more: number) => void {
  let total = 0;
  return (more) => {
    total += more;
    if (total > limit) throw exceeded(zh, en, total, limit);
  };
}
