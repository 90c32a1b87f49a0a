/** Where in tables a paragraph stands: Word says only how deep, and which marks end cells and rows. */
import type { Block } from "../../document/model.js";
import type { ParagraphProperties } from "./paragraph-properties.js";

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
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
   * @returns its cell; null when it only ends a row
   */
  next({ depth, inTable, rowEnd, innerRowEnd, innerCellEnd }: ParagraphProperties, mark: number): Block["cell"] | null {
    this.#enter(inTable === true ? Math.min(DEEPEST, Math.max(1, depth ?? 1)) : 0);
    const table = this.#open.at(-1);
    if (table === undefined) return undefined;
    const isOutermost = this.#open.length === 1;
    if (isOutermost ? rowEnd === true : innerRowEnd === true) {
      table.row++;
      table.column = 1;
      return null;
    }
    const cell = { ...table };
    if (isOutermost ? mark === CELL_MARK : innerCellEnd === true) table.column++;
    return cell;
  }

  #enter(depth: number): void {
    while (this.#open.length > depth) this.#open.pop();
    while (this.#open.length < depth) this.#open.push({ table: ++this.#count, row: 1, column: 1 });
  }
}
