/**
 * Results on the disk, each under its key. A run appends what is new to a pack of its own, so two runs at once do not meet, and a run that is
 * killed leaves complete lines and perhaps the beginning of one more, which its check sum gives away. Beside a finished pack lies its index;
 * where that is missing or does not fit, the pack is read through.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Packed } from "../../reporters/packed.js";
import { keyOfLine, lineOf, parseLine } from "./line.js";
import { isBeingWritten, PackWriter, placesIn, removePack } from "./pack.js";
import { PackReader } from "./pack-reader.js";
import { hashOf, type KeyHash, type Place, Places } from "./places.js";

/** More packs than this are made one: every run with news adds one. */
const MOST_PACKS = 64;

export class Packs {
  /** The newest first. */
  readonly #packs: PackReader[];
  /** Of this run, made when there is something to write; what it has written is read as any other pack. */
  #writer: PackWriter | null = null;

  /** @param folder exists, the owner's alone */
  constructor(readonly folder: string) {
    const names = readdirSync(folder).filter((name) => name.endsWith(".pack"));
    this.#packs = names
      .sort()
      .reverse()
      .map((name) => opened(path.join(folder, name)));
  }

  /** What is kept under a key; null where there is nothing, or what is there is damaged. */
  get(key: string): Packed | null {
    const hash = hashOf(key);
    for (const pack of this.#packs) {
      const place = pack.places.find(hash);
      const packed = place === null ? null : parseLine(pack.line(place), key);
      if (packed !== null) return packed;
    }
    return null;
  }

  /** Keeps results; those of one call are written at once. */
  put(results: readonly (readonly [key: string, packed: Packed])[]): void {
    if (results.length === 0) return;
    if (this.#writer === null) {
      this.#writer = this.#create();
      this.#packs.unshift(new PackReader(this.#writer.file, this.#writer.places, false));
    }
    this.#writer.append(results.map(([key, packed]) => ({ key, bytes: lineOf(key, packed) })));
  }

  /** @throws what the system says when the last words of a pack cannot be written */
  close(): void {
    this.#writer?.close();
    const own = this.#packs.filter(({ isForeign }) => !isForeign);
    if (own.length > MOST_PACKS) this.#unite(own);
    for (const pack of this.#packs) pack.close();
  }

  #create(): PackWriter {
    const name = `${Date.now().toString(36)}-${process.pid}-${Math.random().toString(36).slice(2, 8)}.pack`;
    return new PackWriter(path.join(this.folder, name));
  }

  /** Writes what these packs hold into one: of each key the last line, in the order in which they were kept. */
  #unite(packs: readonly PackReader[]): void {
    const writer = this.#create();
    for (const pack of packs.toReversed()) {
      for (const place of pack.places.all()) {
        const bytes = pack.line(place);
        const key = keyOfLine(bytes);
        if (key !== null && isLast(hashOf(key), pack, place, packs)) writer.append([{ key, bytes }]);
      }
    }
    writer.close();
    for (const pack of packs) {
      pack.close();
      removePack(pack.file);
    }
  }
}

/** @param packs the newest first */
function isLast(hash: KeyHash, pack: PackReader, { offset }: Place, packs: readonly PackReader[]): boolean {
  const newest = packs.find(({ places }) => places.find(hash) !== null);
  return newest === pack && pack.places.find(hash)?.offset === offset;
}

function opened(file: string): PackReader {
  const isForeign = isBeingWritten(file);
  try {
    return new PackReader(file, placesIn(file), isForeign);
  } catch {
    // another run has united the packs meanwhile, or the disk is faulty there
    return new PackReader(file, Places.none(), isForeign);
  }
}
