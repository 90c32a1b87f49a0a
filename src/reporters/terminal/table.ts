/** Rows in columns. */
import { pad, width } from "./layout.js";

/** One path that is longer than this sticks out, and all the others stay readable. */
const WIDEST = 80;

/**
 * Lays rows out in columns, two spaces apart.
 * @param options `numbers`: every column but the first holds numbers, flush right (the default)
 */
export function table(rows: readonly (readonly (string | number)[])[], options = { numbers: true }): string {
  const widthIn = (column: number) => (most: number, row: readonly (string | number)[]) => {
    const own = width(String(row[column] ?? ""));
    return own > WIDEST ? most : Math.max(most, own);
  };
  const sizes = rows[0]?.map((_, column) => rows.reduce(widthIn(column), 0)) ?? [];
  const cell = (value: string | number, column: number) => {
    const text = String(value);
    const size = sizes[column] ?? 0;
    return column === 0 || !options.numbers ? pad(text, size) : " ".repeat(Math.max(0, size - width(text))) + text;
  };
  return rows.map((row) => `  ${row.map(cell).join("  ").trimEnd()}\n`).join("");
}
