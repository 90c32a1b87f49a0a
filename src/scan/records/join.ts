/** Several streams of results, each in path order, as one: what has the same path comes together. */
import type { FileResult } from "../../engine/result.js";
import { comparePaths } from "../order.js";

export interface Sourced {
  /** Which stream it came from, from 0. */
  readonly source: number;
  readonly result: FileResult;
}

/** Holds one result of each stream. Of one path the results come in the order of the streams. */
export async function* joined(streams: readonly AsyncIterator<FileResult>[]): AsyncGenerator<readonly Sourced[]> {
  const heads = new Heads();
  const advance = async (source: number) => {
    const next = await streams[source]?.next();
    if (next?.done === false) heads.add({ source, result: next.value });
  };
  for (const source of streams.keys()) await advance(source);
  for (let first = heads.take(); first !== undefined; first = heads.take()) {
    const { path } = first.result;
    const same = [first];
    await advance(first.source);
    for (let next = heads.take(path); next !== undefined; next = heads.take(path)) {
      same.push(next);
      await advance(next.source);
    }
    yield same;
  }
}

/** The next result of each stream, the first of all of them last. Found by halving: a cluster has a thousand shards. */
class Heads {
  readonly #waiting: Sourced[] = [];

  add(head: Sourced): void {
    let [low, high] = [0, this.#waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(head, this.#waiting[middle] as Sourced)) low = middle + 1;
      else high = middle;
    }
    this.#waiting.splice(low, 0, head);
  }

  /** The first one; where a path is given, only if it has that path. */
  take(path?: string): Sourced | undefined {
    const first = this.#waiting.at(-1);
    return path === undefined || first?.result.path === path ? this.#waiting.pop() : undefined;
  }
}

function isBefore(a: Sourced, b: Sourced): boolean {
  return (comparePaths(a.result.path, b.result.path) || a.source - b.source) < 0;
}
