/**
 * The stamps of a folder's files as they lie on the disk and in memory: numbers, then hashes, then names, one beside the other. Objects for 100,000
 * files would grow old, and be garbage, faster than they are collected.
 */
import { crc32 } from "node:zlib";
import type { FileStamp } from "../walk.js";

export interface StampRow {
  readonly name: string;
  readonly stamp: FileStamp;
  /** The hash of what the file holds, or what stands for none. */
  readonly content: string;
}

/** The first number of a list; read by a machine of the other byte order it is another one. */
const MARK = 0x474c5301;
/** Numbers before those of the files: the mark, the check sum of all that follows, how many files there are. */
const HEAD = 3;
const SUMMED = 2;
/** Size, both times, inode. */
const NUMBERS = 4;
/** Characters of a hash. */
const HASH = 22;
/** What no name holds. */
const END = "/";
const BYTES = Float64Array.BYTES_PER_ELEMENT;

export class StampList {
  /** Where the name stands that is asked for next, as long as names are asked for in their order, and its number. */
  #next = 0;
  #at = 0;
  #byName: ReadonlyMap<string, number> | undefined;

  private constructor(
    readonly length: number,
    readonly numbers: Float64Array,
    readonly contents: string,
    readonly names: string,
  ) {}

  static none(): StampList {
    return new StampList(0, new Float64Array(0), "", "");
  }

  /** @returns null when the bytes are not a list, or not as they were written */
  static from(bytes: Buffer): StampList | null {
    const head = HEAD * BYTES;
    if (bytes.length < head || bytes.readDoubleLE(0) !== MARK) return null;
    if (crc32(bytes.subarray(SUMMED * BYTES)) !== bytes.readDoubleLE(BYTES)) return null;
    const count = bytes.readDoubleLE(SUMMED * BYTES);
    const contents = head + count * NUMBERS * BYTES;
    const names = contents + count * HASH;
    const numbers = new Float64Array(Uint8Array.from(bytes.subarray(head, contents)).buffer);
    return new StampList(count, numbers, bytes.toString("latin1", contents, names), bytes.toString("utf8", names));
  }

  /** The number of a file; -1 where there is none of that name. */
  find(name: string): number {
    if (this.#byName === undefined) {
      const end = this.#next + name.length;
      if (this.names.startsWith(name, this.#next) && this.names.startsWith(END, end)) {
        this.#next = end + 1;
        return this.#at++;
      }
      this.#byName = new Map(this.names.split(END).map((one, at) => [one, at]));
    }
    return name === "" ? -1 : (this.#byName.get(name) ?? -1);
  }

  firstNames(count: number): string[] {
    return count === 0 ? [] : this.names.split(END, count);
  }

  isSame(at: number, { size, mtimeMs, ctimeMs, ino }: FileStamp): boolean {
    const [first, all] = [at * NUMBERS, this.numbers];
    return all[first] === size && all[first + 1] === mtimeMs && all[first + 2] === ctimeMs && all[first + 3] === ino;
  }

  contentOf(at: number): string {
    return this.contents.slice(at * HASH, (at + 1) * HASH).trimEnd();
  }

  stampOf(at: number): FileStamp {
    const [size = 0, mtimeMs = 0, ctimeMs = 0, ino = 0] = this.numbers.subarray(at * NUMBERS);
    return { size, mtimeMs, ctimeMs, ino };
  }
}

/** What `StampList.from` takes. */
export function listBytes(rows: readonly StampRow[]): Buffer {
  const numbers = rows.flatMap(({ stamp: { size, mtimeMs, ctimeMs, ino } }) => [size, mtimeMs, ctimeMs, ino]);
  const texts = [...rows.map(({ content }) => content.padEnd(HASH)), ...rows.map(({ name }) => name + END)];
  const summed = Buffer.from(Float64Array.from([rows.length, ...numbers]).buffer);
  const body = Buffer.concat([summed, Buffer.from(texts.join(""))]);
  return Buffer.concat([Buffer.from(Float64Array.of(MARK, crc32(body)).buffer), body]);
}
