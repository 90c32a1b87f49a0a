/** Where in tables a paragraph stands, while a part is read. */
import type { Block } from "../../document/model.js";
import { type Element, integer } from "../package/xml.js";

interface OpenTable {
  readonly table: number;
  style: string;
  row: number;
  column: number;
  nextColumn: number;
}

/** A cell that spans more columns than this spans them by mistake. */
const WIDEST_SPAN = 64;

/** The open tables, innermost last; null stands for a text box, in which no cell of an outer table counts. */
export class Tables {
  readonly #open: (OpenTable | null)[] = [];
  #count = 0;

  get cell(): Block["cell"] {
    const table = this.#open.at(-1);
    return table ? { table: table.table, row: table.row, column: table.column } : undefined;
  }

  /** The style of the innermost table; "" where it names none. */
  get style(): string | undefined {
    return this.#open.at(-1)?.style;
  }

  get inTextBox(): boolean {
    return this.#open.includes(null);
  }

  openTextBox(): void {
    this.#open.push(null);
  }

  /** Takes `w:tbl`, `w:tr`, `w:tc`, the style of a table and the span of a cell. */
  open(name: string, element: Element): void {
    const table = this.#open.at(-1);
    if (name === "w:tbl") this.#open.push({ table: ++this.#count, style: "", row: 0, column: 0, nextColumn: 1 });
    else if (!table) return;
    else if (name === "w:tr") {
      table.row++;
      table.nextColumn = 1;
    } else if (name === "w:tc") table.column = table.nextColumn++;
    else if (name === "w:tblStyle") table.style = element.attribute("val") ?? "";
    else table.nextColumn = table.column + Math.min(WIDEST_SPAN, Math.max(1, integer(element.attribute("val")) ?? 1));
  }

  /** The open row turns out to be no row of the document. */
  dropRow(): void {
    const table = this.#open.at(-1);
    if (table) table.row--;
  }

  /** A table or a text box ends. */
  close(): void {
    this.#open.pop();
  }
}
