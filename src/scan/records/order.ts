/** The order in which a scan reports files. */
import { naturalOrder } from "../find-files.js";

export type PathOrder = (a: string, b: string) => number;

/** Natural order; 0 for the same path alone. */
export function pathOrder(): PathOrder {
  const natural = naturalOrder();
  return (a, b) => (a === b ? 0 : natural(a, b) || (a < b ? -1 : 1));
}
