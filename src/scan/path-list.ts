/** Very many paths, of which few will be asked for: their like beginnings and endings take next to no room. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

const BLOCK_BYTES = 64 * 1024;
/** No path holds it. */
const END = "\0";

export class PathList {
  readonly #blocks: Uint8Array[] = [];
  /** The number of the first path of each block, that of the open one too. */
  readonly #firsts = [0];
  /** The last block, still open. Bytes: strings would be held so long that they count as old. */
  #open = Buffer.alloc(BLOCK_BYTES);
  #used = 0;
  #length = 0;

  push(path: string): void {
    const size = Buffer.byteLength(path) + END.length;
    if (this.#used + size > this.#open.length) this.#pack();
    if (size > this.#open.length) this.#open = Buffer.alloc(size);
    this.#used += this.#open.write(path, this.#used);
    this.#used += this.#open.write(END, this.#used);
    this.#length++;
  }

  #pack(): void {
    this.#blocks.push(deflateRawSync(this.#open.subarray(0, this.#used), { level: 1 }));
    this.#firsts.push(this.#length);
    this.#used = 0;
  }

  /**
   * Those that are asked for.
   * @param wanted their numbers, in order
   */
  *at(wanted: readonly number[]): Generator<string> {
    let block = 0;
    let paths: readonly string[] | null = null;
    for (const number of wanted) {
      for (; (this.#firsts[block + 1] ?? Number.POSITIVE_INFINITY) <= number; block++) paths = null;
      paths ??= this.#pathsOf(block);
      yield paths[number - (this.#firsts[block] ?? 0)] ?? "";
    }
  }

  #pathsOf(block: number): string[] {
    const packed = this.#blocks[block];
    const bytes = packed === undefined ? this.#open.subarray(0, this.#used) : inflateRawSync(packed);
    return bytes.toString().split(END);
  }
}
