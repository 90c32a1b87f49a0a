/** Numbers of very many files, side by side: a file costs what its numbers need and no object. */

type Numbers = Uint16Array | Uint32Array | Float64Array;

/** A list of numbers of one kind that grows at its end. */
export class Column<T extends Numbers> {
  /** What was put in, and beyond `length` room for more. */
  values: T;
  length = 0;
  readonly #make: (length: number) => T;

  /** @param make a list of that many zeros */
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.values = make(256);
  }

  push(value: number): void {
    this.#makeRoom(1);
    this.values[this.length] = value;
    this.length += 1;
  }

  append(values: ArrayLike<number>): void {
    this.#makeRoom(values.length);
    this.values.set(values, this.length);
    this.length += values.length;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  #makeRoom(more: number): void {
    if (this.length + more <= this.values.length) return;
    const larger = this.#make(Math.max(2 * this.values.length, this.length + more));
    larger.set(this.values);
    this.values = larger;
  }
}

export const words = (): Column<Uint32Array> => new Column((length) => new Uint32Array(length));
export const halfWords = (): Column<Uint16Array> => new Column((length) => new Uint16Array(length));
export const doubles = (): Column<Float64Array> => new Column((length) => new Float64Array(length));
