/** What every reader does at its end: blocks get their places. */
import type { Block, Part } from "../document/model.js";

/** A block that has not yet its place in the document. */
export type BlockDraft = Omit<Block, "index" | "paragraph">;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Gives blocks their index, and their number within their part. The drafts become the blocks: there may be many. */
export function placed(drafts: readonly BlockDraft[]): Block[] {
  const counts = new Map<Part, number>();
  const blocks = drafts as Mutable<Block>[];
  for (const [index, block] of blocks.entries()) {
    const paragraph = (counts.get(block.part) ?? 0) + 1;
    counts.set(block.part, paragraph);
    block.index = index;
    block.paragraph = paragraph;
  }
  return blocks;
}
