/** Between which edges the lines of a text stand. */
import type { Line } from "./lines.js";

export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** A line that belongs to a text between two edges. */
export interface SetLine extends Line {
  readonly margins: Margins;
}

/** An edge counts when this share of the lines keep to it: a heading that stands out, a wide table make none. */
const SHARE = 0.04;
/** How exactly lines keep to an edge, in sizes of the font: punctuation may hang over, or leave a gap, at the right. */
const LEFT_PLAY = 0.5;
const RIGHT_PLAY = 1.1;

/** The outermost edges that several lines keep to; those of all the lines where there are none such. */
export function marginsOf(lines: readonly Line[]): Margins {
  return {
    left: edge(lines, ({ left }) => left, LEFT_PLAY),
    right: -edge(lines, ({ right }) => -right, RIGHT_PLAY),
  };
}

function edge(lines: readonly Line[], position: (line: Line) => number, play: number): number {
  const sorted = lines.map((line) => ({ at: position(line), play: line.size * play })).sort((a, b) => a.at - b.at);
  const needed = Math.ceil(lines.length * SHARE);
  const found = sorted.find(({ at, play: width }, index) => {
    const last = sorted[index + needed - 1];
    return last !== undefined && last.at <= at + width;
  });
  return (found ?? sorted[0])?.at ?? 0;
}

/** Lines of text between the same edges. */
export function set(lines: readonly Line[], margins: Margins = marginsOf(lines)): SetLine[] {
  return lines.map((line) => ({ ...line, margins }));
}

/** In the middle between the edges, and clear of both. */
export function isCentred(line: SetLine): boolean {
  const { left, right } = gaps(line);
  return left > line.size && right > line.size && Math.abs(left - right) < line.size * 1.5 && !isIndented(line);
}

/** Begins in the right half, and ends near the right edge. */
export function isAtRight(line: SetLine): boolean {
  const { left, right } = gaps(line);
  const width = line.margins.right - line.margins.left;
  return left > width * 0.4 && right < left / 2 && !isCentred(line);
}

/** Two characters in from the left, as the first line of a paragraph is. */
export function isIndented(line: SetLine): boolean {
  const indent = gaps(line).left / line.size;
  return indent > 1.4 && indent < 3.4;
}

/** How far a line stands in from both edges. */
export function gaps({ left, right, margins }: SetLine): { readonly left: number; readonly right: number } {
  return { left: left - margins.left, right: margins.right - right };
}
