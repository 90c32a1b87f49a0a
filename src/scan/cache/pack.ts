/** One pack: lines of results, and beside it the index of where each stands. */
import { closeSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { IndexFile } from "./index-file.js";
import { hashOf, type Place, Places } from "./places.js";

/** Owner alone: drafts can be confidential. */
export const OWNER_FILE = 0o600;
export const OWNER_FOLDER = 0o700;

export class PackWriter {
  /** Where each line stands. */
  readonly places = Places.none();
  readonly #descriptor: number;
  #size = 0;

  /** @throws what the system says when it cannot be made */
  constructor(readonly file: string) {
    this.#descriptor = openSync(file, "ax", OWNER_FILE);
    closeSync(openSync(partialOf(file), "ax", OWNER_FILE));
  }

  append(lines: readonly { readonly key: string; readonly bytes: Buffer }[]): void {
    writeAll(this.#descriptor, Buffer.concat(lines.map(({ bytes }) => bytes)));
    for (const { key, bytes } of lines) {
      this.places.add(hashOf(key), { offset: this.#size, length: bytes.length });
      this.#size += bytes.length;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
    const { buffer, byteOffset, byteLength } = this.places.toWords(this.#size);
    const index = openSync(partialOf(this.file), "w", OWNER_FILE);
    writeAll(index, new Uint8Array(buffer, byteOffset, byteLength));
    closeSync(index);
    renameSync(partialOf(this.file), indexOf(this.file));
  }
}

function indexOf(file: string): string {
  return file.replace(/\.pack$/, ".index");
}

/** The index as long as it is not whole; empty until the run that writes the pack ends. */
function partialOf(file: string): string {
  return `${indexOf(file)}.partial`;
}

/** Longer than any run is silent. */
const SILENT_MS = 24 * 60 * 60 * 1000;

/** Whether another run seems to be writing the pack: its index is not whole, and the pack not so old that the run must have been killed. */
export function isBeingWritten(file: string): boolean {
  if (statSync(partialOf(file), { throwIfNoEntry: false }) === undefined) return false;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < SILENT_MS;
}

/** Removes a pack and all that lies beside it. */
export function removePack(file: string): void {
  for (const one of [indexOf(file), partialOf(file), file]) rmSync(one, { force: true, recursive: true });
}

/** What a pack holds, by its index if that fits, else by its lines. @throws what the system says when it cannot be read */
export function placesIn(file: string): IndexFile | Places {
  const { size } = statSync(file);
  return fromIndex(file, size) ?? fromLines(file);
}

/** @returns null when there is no index, or it is not that of the pack as it is */
function fromIndex(file: string, size: number): IndexFile | Places | null {
  try {
    return IndexFile.open(indexOf(file), size);
  } catch {
    return null;
  }
}

const CHUNK = 1024 * 1024;
const LINE_FEED = 0x0a;
/** Keys are shorter: a line without a space so near its beginning is none of ours. */
const LONGEST_KEY = 128;

/** The complete lines, for a pack whose run was killed before its index was whole. */
function fromLines(file: string): Places {
  const places = Places.none();
  for (const { key, ...place } of linesOf(file)) places.add(hashOf(key), place);
  return places;
}

function* linesOf(file: string): Generator<Place & { readonly key: string }> {
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
