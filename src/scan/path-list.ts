/** Very many paths, of which few will be asked for: their like beginnings and endings take next to no room. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

const BLOCK_BYTES = 64 * 1024;
/** No path holds it. */
const END = "\0";

export class PathList {
  readonly #blocks: Uint8Array[] = [];
  /** The number of the first path of each block, that of the open one too. */
  readonly #firsts = [0];
  /** The last block, still open. */
  #open: string[] = [];
  #openLength = 0;
  #length = 0;

  push(path: string): void {
    this.#open.push(path);
    this.#openLength += path.length;
    this.#length++;
    if (this.#openLength < BLOCK_BYTES) return;
    this.#blocks.push(deflateRawSync(this.#open.join(END), { level: 1 }));
    this.#firsts.push(this.#length);
    this.#open = [];
    this.#openLength = 0;
  }

  /**
   * Those that are asked for.
   * @param wanted their numbers, in order
   */
  *at(wanted: readonly number[]): Generator<string> {
    let [block, paths] = [-1, this.#open];
    for (const number of wanted) {
      const own = this.#blockOf(number, block);
      if (own !== block) [block, paths] = [own, this.#pathsOf(own)];
      yield paths[number - (this.#firsts[block] ?? 0)] ?? "";
    }
  }

  #blockOf(number: number, from: number): number {
    let block = Math.max(from, 0);
    while ((this.#firsts[block + 1] ?? Number.POSITIVE_INFINITY) <= number) block++;
    return block;
  }

  #pathsOf(block: number): string[] {
    const bytes = this.#blocks[block];
    return bytes === undefined ? this.#open : inflateRawSync(bytes).toString().split(END);
  }
}
