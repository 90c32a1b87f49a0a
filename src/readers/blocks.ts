/** Blocks as every reader makes them: drafts first, which get their places at the end. */
import type { Block, Origin, Part, Segment } from "../document/model.js";

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

/**
 * What a document says of itself, as a block of its own.
 * @param property its name (`title`, `creator` …)
 */
export function propertyBlock(property: string, text: string, segments: readonly Segment[]): BlockDraft {
  return { kind: "paragraph", part: "properties", property, text, segments };
}

/** The segments of a text that stands in the source in one piece. */
export function inOnePiece(text: string, origin: Origin): Segment[] {
  return [{ start: 0, end: text.length, origin }];
}
