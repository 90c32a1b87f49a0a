/** Pages set in two columns: the left one is read before the right one. */
import { type Chunk, fromChunks, type Line } from "./lines.js";

/** Lines that are read one after the other. `column`: they have margins of their own. */
export interface Flow {
  readonly lines: readonly Line[];
  readonly column: boolean;
}

/** Fewer lines are no column; and most of its lines reach its right edge, as those of a table's cells do not. */
const FEWEST = 4;
const FILLED = 0.5;
/** A column is no narrower than this, in sizes of the font: cells are. */
const NARROWEST = 9;
/** The gap between columns stands in the middle part of the page. */
const MIDDLE = { from: 0.35, to: 0.65 };

/** Parts the lines of a page, from top to bottom, into what is read one after the other. */
export function flowsOf(lines: readonly Line[], width: number): Flow[] {
  const gutter = gutterOf(lines, width);
  if (gutter === null) return [{ lines, column: false }];
  const flows: Flow[] = [];
  let band: Line[] = [];
  let across: Line[] = [];
  const end = () => {
    const columns = columnsOf(band, gutter);
    if (columns === null) across.push(...band);
    else {
      if (across.length > 0) flows.push({ lines: across, column: false });
      across = [];
      flows.push(...columns.map((column) => ({ lines: column, column: true })));
    }
    band = [];
  };
  for (const line of lines) {
    if (line.chunks.some((chunk) => chunk.left < gutter && chunk.right > gutter)) {
      end();
      across.push(line);
    } else band.push(line);
  }
  end();
  if (across.length > 0) flows.push({ lines: across, column: false });
  return flows;
}

/** Where most lines have a gap near the middle of the page. */
function gutterOf(lines: readonly Line[], width: number): number | null {
  const counts = new Map<number, { count: number; sum: number }>();
  for (const { chunks } of lines) {
    chunks.slice(1).forEach((chunk, index) => {
      const middle = ((chunks[index]?.right ?? 0) + chunk.left) / 2;
      if (middle < width * MIDDLE.from || middle > width * MIDDLE.to) return;
      const bin = Math.round(middle / 12);
      const { count, sum } = counts.get(bin) ?? { count: 0, sum: 0 };
      counts.set(bin, { count: count + 1, sum: sum + middle });
    });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (most === undefined) return lines.length > 0 ? width / 2 : null;
  return most.sum / most.count;
}

/** The two columns of lines that none crosses; null where they are none. */
function columnsOf(band: readonly Line[], gutter: number): [Line[], Line[]] | null {
  const left = half(band, (chunk) => chunk.right <= gutter);
  const right = half(band, (chunk) => chunk.left >= gutter);
  return isColumn(left) && isColumn(right) ? [left, right] : null;
}

function half(band: readonly Line[], belongs: (chunk: Chunk) => boolean): Line[] {
  return band.flatMap(({ chunks, page, baseline, size }) => {
    const own = chunks.filter(belongs);
    return own.length === 0 ? [] : [fromChunks(own, page, baseline, size)];
  });
}

function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST) return false;
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
  const size = lines[0]?.size ?? 0;
  const filled = lines.filter((line) => right - line.right < size * 2).length;
  return right - left > size * NARROWEST && filled >= lines.length * FILLED;
}
