/** Files of an archive that hold the same bytes. Holds of each file its path and a number: no results. */
import type { DuplicateFiles, FileResult } from "../engine/result.js";
import { doubles } from "./columns.js";

/** So many groups of files with the same content are named. */
const MOST_GROUPS = 1_000;
const FIRST_ROOM = 64 * 1024;

/** Finds files with the same content. */
export class Duplicates {
  /** The paths, one after the other: strings would take twice the room. */
  #paths = Buffer.alloc(FIRST_ROOM);
  readonly #ends = doubles();
  /** 48 bits of the hash of each file's content: exact as numbers, and two of 100,000 files meet by chance once in 50,000 archives. */
  readonly #hashes = doubles();
  #length = 0;

  /** Files that could not be checked count for none: the empty ones among them say nothing. */
  add(path: string, { status, content }: Pick<FileResult, "status" | "content">): void {
    if (status === "unreadable" || content === undefined) return;
    const size = Buffer.byteLength(path);
    if (this.#length + size > this.#paths.length)
      this.#paths = Buffer.concat([this.#paths, Buffer.alloc(Math.max(this.#paths.length, size))]);
    this.#length += this.#paths.write(path, this.#length);
    this.#ends.push(this.#length);
    this.#hashes.push(Number.parseInt(Buffer.from(content, "base64url").toString("hex", 0, 6), 16));
  }

  /** Files with the same content, in the order in which they were met. */
  groups(): DuplicateFiles[] {
    const byHash = Uint32Array.from({ length: this.#hashes.length }, (_, file) => file);
    byHash.sort((a, b) => this.#hashes.at(a) - this.#hashes.at(b) || a - b);
    const groups: number[][] = [];
    for (const [at, file] of byHash.entries()) {
      const before = byHash[at - 1];
      if (before === undefined || this.#hashes.at(before) !== this.#hashes.at(file)) groups.push([file]);
      else groups.at(-1)?.push(file);
    }
    return groups
      .filter(({ length }) => length > 1)
      .sort(([a = 0], [b = 0]) => a - b)
      .slice(0, MOST_GROUPS)
      .map(([first = 0, ...others]) => ({ path: this.#path(first), same: others.map((file) => this.#path(file)) }));
  }

  #path(file: number): string {
    return this.#paths.toString("utf8", this.#ends.at(file - 1), this.#ends.at(file));
  }
}
