/**
 * What each file of a folder held when it was last looked at: as long as its size, times and inode are the same, it is not read again.
 * One file for each folder of the archive, replaced whole.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hash } from "node:crypto";
import path from "node:path";
import type { FileStamp } from "../walk.js";
import { OWNER_FILE } from "./pack.js";
import { listBytes, StampList, type StampRow } from "./stamp-list.js";

/** The clock of a file system may tick so seldom that a file written twice within a tick keeps its time. */
const TICK_MS = 50;
/** FAT counts two seconds; a time without a fraction is taken for one of its kind. */
const COARSE_TICK_MS = 2000;

export class FolderStamps {
  readonly #file: string;
  readonly #before: StampList;
  /** So many files were met, all as they were before and in the same order; what stands below is needed when one is not. */
  #same = 0;
  /** By name, in the order of the walk: the number of what was known before, what is known now, or null as long as nothing is. */
  #now: Map<string, number | StampRow | null> | null = null;
  #pending = 0;
  #left = false;

  /**
   * @param store exists
   * @param folder of the archive, absolute
   */
  constructor(store: string, folder: string) {
    this.#file = path.join(store, `${hash("sha256", folder).slice(0, 32)}.stamps`);
    this.#before = read(this.#file);
  }

  /** One more file of the folder is under way. */
  enter(): void {
    this.#pending++;
  }

  /** A file that was entered is done with. */
  settle(): void {
    this.#pending--;
    this.#saveIfDone();
  }

  /** The walk has left the folder: no file will be entered any more. */
  leave(): void {
    this.#left = true;
    this.#saveIfDone();
  }

  /** The hash of what the file holds, if it has not been touched since that was taken. */
  contentOf(name: string, stamp: FileStamp): string | null {
    const at = this.#before.find(name);
    const isSame = at !== -1 && this.#before.isSame(at, stamp);
    if (isSame && at === this.#same && this.#now === null) this.#same++;
    else this.#changed().set(name, isSame ? at : null);
    return isSame ? this.#before.contentOf(at) : null;
  }

  /**
   * @param seenMs when the file was looked at: one that was written just then may be written again without its time changing
   */
  keep(name: string, stamp: FileStamp, content: string, seenMs: number): void {
    const last = Math.max(stamp.mtimeMs, stamp.ctimeMs);
    if (seenMs - last < (last % 1000 === 0 ? COARSE_TICK_MS : TICK_MS)) return;
    this.#changed().set(name, { name, stamp, content });
  }

  /** Writes what is known now, if that is not what was known before. */
  #saveIfDone(): void {
    if (!this.#left || this.#pending > 0) return;
    if (this.#now === null && this.#same === this.#before.length) return;
    const partial = `${this.#file}.${process.pid}.partial`;
    try {
      writeFileSync(partial, listBytes([...this.#rows()]), { mode: OWNER_FILE });
      renameSync(partial, this.#file);
    } catch {
      // only speed is lost
      rmSync(partial, { force: true });
    }
  }

  #changed(): Map<string, number | StampRow | null> {
    this.#now ??= new Map(this.#before.firstNames(this.#same).map((name, at) => [name, at]));
    return this.#now;
  }

  *#rows(): Generator<StampRow> {
    for (const [name, one] of this.#changed()) {
      if (typeof one === "number")
        yield { name, stamp: this.#before.stampOf(one), content: this.#before.contentOf(one) };
      else if (one !== null) yield one;
    }
  }
}

function read(file: string): StampList {
  try {
    return StampList.from(readFileSync(file)) ?? StampList.none();
  } catch {
    return StampList.none();
  }
}
