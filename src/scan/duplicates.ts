/** Files of an archive that hold the same bytes. Holds of each file its path and two numbers: no results. */
import type { DuplicateFiles, FileResult } from "../engine/result.js";

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

  /** Files that could not be checked count for none: the empty ones among them say nothing. */
  add(path: string, { status, content }: Pick<FileResult, "status" | "content">): void {
    if (status === "unreadable" || content === undefined) return;
    const size = Buffer.byteLength(path);
    if (this.#length + size > this.#paths.length)
      this.#paths = Buffer.concat([this.#paths, Buffer.alloc(Math.max(this.#paths.length, size))]);
    this.#length += this.#paths.write(path, this.#length);
    this.#ends.push(this.#length);
    this.#hashes.push(numberOf(content));
  }

  /** Files with the same content, in the order in which they were met. */
  groups(): DuplicateFiles[] {
    const sorted = Float64Array.from(this.#hashes).sort();
    const repeated = new Set(sorted.filter((hash, at) => hash === sorted[at + 1]));
    const groups = new Map<number, string[]>();
    for (const [file, hash] of this.#hashes.entries()) {
      if (!repeated.has(hash)) continue;
      const paths = groups.get(hash);
      if (paths !== undefined) paths.push(this.#path(file));
      else if (groups.size < MOST_GROUPS) groups.set(hash, [this.#path(file)]);
    }
    return Array.from(groups.values(), ([path = "", ...same]) => ({ path, same }));
  }

  #path(file: number): string {
    return this.#paths.toString("utf8", this.#ends[file - 1] ?? 0, this.#ends[file]);
  }
}

/** The first and the last character of base64url in the order of their codes. */
const [FIRST, LAST] = [0x2d, 0x7a];

/** 48 bits of a hash: exact as a number, and two of 100,000 files meet by chance once in 50,000 archives. */
function numberOf(hash: string): number {
  let number = 0;
  for (let at = 0; at < 8; at++) number = number * (LAST - FIRST + 1) + hash.charCodeAt(at) - FIRST;
  return number;
}
