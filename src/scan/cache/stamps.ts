/**
 * What each file of a folder held when it was last looked at: as long as its size, times and inode are the same, it is not read again.
 * One file for each folder of the archive, replaced whole.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hash } from "node:crypto";
import path from "node:path";
import type { FileStamp } from "../walk.js";
import { OWNER_FILE } from "./pack.js";

type Row = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number, content: string];

/** The clock of a file system may tick so seldom that a file written twice within a tick keeps its time. */
const TICK_MS = 50;
/** FAT counts two seconds; a time without a fraction is taken for one of its kind. */
const COARSE_TICK_MS = 2000;

export class FolderStamps {
  readonly #file: string;
  readonly #before: ReadonlyMap<string, Row>;
  readonly #now = new Map<string, Row>();
  #changed = false;
  #pending = 0;
  #left = false;

  /**
   * @param store exists
   * @param folder of the archive, absolute
   */
  constructor(store: string, folder: string) {
    this.#file = path.join(store, `${hash("sha256", folder).slice(0, 32)}.json`);
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
    const row = this.#before.get(name);
    if (row === undefined || !isSame(row, stamp)) return null;
    this.#now.set(name, row);
    return row[4];
  }

  /**
   * @param seenMs when the file was looked at: one that was written just then may be written again without its time changing
   */
  keep(name: string, { size, mtimeMs, ctimeMs, ino }: FileStamp, content: string, seenMs: number): void {
    const last = Math.max(mtimeMs, ctimeMs);
    if (seenMs - last < (last % 1000 === 0 ? COARSE_TICK_MS : TICK_MS)) return;
    this.#now.set(name, [size, mtimeMs, ctimeMs, ino, content]);
    this.#changed = true;
  }

  /** Writes what is known now, if that is not what was known before. */
  #saveIfDone(): void {
    if (!this.#left || this.#pending > 0) return;
    if (!this.#changed && this.#now.size === this.#before.size) return;
    const partial = `${this.#file}.${process.pid}.partial`;
    try {
      writeFileSync(partial, JSON.stringify(Object.fromEntries(this.#now)), { mode: OWNER_FILE });
      renameSync(partial, this.#file);
    } catch {
      // only speed is lost
      rmSync(partial, { force: true });
    }
  }
}

function isSame([size, mtimeMs, ctimeMs, ino]: Row, stamp: FileStamp): boolean {
  return size === stamp.size && mtimeMs === stamp.mtimeMs && ctimeMs === stamp.ctimeMs && ino === stamp.ino;
}

function read(file: string): ReadonlyMap<string, Row> {
  try {
    const rows: unknown = JSON.parse(readFileSync(file, "utf8"));
    return new Map(
      Object.entries(rows as Record<string, Row>).filter(([, row]) => Array.isArray(row) && row.length === 5),
    );
  } catch {
    return new Map();
  }
}
