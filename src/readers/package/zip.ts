/**
 * Reads a zip container by its central directory, inflating only what is asked for and never more than the limits allow. The platform's own zlib
 * inflates: unlike an inflater in JavaScript it needs no warming up, which is most of the time that one document takes.
 */
import { inflateRawSync } from "node:zlib";
import { damaged, exceeded, UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  /** As the directory says; nothing relies on it. */
  readonly declaredSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 0xffff;
const NAMES = new TextDecoder("utf-8", { fatal: true });
const IN_ZIP64 = 0xffffffff;
/** Below this size a high ratio harms nobody. */
const RATIO_FROM = 1024 * 1024;

export class Zip {
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #inflated = 0;

  /** @throws UnreadableError when the container is damaged or has too many entries */
  constructor(
    readonly bytes: Uint8Array,
    readonly limits: Limits,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readDirectory();
    } catch (error) {
      throw error instanceof UnreadableError
        ? error
        : damaged("压缩包的目录损坏", "the directory of the zip container is broken");
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  /** Whether there is such an entry; part names do not depend on case (ECMA-376-2 6.2.2). */
  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /**
   * The data of an entry.
   * @throws UnreadableError when it is missing, damaged, encrypted or beyond the limits
   */
  read(name: string): Uint8Array {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw damaged(`缺少 ${name}`, `${name} is missing`);
    if (entry.encrypted) throw new UnreadableError("encrypted-document");
    const packed = this.#dataOf(entry);
    const bound = this.#boundOf(entry, packed.length);
    const data = unpack(entry, packed, bound);
    this.#inflated += data.length;
    return data;
  }

  /** How much an entry may hold, by the limit that is the first to be reached. Declared sizes are not believed. */
  #boundOf({ name }: Entry, packed: number): Bound {
    const { partBytes, totalBytes, inflationRatio } = this.limits;
    const over = (zh: string, en: string, limit: number) => exceeded(zh, en, `>${limit}`, limit);
    const bounds: readonly Bound[] = [
      { most: partBytes, error: () => over("单个部件解压后的字节数", "bytes of one part", partBytes) },
      { most: totalBytes - this.#inflated, error: () => over("解压后的总字节数", "bytes of all parts", totalBytes) },
      {
        most: Math.max(RATIO_FROM, packed * inflationRatio),
        error: () => over(`${name} 的压缩比`, `compression ratio of ${name}`, inflationRatio),
      },
    ];
    return bounds.reduce((least, one) => (one.most < least.most ? one : least));
  }

  #readDirectory(): void {
    const { offset, count, at } = this.#findEnd();
    if (count > this.limits.zipEntries)
      throw exceeded("压缩包内文件数", "entries of the container", count, this.limits.zipEntries);
    let position = offset;
    for (let index = 0; index < count && position < at; index++) position = this.#readEntry(position);
    if (count > 0 && this.#entries.size === 0) throw new RangeError("no entry");
  }

  #readEntry(position: number): number {
    const view = this.#view;
    if (view.getUint32(position, true) !== DIRECTORY_ENTRY) throw new RangeError("no directory entry");
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const name = nameOf(this.bytes.subarray(position + 46, position + 46 + nameLength));
    const extra = position + 46 + nameLength;
    const sizes = this.#sizes64(position, extra, extraLength);
    if (!this.#entries.has(keyOf(name))) {
      this.#entries.set(keyOf(name), {
        name,
        method: view.getUint16(position + 10, true),
        encrypted: (view.getUint16(position + 8, true) & 1) !== 0,
        declaredSize: view.getUint32(position + 24, true),
        ...sizes,
      });
    }
    return extra + extraLength + view.getUint16(position + 32, true);
  }

  /** Sizes and offset, from the zip64 extra field where the header has no room for them. */
  #sizes64(position: number, extra: number, extraLength: number): { compressedSize: number; offset: number } {
    const view = this.#view;
    let compressedSize = view.getUint32(position + 20, true);
    let offset = view.getUint32(position + 42, true);
    if (compressedSize !== IN_ZIP64 && offset !== IN_ZIP64) return { compressedSize, offset };
    for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 1) continue;
      let field = at + 4;
      if (view.getUint32(position + 24, true) === IN_ZIP64) field += 8;
      if (compressedSize === IN_ZIP64) {
        compressedSize = Number(view.getBigUint64(field, true));
        field += 8;
      }
      if (offset === IN_ZIP64) offset = Number(view.getBigUint64(field, true));
    }
    return { compressedSize, offset };
  }

  #findEnd(): { offset: number; count: number; at: number } {
    const view = this.#view;
    const first = Math.max(0, this.bytes.length - LONGEST_END);
    for (let at = this.bytes.length - 22; at >= first; at--) {
      if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
      const count = view.getUint16(at + 10, true);
      const offset = view.getUint32(at + 16, true);
      if (offset !== IN_ZIP64 && count !== 0xffff) return { offset, count, at };
      return this.#findEnd64(at) ?? { offset, count, at };
    }
    throw damaged("文件不完整，压缩包没有结尾", "the file is incomplete: the zip container has no end");
  }

  #findEnd64(end: number): { offset: number; count: number; at: number } | null {
    const view = this.#view;
    if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return null;
    const at = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(at, true) !== END_OF_DIRECTORY_64) return null;
    return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)), at };
  }

  #dataOf(entry: Entry): Uint8Array {
    try {
      if (this.#view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw new RangeError("no local header");
      const start =
        entry.offset +
        30 +
        this.#view.getUint16(entry.offset + 26, true) +
        this.#view.getUint16(entry.offset + 28, true);
      if (start + entry.compressedSize > this.bytes.length) throw new RangeError("cut off");
      return this.bytes.subarray(start, start + entry.compressedSize);
    } catch {
      throw damaged(`${entry.name} 的数据不完整`, `the data of ${entry.name} is incomplete`);
    }
  }
}

/** How many bytes there may be, and what is wrong when there are more. */
interface Bound {
  readonly most: number;
  readonly error: () => UnreadableError;
}

/** Inflating goes in steps of at least and at most so many bytes; one step is enough for nearly every part. */
const LEAST_STEP = 1024;
const MOST_STEP = 1024 * 1024;

function unpack({ name, method, declaredSize }: Entry, packed: Uint8Array, { most, error }: Bound): Uint8Array {
  if (method !== 0 && method !== 8) {
    throw damaged(
      `${name} 的压缩方式（${method}）不支持`,
      `${name} is compressed in a way (${method}) that is not supported`,
    );
  }
  if (most < 1 || (method === 0 && packed.length > most)) throw error();
  if (method === 0) return packed;
  try {
    // one byte more: then it is seen at once that there is no more
    const chunkSize = Math.min(Math.max(declaredSize + 1, LEAST_STEP), MOST_STEP);
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize });
  } catch (cause) {
    if (cause instanceof RangeError) throw error();
    throw damaged(`${name} 无法解压`, `${name} cannot be inflated`);
  }
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, "").toLowerCase();
}

/** UTF-8, or, from programs that do not know it, the code page of Windows in China. Folders end with `/`. */
function nameOf(bytes: Uint8Array): string {
  try {
    return NAMES.decode(bytes).replaceAll("\\", "/");
  } catch {
    return new TextDecoder("gb18030").decode(bytes).replaceAll("\\", "/");
  }
}
