/** Where in tables a paragraph stands; RTF says only where cells and rows end. */
import type { Block } from "../../document/model.js";
import type { ParagraphState } from "./state.js";

/** Tables inside each other. */
const DEEPEST = 32;

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
}

export class Tables {
  readonly #open: OpenTable[] = [];

  /** @param part counts the tables of the part */
  constructor(readonly part: { count: number }) {}

  /** The cell of a paragraph that ends so. */
  cellOf({ inTable = false, depth }: ParagraphState, by: "par" | "cell" | "nestcell"): Block["cell"] {
    const least = by === "cell" || inTable ? 1 : by === "nestcell" ? 2 : 0;
    const level = by === "cell" ? 1 : Math.min(DEEPEST, Math.max(least, depth ?? 0));
    while (this.#open.length > level) this.#open.pop();
    while (this.#open.length < level) this.#open.push({ table: ++this.part.count, row: 1, column: 1 });
    const innermost = this.#open.at(-1);
    return innermost && { ...innermost };
  }

  /** Of the innermost table. */
  endCell(): void {
    const innermost = this.#open.at(-1);
    if (innermost !== undefined) innermost.column++;
  }

  /** @param nested of the innermost table, if that stands in another */
  endRow(nested: boolean): void {
    if (nested && this.#open.length < 2) return;
    if (!nested) this.#open.length = Math.min(1, this.#open.length);
    const innermost = this.#open.at(-1);
    if (innermost === undefined) return;
    innermost.row++;
    innermost.column = 1;
  }
}
