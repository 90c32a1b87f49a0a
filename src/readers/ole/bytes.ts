/** Little-endian numbers and text of a stretch of bytes; reading outside it is damage, never a wrong value. */
import { damaged } from "../errors.js";

export class Bytes {
  readonly #view: DataView;

  constructor(readonly data: Uint8Array) {
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#checked(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#checked(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), true);
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#checked(at, 4), true);
  }

  /** A part of these bytes, without copying. */
  slice(at: number, length: number): Bytes {
    return new Bytes(this.data.subarray(this.#checked(at, length), at + length));
  }

  /** `units` UTF-16 units. */
  utf16(at: number, units: number): string {
    return UTF16.decode(this.slice(at, units * 2).data);
  }

  #checked(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.data.length)
      throw damaged("数据指向文件之外。", "Its data points outside the file.");
    return at;
  }
}

const UTF16 = new TextDecoder("utf-16le", { ignoreBOM: true });
