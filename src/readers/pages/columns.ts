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
/** The gap between columns stands in the middle part of the page, which is looked at in small steps. */
const MIDDLE = { from: 0.35, to: 0.65 };
const STEPS = 120;

/** Parts the lines of a page, from top to bottom, into what is read one after the other. */
export function flowsOf(lines: readonly Line[], width: number): Flow[] {
  const gutter = gutterOf(lines, width);
  if (gutter === null) return [{ lines, column: false }];
  const flows: Flow[] = [];
  let band: Line[] = [];
  let across: Line[] = [];
  const end = () => {
    const columns = columnsOf(band, gutter);
    if (columns === null) across = [...across, ...band];
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

/** Where most lines have a gap, near the middle of the page; its middle where no line has one. */
function gutterOf(lines: readonly Line[], width: number): number | null {
  if (lines.length === 0 || !(width > 0)) return null;
  const step = (width * (MIDDLE.to - MIDDLE.from)) / STEPS;
  const placeOf = (x: number) => (x - width * MIDDLE.from) / step;
  const counts = Array.from({ length: STEPS + 1 }, () => 0);
  for (const { chunks } of lines) {
    chunks.slice(1).forEach((chunk, index) => {
      const from = Math.max(0, Math.ceil(placeOf(chunks[index]?.right ?? 0)));
      const to = Math.min(STEPS, Math.floor(placeOf(chunk.left)));
      for (let at = from; at <= to; at++) counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  const most = Math.max(...counts);
  if (most === 0) return width / 2;
  const start = counts.indexOf(most);
  const end = counts.findIndex((count, index) => index > start && count < most);
  return width * MIDDLE.from + ((start + (end === -1 ? counts.length : end) - 1) / 2) * step;
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
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
  const size = lines[0]?.size ?? 0;
  const filled = lines.filter((line) => right - line.right < size * 2).length;
  return right - left > size * NARROWEST && filled >= lines.length * FILLED;
}
