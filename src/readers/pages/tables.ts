/** Tables: lines that are cut by wide gaps at the same places. */
import type { Run } from "./geometry.js";
import type { Chunk } from "./lines.js";
import type { SetLine } from "./margins.js";

export interface Cell {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** The runs of each line in it. */
  readonly rows: readonly (readonly Run[])[];
}

/** `table`: the cells of one; `lines`: text. */
export type Part =
  | { readonly kind: "table"; readonly cells: readonly Cell[] }
  | { readonly kind: "lines"; readonly lines: readonly SetLine[] };

interface Column {
  left: number;
  right: number;
}

/** Lines of one cell stand no further apart than this, in sizes of the font. */
const WITHIN_CELL = 1.9;
/** More parts of a line are no cells. */
const MOST_COLUMNS = 40;
/** Rows of one table stand no further apart than this. */
const WITHIN_TABLE = 6;

/** Parts a text into tables and what stands between them. */
export function partsOf(lines: readonly SetLine[]): Part[] {
  const parts: Part[] = [];
  let text: SetLine[] = [];
  for (let index = 0; index < lines.length;) {
    const end = tableEnd(lines, index);
    if (end === index) {
      text.push(lines[index] as SetLine);
      index++;
      continue;
    }
    if (text.length > 0) parts.push({ kind: "lines", lines: text });
    text = [];
    parts.push({ kind: "table", cells: cellsOf(lines.slice(index, end)) });
    index = end;
  }
  if (text.length > 0) parts.push({ kind: "lines", lines: text });
  return parts;
}

/** Behind the last line of the table that begins at a line; the line itself where none begins. */
function tableEnd(lines: readonly SetLine[], start: number): number {
  const columns: Column[] = [];
  let end = start;
  let cut = 0;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] as SetLine;
    const before = lines[index - 1];
    if (index > start && (before === undefined || !isNear(before, line))) break;
    if (line.chunks.length > MOST_COLUMNS || columns.length > MOST_COLUMNS) break;
    if (!fits(line.chunks, columns, index > start)) break;
    if (line.chunks.length < 2 && !isCellOf(line, columns)) break;
    widen(columns, line.chunks);
    if (line.chunks.length > 1) cut++;
    // a table ends with a row, or with a further line of one of its cells
    const column = columnOf(line.chunks[0], columns);
    if (line.chunks.length > 1 || column !== columns[0]) end = index + 1;
  }
  return cut >= 2 ? end : start;
}

function isNear(before: SetLine, line: SetLine): boolean {
  return before.page === line.page && line.baseline - before.baseline < WITHIN_TABLE * line.size;
}

/** Whether no part of a line reaches over two columns, and, once there are columns, one part stands in one of them. */
function fits(chunks: readonly Chunk[], columns: readonly Column[], needsColumn: boolean): boolean {
  const touched = chunks.map((chunk) => columns.filter((column) => overlap(chunk, column)).length);
  return touched.every((count) => count <= 1) && (!needsColumn || touched.includes(1));
}

/** Whether a line of one part stands inside a column: text between the margins of the page does not. */
function isCellOf(line: SetLine, columns: readonly Column[]): boolean {
  const column = columnOf(line.chunks[0], columns);
  return column !== undefined && line.left >= column.left - line.size && line.right <= column.right + line.size;
}

function columnOf(chunk: Chunk | undefined, columns: readonly Column[]): Column | undefined {
  return chunk && columns.find((column) => overlap(chunk, column));
}

function overlap(a: Column, b: Column): boolean {
  return a.left < b.right && b.left < a.right;
}

function widen(columns: Column[], chunks: readonly Chunk[]): void {
  for (const chunk of chunks) {
    const column = columnOf(chunk, columns);
    if (column === undefined) columns.push({ left: chunk.left, right: chunk.right });
    else {
      column.left = Math.min(column.left, chunk.left);
      column.right = Math.max(column.right, chunk.right);
    }
  }
  columns.sort((a, b) => a.left - b.left);
}

function cellsOf(lines: readonly SetLine[]): Cell[] {
  const columns: Column[] = [];
  for (const { chunks } of lines) widen(columns, chunks);
  const cells = new Map<string, { row: number; column: number; rows: (readonly Run[])[] }>();
  let row = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goesOn =
      before !== undefined && line.chunks.length < 2 && line.baseline - before.baseline < WITHIN_CELL * line.size;
    if (!goesOn) row++;
    for (const chunk of line.chunks) {
      const column = columns.findIndex((candidate) => overlap(chunk, candidate)) + 1;
      const key = `${row} ${column}`;
      const cell = cells.get(key) ?? { row, column, rows: [] };
      cell.rows.push(chunk.runs);
      cells.set(key, cell);
    }
  });
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
