/** Damaged and hostile .doc files give a document or a reason, quickly. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocument } from "../../../src/readers/index.js";
import { ole, streamsOf } from "../../support/ole.js";
import { bytesOf, DOC_FILES } from "./files.js";

/** Milliseconds that reading one of these small files may take, whatever is wrong with it. */
const LIMIT = 2000;

async function readQuickly(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  try {
    const { blocks } = await readDocument(bytes, { name: "a.doc" });
    for (const { text, segments } of blocks) expect(segments.at(-1)?.end ?? 0).toBe(text.length);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
  }
  expect(performance.now() - start).toBeLessThan(LIMIT);
}

const files = DOC_FILES.map(bytesOf);
const unpacked = files.map((bytes) => Object.fromEntries(streamsOf(bytes)));
const aFile = fc.nat(files.length - 1);
/** Where (as a part of the whole) and what. */
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 8,
});

function changed(bytes: Uint8Array, where: readonly (readonly [number, number])[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [place, value] of where) copy[Math.min(copy.length - 1, Math.floor(place * copy.length))] = value;
  return copy;
}

describe("damage gives a document or a reason, within two seconds", () => {
  it("bytes changed anywhere", async () => {
    const property = fc.asyncProperty(aFile, changes, (file, where) =>
      readQuickly(changed(files[file] ?? new Uint8Array(), where)),
    );
    await fc.assert(property, { numRuns: 800, seed: 1 });
  }, 120_000);

  it("bytes changed in the head and the tables of the document", async () => {
    const stream = fc.constantFrom("WordDocument", "1Table", "0Table");
    const property = fc.asyncProperty(aFile, stream, changes, fc.boolean(), (file, name, where, inHead) => {
      const streams = unpacked[file] ?? {};
      const bytes = streams[name];
      if (bytes === undefined) return Promise.resolve();
      // the head of WordDocument is its first 2 KiB; text and formats stand behind it
      const scaled = inHead ? where.map(([place, value]) => [(place * 2048) / bytes.length, value] as const) : where;
      return readQuickly(ole({ ...streams, [name]: changed(bytes, scaled) }));
    });
    await fc.assert(property, { numRuns: 1200, seed: 2 });
  }, 120_000);

  it("files that were cut", async () => {
    const property = fc.asyncProperty(aFile, fc.double({ min: 0, max: 1, noNaN: true }), (file, part) => {
      const bytes = files[file] ?? new Uint8Array();
      return readQuickly(bytes.slice(0, Math.floor(bytes.length * part)));
    });
    await fc.assert(property, { numRuns: 400, seed: 3 });
  }, 120_000);
});

describe("hostile containers", () => {
  /** A file of sectors, each of whose entries in the FAT is what `next` says. */
  function container(sectors: number, next: (sector: number) => number): Uint8Array {
    const fatSectors = Math.ceil(sectors / 128);
    const bytes = Buffer.alloc(512 * (1 + sectors + fatSectors));
    bytes.set(bytesOf("doc/notes.doc").subarray(0, 76));
    for (let i = 0; i < 109; i++) bytes.writeUInt32LE(i < fatSectors ? sectors + i : 0xffffffff, 76 + i * 4);
    for (const [at, value] of [
      [44, fatSectors],
      [48, 0],
      [60, 0],
      [64, 1],
      [68, 0xfffffffe],
      [72, 0],
    ] as const)
      bytes.writeUInt32LE(value, at);
    for (let i = 0; i < sectors; i++) bytes.writeUInt32LE(next(i) >>> 0, 512 * (1 + sectors) + i * 4);
    return bytes;
  }

  it.each<[string, (sector: number) => number]>([
    ["a chain that is a circle", (sector) => (sector + 1) % 1000],
    ["chains that all lead into one another", (sector) => Math.max(0, sector - 1)],
    ["chains of one sector that follows itself", (sector) => sector],
    ["sectors outside the file", () => 0x00fffff0],
  ])("%s", async (_, next) => {
    await readQuickly(container(10_000, next));
  });

  it("pieces that repeat a text many times are refused", async () => {
    const streams = streamsOf(bytesOf("doc/notes.doc"));
    const text = Buffer.from(streams.get("WordDocument") ?? []);
    const count = 50_000;
    const pieces = Buffer.alloc(5 + (count + 1) * 4 + count * 8);
    pieces.writeUInt8(2, 0);
    pieces.writeUInt32LE(pieces.length - 5, 1);
    for (let i = 0; i <= count; i++) pieces.writeUInt32LE(i * 1000, 5 + i * 4);
    for (let i = 0; i < count; i++) pieces.writeUInt32LE(512, 5 + (count + 1) * 4 + i * 8 + 2);
    text.writeUInt32LE(0, 154 + 33 * 8);
    text.writeUInt32LE(pieces.length, 158 + 33 * 8);
    text.writeUInt32LE(count * 1000, 76);
    const name = streams.has("1Table") ? "1Table" : "0Table";
    const bytes = ole({ ...Object.fromEntries(streams), WordDocument: text, [name]: pieces });
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: "damaged-document" });
    await readQuickly(bytes);
  });
});

describe("documents that are not read", () => {
  const head = (change: (text: Buffer) => void) => {
    const streams = streamsOf(bytesOf("doc/notes.doc"));
    const text = Buffer.from(streams.get("WordDocument") ?? []);
    change(text);
    return ole({ ...Object.fromEntries(streams), WordDocument: text });
  };

  it.each<[string, Uint8Array, string, string]>([
    ["encrypted", head((text) => text.writeUInt16LE(text.readUInt16LE(10) | 0x0100, 10)), "encrypted-document", "密码"],
    [
      "obfuscated",
      head((text) => text.writeUInt16LE(text.readUInt16LE(10) | 0x8100, 10)),
      "encrypted-document",
      "密码",
    ],
    ["Word 6.0", head((text) => text.writeUInt16LE(0x65, 2)), "unknown-format", "另存为 .docx"],
    ["Word 95", head((text) => text.writeUInt16LE(0x68, 2)), "unknown-format", "另存为 .docx"],
    ["of an older head", head((text) => text.writeUInt16LE(0xa5dc, 0)), "unknown-format", "另存为 .docx"],
    ["of no head", head((text) => text.writeUInt16LE(0, 0)), "damaged-document", "WordDocument"],
    ["of no text table", head((text) => text.writeUInt32LE(0, 158 + 33 * 8)), "damaged-document", "位置表"],
  ])("%s", async (_, bytes, code, words) => {
    const error: unknown = await readDocument(bytes, { name: "a.doc" }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableError);
    if (!(error instanceof UnreadableError)) return;
    expect(error.code).toBe(code);
    expect(error.describe("zh")).toContain(words);
  });
});
