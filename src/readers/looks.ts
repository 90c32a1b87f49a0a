/** What readers of looks have in common: each distinct format is kept once. */

/** Values, each once: those are the same whose JSON is. */
export class Distinct<T> {
  readonly all: T[] = [];
  readonly #indices = new Map<string, number>();

  /** The place of a value in `all`. */
  index(value: T): number {
    const key = JSON.stringify(value);
    let index = this.#indices.get(key);
    if (index === undefined) this.#indices.set(key, (index = this.all.push(value) - 1));
    return index;
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys whose value is undefined. */
export function withoutUndefined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
