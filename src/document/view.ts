/** A document as it is shown to people: its blocks, and what they mean where its format says more than they do. */
import type { Document } from "./model.js";

/** Ways in which a stretch of text is set off. */
export const INLINE_STYLES = ["strong", "em", "u", "s", "sup", "sub"] as const;
export type InlineStyle = (typeof INLINE_STYLES)[number];

/** A stretch `[start, end)` of block text in one style. */
export interface StyledStretch {
  readonly start: number;
  readonly end: number;
  readonly style: InlineStyle;
}

export interface BlockSemantics {
  /** Level of the heading that the block is, 1 to 6. */
  readonly heading?: number;
  readonly stretches: readonly StyledStretch[];
  /** What the pictures that follow the block show, as their author described it; "" where nothing is said. */
  readonly pictures: readonly string[];
}

/** By index of the block; blocks of which nothing is known are missing. */
export type Semantics = ReadonlyMap<number, BlockSemantics>;

export interface DocumentView {
  readonly document: Document;
  readonly semantics?: Semantics | undefined;
}
