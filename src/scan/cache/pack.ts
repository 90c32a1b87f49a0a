/** One pack: lines of results, and beside it the index of where each stands. */
import { closeSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";

/** Owner alone: drafts can be confidential. */
export const OWNER_FILE = 0o600;
export const OWNER_FOLDER = 0o700;

export interface Entry {
  readonly key: string;
  /** Of its line in the pack, bytes. */
  readonly offset: number;
  /** With its line feed. */
  readonly length: number;
}

export class PackWriter {
  readonly #pack: number;
  readonly #index: number;
  #size = 0;

  /** @throws what the system says when it cannot be made */
  constructor(readonly file: string) {
    this.#pack = openSync(file, "ax", OWNER_FILE);
    this.#index = openSync(partialOf(file), "ax", OWNER_FILE);
  }

  /** @returns where each line stands now */
  append(lines: readonly { readonly key: string; readonly bytes: Buffer }[]): Entry[] {
    const entries = lines.map(({ key, bytes }): Entry => {
      const entry = { key, offset: this.#size, length: bytes.length };
      this.#size += bytes.length;
      return entry;
    });
    writeAll(this.#pack, Buffer.concat(lines.map(({ bytes }) => bytes)));
    writeAll(
      this.#index,
      Buffer.from(entries.map(({ key, offset, length }) => `${key} ${offset} ${length}\n`).join("")),
    );
    return entries;
  }

  /** The index is whole when the size of its pack stands at its end. */
  close(): void {
    writeAll(this.#index, Buffer.from(`${this.#size}\n`));
    closeSync(this.#index);
    closeSync(this.#pack);
    renameSync(partialOf(this.file), indexOf(this.file));
  }
}

function indexOf(file: string): string {
  return file.replace(/\.pack$/, ".index");
}

function partialOf(file: string): string {
  return `${indexOf(file)}.partial`;
}

/** Longer than any run is silent. */
const SILENT_MS = 24 * 60 * 60 * 1000;

/** Whether another run seems to be writing the pack: its index is not whole, and not so old that the run must have been killed. */
export function isBeingWritten(file: string): boolean {
  const stats = statSync(partialOf(file), { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < SILENT_MS;
}

/** Removes a pack and all that lies beside it. */
export function removePack(file: string): void {
  for (const one of [indexOf(file), partialOf(file), file]) rmSync(one, { force: true, recursive: true });
}

/** What a pack holds, by its index if that fits, else by its lines; nothing where it cannot be read. */
export function* entriesOf(file: string): Generator<Entry> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  yield* fromIndex(file, size) ?? fromLines(file);
}

/** @returns null when there is no index, or it is not that of the pack as it is */
function fromIndex(file: string, size: number): Iterable<Entry> | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(indexOf(file));
  } catch {
    return null;
  }
  const last = bytes.lastIndexOf(LINE_FEED, -2) + 1;
  return bytes.toString("latin1", last) === `${size}\n` ? entriesIn(bytes.subarray(0, last), size) : null;
}

/** One after the other: an archive's are hundreds of thousands. Keys are strings of their own, that do not hold the whole in memory. */
function* entriesIn(index: Buffer, size: number): Generator<Entry> {
  let end = 0;
  for (let start = 0; (end = index.indexOf(LINE_FEED, start)) !== -1; start = end + 1) {
    const space = index.indexOf(SPACE, start);
    const [offset = -1, length = 0] = index
      .toString("latin1", space + 1, end)
      .split(" ")
      .map(Number);
    if (offset < 0 || !(length > 0) || offset + length > size) continue;
    yield { key: index.toString("latin1", start, space), offset, length };
  }
}

const CHUNK = 1024 * 1024;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
/** Keys are shorter: a line without a space so near its beginning is none of ours. */
const LONGEST_KEY = 128;

/** The complete lines, for a pack whose run was killed before its index was whole. */
function* fromLines(file: string): Generator<Entry> {
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    let [at, start, head] = [0, 0, ""];
    for (let got = 1; got > 0; at += got) {
      got = readSync(descriptor, buffer, 0, CHUNK, at);
      let from = 0;
      for (let end = 0; (end = buffer.subarray(0, got).indexOf(LINE_FEED, from)) !== -1; from = end + 1) {
        head += buffer.toString("latin1", from, Math.min(end, from + LONGEST_KEY));
        const space = head.indexOf(" ");
        if (space > 0) yield { key: head.slice(0, space), offset: start, length: at + end + 1 - start };
        [start, head] = [at + end + 1, ""];
      }
      if (head.length < LONGEST_KEY) head += buffer.toString("latin1", from, Math.min(got, from + LONGEST_KEY));
    }
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}
