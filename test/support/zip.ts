/** Writes zip containers with the peculiarities that a reader has to cope with, and some that it has to refuse. */
import { deflateSync } from "fflate";

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** Not deflated. */
  readonly stored?: boolean;
  /** Sizes stand behind the data, as streaming writers put them, and not in the local header. */
  readonly descriptor?: boolean;
  /** Sizes and offset in the zip64 extra field of the directory. */
  readonly zip64?: boolean;
  /** Says that a password is needed. */
  readonly encrypted?: boolean;
  /** A size after inflation that is not the real one. */
  readonly declaredSize?: number;
  /** A method by number instead of the real one. */
  readonly method?: number;
}

const IN_ZIP64 = 0xffffffff;

/** The bytes of a container; checksums are left out (0), no reader of ours looks at them. */
export function writeZip(entries: readonly ZipEntry[], options: { readonly zip64?: boolean } = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.stored === true ? Buffer.from(entry.data) : Buffer.from(deflateSync(entry.data));
    const file = localFile(entry, packed);
    files.push(file);
    directory.push(directoryEntry(entry, packed.length, offset));
    offset += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return new Uint8Array(
    Buffer.concat([...files, ...directory, ...end(entries.length, size, offset, options.zip64 === true)]),
  );
}

function methodOf(entry: ZipEntry): number {
  return entry.method ?? (entry.stored === true ? 0 : 8);
}

function flagsOf(entry: ZipEntry): number {
  return 0x0800 | (entry.descriptor === true ? 8 : 0) | (entry.encrypted === true ? 1 : 0);
}

function localFile(entry: ZipEntry, packed: Buffer): Buffer {
  const name = Buffer.from(entry.name);
  const size = entry.declaredSize ?? entry.data.length;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flagsOf(entry), 6);
  header.writeUInt16LE(methodOf(entry), 8);
  if (entry.descriptor !== true) {
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(size, 22);
  }
  header.writeUInt16LE(name.length, 26);
  const descriptor = Buffer.alloc(entry.descriptor === true ? 16 : 0);
  if (entry.descriptor === true) {
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(packed.length, 8);
    descriptor.writeUInt32LE(size, 12);
  }
  return Buffer.concat([header, name, packed, descriptor]);
}

function directoryEntry(entry: ZipEntry, packedSize: number, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const size = entry.declaredSize ?? entry.data.length;
  const extra = Buffer.alloc(entry.zip64 === true ? 28 : 0);
  if (entry.zip64 === true) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(packedSize), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flagsOf(entry), 8);
  header.writeUInt16LE(methodOf(entry), 10);
  header.writeUInt32LE(entry.zip64 === true ? IN_ZIP64 : packedSize, 20);
  header.writeUInt32LE(entry.zip64 === true ? IN_ZIP64 : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(entry.zip64 === true ? IN_ZIP64 : offset, 42);
  return Buffer.concat([header, name, extra]);
}

function end(count: number, size: number, offset: number, zip64: boolean): Buffer[] {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(zip64 ? 0xffff : count, 8);
  record.writeUInt16LE(zip64 ? 0xffff : count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(zip64 ? IN_ZIP64 : offset, 16);
  if (!zip64) return [record];
  const record64 = Buffer.alloc(56);
  record64.writeUInt32LE(0x06064b50, 0);
  record64.writeBigUInt64LE(44n, 4);
  record64.writeBigUInt64LE(BigInt(count), 24);
  record64.writeBigUInt64LE(BigInt(count), 32);
  record64.writeBigUInt64LE(BigInt(size), 40);
  record64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record64, locator, record];
}
