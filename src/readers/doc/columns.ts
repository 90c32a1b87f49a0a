/** The columns of a table: every edge of a cell in any row begins one. */

/** Edges nearer than this are one, in twips (1/20 point): nobody sees the difference. */
const SAME_EDGE = 20;

/**
 * @param rows the edges of the cells of each row
 * @returns for each edge, the 1-based column that begins there
 */
export function columnsOf(rows: Iterable<readonly number[]>): Map<number, number> {
  const edges = [...new Set([...new Set(rows)].flat())].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = 0;
  let begin = -Infinity;
  for (const edge of edges) {
    if (edge - begin > SAME_EDGE) {
      column++;
      begin = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}
