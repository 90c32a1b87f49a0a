/** Where in tables a paragraph stands: Word says only how deep, and which marks end cells and rows. */
import type { Block } from "../../document/model.js";
import { columnsOf } from "./columns.js";
import type { ParagraphProperties } from "./paragraph-properties.js";

type Cell = { -readonly [Key in keyof NonNullable<Block["cell"]>]: number };

interface Row {
  readonly cells: Cell[];
  /** Where its cells begin, in twips; the end of the last one too. */
  readonly edges: readonly number[];
}

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
  /** The cells of the row that is read. */
  cells: Cell[];
  readonly rows: Row[];
}

/** The mark that ends cells and rows of the outermost table. */
export const CELL_MARK = 0x07;
/** Tables inside each other beyond this are damage. */
const DEEPEST = 32;

export class Tables {
  readonly #open: OpenTable[] = [];
  #count = 0;

  /**
   * Takes the next paragraph.
   * @param mark the character that ends it
   * @returns its cell, whose column is settled when the table ends; null when it only ends a row
   */
  next(paragraph: ParagraphProperties, mark: number): Block["cell"] | null {
    const { depth, inTable, edges = [] } = paragraph;
    this.#enter(inTable === true ? Math.min(DEEPEST, Math.max(1, depth ?? 1)) : 0);
    const table = this.#open.at(-1);
    if (table === undefined) return undefined;
    const isOutermost = this.#open.length === 1;
    if (isOutermost ? paragraph.rowEnd === true : paragraph.innerRowEnd === true) {
      table.rows.push({ cells: table.cells, edges });
      table.cells = [];
      table.row++;
      table.column = 1;
      return null;
    }
    const cell = { table: table.table, row: table.row, column: table.column };
    table.cells.push(cell);
    if (isOutermost ? mark === CELL_MARK : paragraph.innerCellEnd === true) table.column++;
    return cell;
  }

  /** No paragraph follows. */
  finish(): void {
    this.#enter(0);
  }

  #enter(depth: number): void {
    while (this.#open.length > depth) settle(this.#open.pop()?.rows ?? []);
    while (this.#open.length < depth) this.#open.push({ table: ++this.#count, row: 1, column: 1, cells: [], rows: [] });
  }
}

/** Cells are counted in the columns of the whole table, so that a wide one counts for those that it spans. */
function settle(rows: readonly Row[]): void {
  const columns = columnsOf(rows.map(({ edges }) => edges));
  for (const { cells, edges } of rows)
    for (const cell of cells) cell.column = columns.get(edges[cell.column - 1] ?? NaN) ?? cell.column;
}
