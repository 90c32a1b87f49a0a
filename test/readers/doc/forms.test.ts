/** Forms of .doc files that Word writes and LibreOffice does not: made by changing bytes of the test documents. */
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/model.js";
import { readDocument } from "../../../src/readers/index.js";
import { ole, streamsOf } from "../../support/ole.js";
import { bytesOf, comparable, read } from "./files.js";

const inBody = ({ part }: Block) => part !== "properties";

describe("forms that LibreOffice does not write", () => {
  /** The reading of a document whose streams were changed. */
  async function changed(file: string, change: (streams: Map<string, Buffer>) => void): Promise<string[]> {
    const streams = streamsOf(bytesOf(file));
    change(streams);
    const { blocks } = await readDocument(ole(Object.fromEntries(streams)));
    return blocks.filter(inBody).map(({ text }) => text.replace("\t", " "));
  }
  const table = (streams: Map<string, Buffer>) => streams.get("1Table") ?? Buffer.alloc(0);
  /** Places of the level whose text is this, with {n} for numbers: the byte of its first field (LVLF, 2.9.150). */
  function levelsOf(bytes: Buffer, text: string): number[] {
    const units = Buffer.from(
      text.replace(/\{(\d)\}/g, (_, digit: string) => String.fromCharCode(Number(digit))),
      "utf16le",
    );
    const places: number[] = [];
    for (let at = bytes.indexOf(units); at >= 0; at = bytes.indexOf(units, at + 1)) {
      for (let start = at - 30 - 200; start <= at - 30; start++) {
        const sizes = (bytes[start + 24] ?? 0) + (bytes[start + 25] ?? 0);
        const isLevel =
          start >= 0 && start + 28 + sizes + 2 === at && bytes[at - 2] === units.length / 2 && bytes[start + 6] !== 0;
        if (isLevel) places.push(start);
      }
    }
    return places;
  }

  /** The lists of changes in the pages of paragraph formats (PapxFkp, 2.9.175): without the style in front of them. */
  function paragraphFormats(text: Buffer, tables: Buffer): { at: number; length: number }[] {
    const from = text.readUInt32LE(154 + 13 * 8);
    const count = (text.readUInt32LE(158 + 13 * 8) - 4) / 8;
    const found = new Map<number, number>();
    for (let index = 0; index < count; index++) {
      const page = tables.readUInt32LE(from + (count + 1) * 4 + index * 4) * 512;
      const runs = text.readUInt8(page + 511);
      for (let run = 0; run < runs; run++) {
        const at = page + text.readUInt8(page + (runs + 1) * 4 + run * 13) * 2;
        const half = text.readUInt8(at);
        const [start, length] = half > 0 ? [at + 1, half * 2 - 1] : [at + 2, text.readUInt8(at + 1) * 2];
        if (at > page) found.set(start + 2, length - 2);
      }
    }
    return [...found].map(([at, length]) => ({ at, length }));
  }

  it("all numbers of a level in Arabic digits", async () => {
    const texts = await changed("doc/numbers.doc", (streams) => {
      for (const at of levelsOf(table(streams), "{0}.{1}")) table(streams)[at + 5] = 4;
    });
    expect(texts).toContain("1.2 层级4");
    expect(texts).toContain("2.1 层级7");
  });

  it("a level that begins anew behind the first only", async () => {
    const texts = await changed("doc/numbers.doc", (streams) => {
      for (const at of levelsOf(table(streams), "{0}.{1}.{2}）")) {
        table(streams)[at + 5] = 8;
        table(streams)[at + 26] = 1;
      }
    });
    expect(texts).toContain("一.2.c） 层级5");
    expect(texts).toContain("二.1.a） 层级8");
  });

  it.each([
    [27, "第⑴项"],
    [26, "第⒈项"],
    [17, "第一项"],
    [0xff, "第项"],
    [200, "第1项"],
  ])("numbers of format %i: %s", async (code, number) => {
    const texts = await changed("doc/numbers.doc", (streams) => {
      for (const at of levelsOf(table(streams), "第{0}项")) table(streams)[at + 4] = code;
    });
    expect(texts[0]).toBe(`${number} decimal甲`);
  });

  it("properties of rows that stand in another stream", async () => {
    const before = await read("doc/tables.doc");
    let moved = 0;
    const streams = streamsOf(bytesOf("doc/tables.doc"));
    const [text, data] = [streams.get("WordDocument") ?? Buffer.alloc(0), [Buffer.alloc(8)]];
    for (const { at, length } of paragraphFormats(text, table(streams))) {
      if (length < 8) continue;
      const place = Buffer.concat(data).length;
      const size = Buffer.alloc(2);
      size.writeUInt16LE(length);
      data.push(size, Buffer.from(text.subarray(at, at + length)));
      // sprmPHugePapx, and nothing behind it but changes of no meaning
      text.fill(0, at, at + length);
      text.writeUInt16LE(0x6646, at);
      text.writeUInt32LE(place, at + 2);
      moved++;
    }
    expect(moved).toBeGreaterThan(5);
    const after = await readDocument(ole({ ...Object.fromEntries(streams), Data: Buffer.concat(data) }));
    expect(comparable(after.blocks)).toEqual(comparable(before.blocks));
  });

  it.each<[string, number, string]>([
    ["deleted", 0x41, ""],
    ["hidden", 0x5c, ""],
    ["inserted", 0x42, "正文一"],
  ])("a fast save that marks a piece of text as %s", async (_, property, text) => {
    const texts = await changed("doc/notes.doc", (streams) => {
      const pieces = streams.get("WordDocument")?.readUInt32LE(154 + 33 * 8) ?? 0;
      const count = (table(streams).readUInt32LE(pieces + 1) - 4) / 12;
      for (let i = 0; i < count; i++)
        table(streams).writeUInt16LE((1 << 8) | (property << 1), pieces + 5 + (count + 1) * 4 + i * 8 + 6);
    });
    expect(texts.join("").slice(0, 3)).toBe(text);
  });
});
