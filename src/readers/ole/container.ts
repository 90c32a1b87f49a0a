/**
 * OLE compound files ([MS-CFB]): streams by name, read only when they are asked for. No chain is followed further than the file
 * has sectors, so a circular one ends; what a damaged chain still gives is read.
 */
import { damaged } from "../errors.js";
import { Bytes } from "./bytes.js";

const DIRECTORY_ENTRY = 128;
/** Sector numbers from here on are no sectors but marks: end of chain, free (2.1). */
const NO_SECTOR = 0xfffffffa;
/** The entries of the DIFAT that stand in the header (2.2). */
const HEADER_DIFAT = { at: 76, count: 109 };
const NONE = 0xffffffff;

/** Streams of fewer bytes stand in the mini stream (2.2). */
const MINI_CUTOFF = 4096;

const STREAM = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export class OleContainer {
  readonly #file: Bytes;
  /** Sizes as powers of two. */
  readonly #sectorShift: number;
  readonly #miniShift: number;
  readonly #sectors: number;
  /** The FAT, sector after sector; numbers beyond it are the end of a chain. */
  readonly #fat: readonly Bytes[];
  readonly #miniFat: Bytes;
  readonly #miniStream: Bytes;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @throws UnreadableError when its header or directory cannot be read */
  constructor(file: Uint8Array) {
    this.#file = new Bytes(file);
    this.#sectorShift = this.#file.u16(30);
    this.#miniShift = this.#file.u16(32);
    if (![9, 12].includes(this.#sectorShift) || this.#miniShift !== 6)
      throw damaged("复合文件的扇区大小不对。", "The sector size of the compound file is wrong.");
    this.#sectors = Math.max(0, Math.ceil(file.length / 2 ** this.#sectorShift) - 1);
    this.#fat = this.#readFat();
    const directory = this.#readDirectory();
    this.#entries = childrenOf(directory);
    const root = directory[0];
    this.#miniStream = this.#chain(root?.start ?? NONE, root?.size ?? 0);
    this.#miniFat = this.#chain(this.#file.u32(60));
  }

  /** The names of the streams and storages of the root. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A stream of the root; undefined when there is none. It can be shorter than it says when the file is damaged. */
  stream(name: string): Bytes | undefined {
    const entry = this.#entries.get(name);
    if (entry?.type !== STREAM) return undefined;
    const { start, size } = entry;
    return size < MINI_CUTOFF ? this.#miniChain(start, size) : this.#chain(start, size);
  }

  /** The bytes of a sector, fewer at the end of a file that was cut. */
  #sector(sector: number): Uint8Array {
    const from = (sector + 1) * 2 ** this.#sectorShift;
    return this.#file.data.subarray(from, from + 2 ** this.#sectorShift);
  }

  #readFat(): Bytes[] {
    const numbers: number[] = [];
    for (let i = 0; i < HEADER_DIFAT.count; i++) numbers.push(this.#file.u32(HEADER_DIFAT.at + i * 4));
    let next = this.#file.u32(68);
    for (let count = 0; next < this.#sectors && count < this.#sectors; count++) {
      const sector = new Bytes(this.#sector(next));
      const last = Math.floor(sector.length / 4) - 1;
      for (let i = 0; i < last && numbers.length < this.#sectors; i++) numbers.push(sector.u32(i * 4));
      next = last < 0 ? NONE : sector.u32(last * 4);
    }
    return numbers.filter((sector) => sector < NO_SECTOR).map((sector) => new Bytes(this.#sector(sector)));
  }

  /** The sector behind another one. */
  #next(sector: number): number {
    const shift = this.#sectorShift - 2;
    const part = this.#fat[sector >>> shift];
    const at = (sector & (2 ** shift - 1)) * 4;
    return part === undefined || at + 4 > part.length ? NONE : part.u32(at);
  }

  /** The bytes of a chain of sectors. */
  #chain(start: number, size: number = Infinity): Bytes {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let at = start; at < this.#sectors && length < size && parts.length < this.#sectors; at = this.#next(at)) {
      const sector = this.#sector(at);
      parts.push(sector);
      length += sector.length;
    }
    return joined(parts, Math.min(size, length));
  }

  #miniChain(start: number, size: number): Bytes {
    const parts: Uint8Array[] = [];
    const unit = 2 ** this.#miniShift;
    const most = Math.ceil(size / unit);
    for (let at = start; at < NO_SECTOR && parts.length < most;) {
      parts.push(this.#miniStream.data.subarray(at * unit, (at + 1) * unit));
      at = at * 4 + 4 > this.#miniFat.length ? NONE : this.#miniFat.u32(at * 4);
    }
    return joined(parts, size);
  }

  #readDirectory(): Entry[] {
    const bytes = this.#chain(this.#file.u32(48));
    const entries: Entry[] = [];
    for (let at = 0; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY)
      entries.push(readEntry(bytes.slice(at, DIRECTORY_ENTRY)));
    if (entries.length === 0) throw damaged("复合文件没有目录。", "The compound file has no directory.");
    return entries;
  }
}

/** A directory entry (2.6.1). */
function readEntry(bytes: Bytes): Entry {
  const units = Math.min(31, Math.max(0, Math.floor(bytes.u16(64) / 2) - 1));
  return {
    name: bytes.utf16(0, units),
    type: bytes.u8(66),
    left: bytes.u32(68),
    right: bytes.u32(72),
    child: bytes.u32(76),
    start: bytes.u32(116),
    size: bytes.u32(120),
  };
}

/** What the root holds: its children are a tree, each seen once. */
function childrenOf(directory: readonly Entry[]): Map<string, Entry> {
  const children = new Map<string, Entry>();
  const seen = new Set<number>();
  const open = [directory[0]?.child ?? NONE];
  while (open.length > 0) {
    const index = open.pop() ?? NONE;
    const entry = directory[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    if (!children.has(entry.name)) children.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }
  return children;
}

function joined(parts: readonly Uint8Array[], size: number): Bytes {
  const whole = new Uint8Array(
    Math.min(
      size,
      parts.reduce((sum, { length }) => sum + length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, whole.length - at), at);
    at += part.length;
    if (at >= whole.length) break;
  }
  return new Bytes(whole);
}
