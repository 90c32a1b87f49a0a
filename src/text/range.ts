/** Ranges: the one way in which the tool says "where". */

/** A stretch of one block's text: UTF-16 units of `block.text`, half open. `block` is the index in `document.blocks`. */
export interface Range {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Document order: by block, then start, then end. */
export function compareRanges(a: Range, b: Range): number {
  return a.block - b.block || a.start - b.start || a.end - b.end;
}
