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
  /** Formats of laid-out pages only: the box of the first line of the range, in points from the page's upper left corner. */
  readonly position?: Position;
  readonly cell?: { readonly row: number; readonly column: number };
}

export interface Position {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a person finds a range.
 * @param headings the headings that the range stands under, outermost first
 */
export function locate(document: Document, range: Range, headings: readonly string[]): Location {
  const block = document.blocks[range.block];
  if (block === undefined) throw new RangeError(`no block ${range.block}`);
  const start = positionInText(document, block, range.start, "start");
  const end = positionInText(document, block, range.end, "end");
  const onPage = pagePosition(block, range);
  return {
    part: block.part,
    paragraph: block.paragraph,
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    offset: range.start,
    endOffset: range.end,
    heading: headings,
    page: onPage?.page ?? block.page ?? null,
    ...(onPage && { position: onPage.position }),
    ...(block.cell && { cell: { row: block.cell.row, column: block.cell.column } }),
  };
}

/** Line and column in the source of a text format; an empty line has no unit that could tell, but its own number does. */
function positionInText(
  { lineStarts }: Document,
  block: Block,
  offset: number,
  edge: "start" | "end",
): { line: number; column: number } | null {
  if (lineStarts === undefined) return null;
  const source = sourceOffset(block, offset, edge);
  const line = source === null ? block.paragraph : lineOf(lineStarts, source);
  const lineStart = lineStarts[line - 1] ?? 0;
  return { line, column: (source ?? lineStart) - lineStart + 1 };
}

/** The 1-based line that holds an offset of the source. */
export function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Where a range begins on its page, and how far it goes on in the same line. */
function pagePosition({ segments }: Block, { start, end }: Range): { page: number; position: Position } | null {
  const segment = segmentAt(segments, start);
  if (segment === undefined || segment.origin.kind !== "page") return null;
  const { page, left, top, width, height } = segment.origin;
  const unit = width / Math.max(1, segment.end - segment.start);
  const from = left + (start - segment.start) * unit;
  const to = left + (Math.min(end, segment.end) - segment.start) * unit;
  return {
    page,
    position: { left: rounded(from), top: rounded(top), width: rounded(to - from), height: rounded(height) },
  };
}

/** To a tenth of a point. */
function rounded(points: number): number {
  return Math.round(points * 10) / 10;
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
