/** Where in a table a cell stands. */
import { integer } from "../package/xml.js";
import type { Block } from "../../document/model.js";

/** Beyond it columns are counted without looking at cells that reach down from above; wider spans are mistakes. */
const MOST_COLUMNS = 64;

export class Table {
  cellOpen = false;
  #row = 0;
  #column = 1;
  /** By column, the last row that a cell from above reaches. */
  readonly #reach = new Map<number, number>();

  /** @param index 1-based among the tables of the page */
  constructor(readonly index: number) {}

  nextRow(): void {
    this.#row++;
    this.#column = 1;
  }

  /** The place of the next cell. */
  nextCell(colspan: string | undefined, rowspan: string | undefined): NonNullable<Block["cell"]> {
    if (this.#row === 0) this.#row = 1;
    while (this.#column <= MOST_COLUMNS && (this.#reach.get(this.#column) ?? 0) >= this.#row) this.#column++;
    const column = this.#column;
    const width = Math.min(MOST_COLUMNS, Math.max(1, integer(colspan) ?? 1));
    const last = this.#row + Math.max(1, integer(rowspan) ?? 1) - 1;
    this.#column += width;
    if (last > this.#row)
      for (let at = column; at < column + width && at <= MOST_COLUMNS; at++) this.#reach.set(at, last);
    return { table: this.index, row: this.#row, column };
  }
}
