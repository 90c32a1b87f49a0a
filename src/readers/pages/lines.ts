/** From runs to lines: what stands on one baseline, cut where a gap is wider than any space. */
import type { LaidOutPage, Run } from "./geometry.js";
import { type Piece, piecesOf, separator } from "./spaces.js";

/** A part of a line without gaps of a certain width. */
export interface Chunk {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
}

export interface Line {
  readonly page: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly chunks: readonly Chunk[];
}

/** How far runs on one line may stand apart in height, in sizes of the font. */
const SAME_LINE = 0.35;
/** As narrow as the gap between the cells of a table may be. */
export const CELL_GAP = 2.5;
/** As narrow as the gap between columns may be, in sizes of the font. */
const GUTTER = 1.2;
/** Smaller than this against the text around it: an index, the mark of a footnote. */
const SMALL = 0.75;

/** The lines of a page from top to bottom. */
export function linesOf({ runs }: LaidOutPage): Line[] {
  const body = commonSize(runs);
  const big = runs.filter(({ size }) => size >= body * SMALL).sort((a, b) => a.baseline - b.baseline);
  const rows: Run[][] = [];
  for (const run of big) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first !== undefined && run.baseline - first.baseline <= SAME_LINE * Math.min(run.size, first.size))
      row?.push(run);
    else rows.push([run]);
  }
  const loose = attachSmall(
    rows,
    runs.filter(({ size }) => size < body * SMALL),
  );
  return [...rows, ...loose].map(lineOf).sort((a, b) => a.baseline - b.baseline);
}

/** The size of most characters; 0 where there are none. */
export function commonSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Puts small runs on the rows that they stand beside. @returns rows of those that stand alone */
function attachSmall(rows: Run[][], small: readonly Run[]): Run[][] {
  const hosts = rows.map((row) => {
    const big = [...row].sort((a, b) => a.left - b.left);
    return { row, big, lefts: big.map(({ left }) => left) };
  });
  const baselines = rows.map(([first]) => first?.baseline ?? 0);
  const alone: Run[][] = [];
  for (const run of [...small].sort((a, b) => a.baseline - b.baseline)) {
    const at = firstFrom(baselines, run.baseline - run.size / 2);
    const host = [hosts[at], hosts[at + 1]].find((candidate) => candidate && standsBeside(run, candidate));
    const row = alone.at(-1);
    const first = row?.[0];
    if (host !== undefined) host.row.push(run);
    else if (first !== undefined && run.baseline - first.baseline <= SAME_LINE * run.size) row?.push(run);
    else alone.push([run]);
  }
  return alone;
}

/** @param lefts where the runs of the row begin, from left to right */
function standsBeside(small: Run, { big, lefts }: { readonly big: readonly Run[]; readonly lefts: readonly number[] }) {
  const at = firstFrom(lefts, small.left);
  return [big[at - 1], big[at]].some((run) => run !== undefined && isBeside(small, run));
}

/** The index of the first of ascending numbers that is not less. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBeside(small: Run, big: Run): boolean {
  const within = small.baseline >= big.baseline - big.size && small.baseline <= big.baseline + big.size * SAME_LINE;
  const gap = Math.max(small.left - big.right, big.left - small.right);
  return within && gap <= big.size / 2 && gap >= -big.size;
}

function lineOf(row: readonly Run[]): Line {
  const runs = withoutCopies([...row].sort((a, b) => a.left - b.left));
  const size = commonSize(runs);
  const main = runs.find((run) => run.size >= size * SMALL) ?? runs[0];
  return fromChunks(chunksOf(runs, size), main?.page ?? 0, main?.baseline ?? 0, size);
}

/** A line of some chunks, in order. */
export function fromChunks(chunks: readonly Chunk[], page: number, baseline: number, size: number): Line {
  const right = chunks.reduce((most, chunk) => Math.max(most, chunk.right), -Infinity);
  return { page, baseline, size, left: chunks[0]?.left ?? 0, right, chunks };
}

/** Puts the parts of a line together that no gap of a width divides. @param gap in sizes of the font */
export function joined(line: Line, gap: number): Line {
  const chunks: Chunk[] = [];
  for (const chunk of line.chunks) {
    const last = chunks.at(-1);
    if (last === undefined || chunk.left - last.right >= gap * line.size) chunks.push(chunk);
    else
      chunks[chunks.length - 1] = {
        runs: [...last.runs, ...chunk.runs],
        left: last.left,
        right: Math.max(last.right, chunk.right),
      };
  }
  return { ...line, chunks };
}

/** Bold type is sometimes made by drawing it twice. */
function withoutCopies(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last?.text !== run.text || run.left - last.left > run.size * 0.3) kept.push(run);
  }
  return kept;
}

function chunksOf(runs: readonly Run[], size: number): Chunk[] {
  const chunks: { runs: Run[]; left: number; right: number }[] = [];
  for (const run of runs) {
    const last = chunks.at(-1);
    if (last !== undefined && run.left - last.right < GUTTER * size) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.right);
    } else chunks.push({ runs: [run], left: run.left, right: run.right });
  }
  return chunks;
}

/** The text of runs of one line, with the spaces that the gaps between them are. */
export function textPieces(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    const own = piecesOf(run);
    const between =
      last === undefined
        ? ""
        : separator(
            pieces.at(-1)?.text ?? "",
            own[0]?.text ?? "",
            (run.left - last.right) / Math.max(last.size, run.size),
          );
    if (last !== undefined && between !== "") pieces.push({ text: between, page: run.page, box: gapBox(last, run) });
    pieces.push(...own);
    last = run;
  }
  return pieces;
}

function gapBox(before: Run, after: Run) {
  const left = before.box.left + before.box.width;
  return { ...before.box, left, width: Math.max(0, after.box.left - left) };
}

/** The text of a line. */
export function textOf(line: Line): string {
  return textPieces(line.chunks.flatMap(({ runs }) => runs))
    .map(({ text }) => text)
    .join("");
}
