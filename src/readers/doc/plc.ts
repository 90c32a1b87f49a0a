/** Tables of positions with data for each stretch between two of them ([MS-DOC] 2.2.2). */
import type { Bytes } from "../ole/bytes.js";

export class Plc {
  readonly count: number;

  /** @param size bytes of data for each stretch */
  constructor(
    readonly bytes: Bytes,
    readonly size: number,
  ) {
    this.count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
  }

  /** The position before stretch `index`; that of `count` is the end. */
  position(index: number): number {
    return this.bytes.u32(index * 4);
  }

  /** Where the data of a stretch begins. */
  dataAt(index: number): number {
    return (this.count + 1) * 4 + index * this.size;
  }
}

/**
 * The stretch that holds a position, among positions in ascending order.
 * @param position the position before stretch `index`
 * @returns -1 when it stands before the first one
 */
export function stretchOf(count: number, position: (index: number) => number, wanted: number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (position(middle) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
