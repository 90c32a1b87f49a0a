/** Files of an archive that hold the same bytes. Holds of each file a number and little more than what its path has of its own: no results. */
import type { DuplicateFiles, FileResult } from "../engine/result.js";
import { PathList } from "./path-list.js";

/** So many groups of files with the same content are named. */
const MOST_GROUPS = 1_000;

/** Finds files with the same content. */
export class Duplicates {
  readonly #paths = new PathList();
  #hashes = new Float64Array(256);
  #length = 0;

  /** Files that could not be checked count for none: the empty ones among them say nothing. */
  add(path: string, { status, content }: Pick<FileResult, "status" | "content">): void {
    if (status === "unreadable" || content === undefined) return;
    this.#paths.push(path);
    if (this.#length === this.#hashes.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#length++] = numberOf(content);
  }

  /** Files with the same content, in the order in which they were met. */
  groups(): DuplicateFiles[] {
    const hashes = this.#hashes.subarray(0, this.#length);
    const sorted = hashes.toSorted();
    const repeated = new Set(sorted.filter((hash, at) => hash === sorted[at + 1]));
    const files: number[] = [];
    if (repeated.size > 0) for (const [file, hash] of hashes.entries()) if (repeated.has(hash)) files.push(file);
    const groups = new Map<number, string[]>();
    let next = 0;
    for (const path of this.#paths.at(files)) {
      const hash = hashes[files[next++] ?? 0] ?? 0;
      const paths = groups.get(hash);
      if (paths !== undefined) paths.push(path);
      else if (groups.size < MOST_GROUPS) groups.set(hash, [path]);
    }
    return Array.from(groups.values(), ([path = "", ...same]) => ({ path, same }));
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
