/** From a range to where a person looks. */
import type { Range } from "../text/range.js";
import type { Block, Document, Part, Segment } from "./model.js";

/** A place in a file, as it stands in the JSON report (schema/report.schema.json). */
export interface Location {
  readonly part: Part;
  /** 1-based, in reading order within the part. */
  readonly paragraph: number;
  /** Text formats only, 1-based, columns in UTF-16 units; else null. */
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** UTF-16 units in the paragraph's text. */
  readonly offset: number;
  readonly endOffset: number;
  /** The headings above, outermost first. */
  readonly heading: readonly string[];
  readonly page: number | null;
  readonly cell?: { readonly row: number; readonly column: number };
}

/**
 * Where a person finds a range.
 * @param headings the headings that the range stands under, outermost first
 */
export function locate(document: Document, range: Range, headings: readonly string[]): Location {
  const block = document.blocks[range.block];
  if (block === undefined) throw new RangeError(`no block ${range.block}`);
  const lineStart = document.lineStarts?.[block.paragraph - 1];
  const inText = lineStart !== undefined;
  return {
    part: block.part,
    paragraph: block.paragraph,
    line: inText ? block.paragraph : null,
    column: inText ? (sourceOffset(block, range.start, "start") ?? lineStart) - lineStart + 1 : null,
    endLine: inText ? block.paragraph : null,
    endColumn: inText ? (sourceOffset(block, range.end, "end") ?? lineStart) - lineStart + 1 : null,
    offset: range.start,
    endOffset: range.end,
    heading: headings,
    page: block.page ?? null,
    ...(block.cell && { cell: { row: block.cell.row, column: block.cell.column } }),
  };
}

/** The text at a range: exactly what stands there. */
export function textAt(document: Document, range: Range): string {
  return document.blocks[range.block]?.text.slice(range.start, range.end) ?? "";
}

/** Offset in the decoded text of a text format; null in an empty line. An end belongs to the segment before it, a start to the one that begins there. */
function sourceOffset(block: Block, offset: number, edge: "start" | "end"): number | null {
  const segment = segmentAt(block.segments, edge === "end" && offset > 0 ? offset - 1 : offset);
  if (segment === undefined || segment.origin.kind !== "text") return null;
  return segment.origin.offset + (offset - segment.start);
}

/** The segment that holds the unit at `offset`; the last one for the end of the text. Binary search: a long line can have many. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as Segment).start <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}
