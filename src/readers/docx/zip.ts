/** Reads a zip container by its central directory, inflating only what is asked for and never more than the limits allow. */
import { Inflate } from "fflate";
import { UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
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
const IN_ZIP64 = 0xffffffff;
/** How much compressed data goes to the inflater at once: bounds what one step can produce. */
const STEP = 16 * 1024;
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
   * Inflates an entry piece by piece.
   * @param take gets each piece
   * @throws UnreadableError when it is missing, damaged, encrypted or beyond the limits
   */
  read(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw damaged(`缺少 ${name}`, `${name} is missing`);
    if (entry.encrypted) throw new UnreadableError("encrypted-document");
    const data = this.#dataOf(entry);
    const count = this.#counter(entry, data.length);
    if (entry.method === 0) {
      count(data.length);
      take(data);
    } else if (entry.method === 8) inflate(data, (piece) => (count(piece.length), take(piece)), name);
    else
      throw damaged(
        `${name} 的压缩方式（${entry.method}）不支持`,
        `${name} is compressed in a way (${entry.method}) that is not supported`,
      );
  }

  #counter(entry: Entry, compressed: number): (size: number) => void {
    let own = 0;
    return (size) => {
      own += size;
      this.#inflated += size;
      const { partBytes, totalBytes, inflationRatio } = this.limits;
      if (own > partBytes) throw exceeded("单个部件解压后的字节数", "bytes of one part", own, partBytes);
      if (this.#inflated > totalBytes)
        throw exceeded("解压后的总字节数", "bytes of all parts", this.#inflated, totalBytes);
      if (own > RATIO_FROM && own > compressed * inflationRatio) {
        throw exceeded(
          `${entry.name} 的压缩比`,
          `compression ratio of ${entry.name}`,
          Math.round(own / Math.max(1, compressed)),
          inflationRatio,
        );
      }
    };
  }

  #readDirectory(): void {
    const { offset, count, at } = this.#findEnd();
    if (count > this.limits.zipEntries)
      throw exceeded("压缩包内文件数", "entries of the container", count, this.limits.zipEntries);
    // what stands in front of the archive (a self-extractor) shifts every offset
    let position = offset;
    for (let index = 0; index < count && position < at; index++) position = this.#readEntry(position);
    if (count > 0 && this.#entries.size === 0) throw new RangeError("no entry");
  }

  #readEntry(position: number): number {
    const view = this.#view;
    if (view.getUint32(position, true) !== DIRECTORY_ENTRY) throw new RangeError("no directory entry");
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const name = new TextDecoder()
      .decode(this.bytes.subarray(position + 46, position + 46 + nameLength))
      .replaceAll("\\", "/");
    const extra = position + 46 + nameLength;
    const sizes = this.#sizes64(position, extra, extraLength);
    if (!this.#entries.has(keyOf(name))) {
      this.#entries.set(keyOf(name), {
        name,
        method: view.getUint16(position + 10, true),
        encrypted: (view.getUint16(position + 8, true) & 1) !== 0,
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

function inflate(data: Uint8Array, take: (piece: Uint8Array) => void, name: string): void {
  const inflater = new Inflate((piece) => take(piece));
  try {
    for (let at = 0; at < data.length || at === 0; at += STEP) {
      inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw damaged(`${name} 无法解压`, `${name} cannot be inflated`);
  }
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, "").toLowerCase();
}

/** A damaged document, with the reason in both languages. */
export function damaged(zh: string, en: string): UnreadableError {
  return new UnreadableError("damaged-document", { reason: { zh, en } });
}

/** Something is more than the limits allow. */
export function exceeded(zh: string, en: string, value: number, limit: number): UnreadableError {
  return new UnreadableError("limit-exceeded", { what: { zh, en }, value, limit });
}
