/** What is told of an archive as a whole. Holds counts, and for each file its path and a hash: no results. */
import type { DuplicateFiles } from "../engine/result.js";

/** So many groups of files with the same content are named. */
const MOST_GROUPS = 1_000;
const FIRST_ROOM = 64 * 1024;

/** Finds files with the same content. */
export class Duplicates {
  /** The paths, one after the other: strings would take twice the room. */
  #paths = Buffer.alloc(FIRST_ROOM);
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  #length = 0;

  /** @param content hash of what the file holds */
  add(path: string, content: string): void {
    const size = Buffer.byteLength(path);
    if (this.#length + size > this.#paths.length)
      this.#paths = Buffer.concat([this.#paths, Buffer.alloc(Math.max(this.#paths.length, size))]);
    this.#length += this.#paths.write(path, this.#length);
    this.#ends.push(this.#length);
    // 48 bits: exact as a number
    this.#hashes.push(Number.parseInt(Buffer.from(content, "base64url").toString("hex", 0, 6), 16));
  }

  /** Files with the same content, in the order in which they were met. */
  groups(): DuplicateFiles[] {
    const byHash = [...this.#hashes.keys()].sort((a, b) => this.#hash(a) - this.#hash(b) || a - b);
    const groups: number[][] = [];
    for (const [at, file] of byHash.entries()) {
      const before = byHash[at - 1];
      if (before === undefined || this.#hash(before) !== this.#hash(file)) groups.push([file]);
      else groups.at(-1)?.push(file);
    }
    return groups
      .filter(({ length }) => length > 1)
      .sort(([a = 0], [b = 0]) => a - b)
      .slice(0, MOST_GROUPS)
      .map(([first = 0, ...others]) => ({ path: this.#path(first), same: others.map((file) => this.#path(file)) }));
  }

  #hash(file: number): number {
    return this.#hashes[file] ?? 0;
  }

  #path(file: number): string {
    return this.#paths.toString("utf8", this.#ends[file - 1] ?? 0, this.#ends[file]);
  }
}
