/** Where in tables a paragraph stands, while a part is read. */
import type { Block } from "../../document/model.js";
import { type Element, integer } from "../package/xml.js";

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
  nextColumn: number;
}

/** A cell that is repeated more often than this is repeated by mistake. */
const MOST_COLUMNS = 1024;

/** The tables that are open in one place: the body, a text box, a note. */
export class Tables {
  readonly #open: OpenTable[] = [];

  /** @param counter counts the tables of a part */
  constructor(readonly counter: { count: number }) {}

  get cell(): Block["cell"] {
    const table = this.#open.at(-1);
    return table && { table: table.table, row: table.row, column: table.column };
  }

  openTable(): void {
    this.#open.push({ table: ++this.counter.count, row: 0, column: 0, nextColumn: 1 });
  }

  closeTable(): void {
    this.#open.pop();
  }

  openRow(): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.row++;
    table.nextColumn = 1;
  }

  /** A cell, or one that another covers; those that are covered have their column too. */
  openCell(element: Element): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.column = table.nextColumn;
    const repeated = integer(element.attribute("number-columns-repeated")) ?? 1;
    table.nextColumn += Math.min(MOST_COLUMNS, Math.max(1, repeated));
  }
}
