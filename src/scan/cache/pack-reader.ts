/** Reads the lines of one pack. The files of an archive come nearly in the order in which their results were kept, so what is read ahead is mostly wanted next. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Place, Places } from "./places.js";

/** So much is read at once where lines are wanted one after the other. */
const AHEAD = 64 * 1024;
const NOTHING = Buffer.alloc(0);

export class PackReader {
  #descriptor: number | null = null;
  /** What was read last, from `#start` of the pack on. Never written over: the results that were found in it are parts of it. */
  #read = NOTHING;
  #start = 0;
  /** Where the last line that was wanted ends. */
  #end = -1;

  constructor(
    readonly file: string,
    readonly places: Pick<Places, "find" | "all">,
    /** Whether another run is writing it: it may hold more than is known of it. */
    readonly isForeign: boolean,
  ) {}

  /** Shorter, or empty, where the pack cannot be read: another run may have united the packs meanwhile. */
  line({ offset, length }: Place): Buffer {
    const isNext = offset === this.#end;
    this.#end = offset + length;
    if (offset < this.#start || this.#end > this.#start + this.#read.length)
      this.#load(offset, isNext ? Math.max(length, AHEAD) : length);
    return this.#read.subarray(offset - this.#start, offset - this.#start + length);
  }

  #load(offset: number, length: number): void {
    try {
      this.#descriptor ??= openSync(this.file, "r");
      // a damaged index may say anything
      const most = length <= AHEAD ? length : Math.min(length, fstatSync(this.#descriptor).size - offset);
      const bytes = Buffer.allocUnsafeSlow(most);
      this.#read = bytes.subarray(0, readSync(this.#descriptor, bytes, 0, most, offset));
    } catch {
      this.#read = NOTHING;
    }
    this.#start = offset;
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}
