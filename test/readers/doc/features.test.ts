/** One document for each feature, as .doc, against the .docx that LibreOffice made it from. */
import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/document/locate.js";
import type { Block } from "../../../src/document/model.js";
import { lintBuffer } from "../../../src/index.js";
import { readDocument } from "../../../src/readers/index.js";
import { ole, streamsOf } from "../../support/ole.js";
import { bytesOf, comparable, read } from "./files.js";

/** What LibreOffice 7.4 does not write: the text in the .docx, and in the .doc. */
const LOST: Readonly<Record<string, readonly (readonly [docx: RegExp, doc: string])[]>> = {
  numbers: [
    // number formats that it does not know
    [/^第⑴(项 decimalEnclosedParen)/, "第1$1"],
    [/^第⑵(项 decimalEnclosedParen)/, "第2$1"],
    [/^第⒈(项 decimalEnclosedFullstop)/, "第1$1"],
    [/^第⒉(项 decimalEnclosedFullstop)/, "第2$1"],
    [/^第一(项 japaneseDigital)/, "第1$1"],
    [/^第二(项 japaneseDigital)/, "第2$1"],
    // the gap behind no number, the character of a bullet
    [/^第项 /, "第项"],
    [/^●/, "•"],
    // w:isLgl and w:lvlRestart
    [/^1\.(\d\t)/, "一.$1"],
    [/^2\.(\d\t)/, "二.$1"],
    // a list of its own for what a list changes
    [/^7\.(\d\t)/, "一.$1"],
    [/^一\.2\.c/, "一.2.a"],
  ],
};

const inBody = ({ part }: Block) => part !== "properties";

describe("features that LibreOffice writes as they are", () => {
  it.each(["numbers", "marks", "tables", "notes"])("%s: the same blocks", async (name) => {
    const [doc, docx] = [await read(`doc/${name}.doc`), await read(`doc/${name}.docx`)];
    const expected = comparable(docx.blocks.filter(inBody)).map(({ label, ...block }, index) => {
      const text = (LOST[name] ?? []).reduce((all, [from, to]) => all.replace(from, to), block.text ?? "");
      return { ...block, text, ...(label && { label: doc.blocks[index]?.label && { ...label, list: "" } }) };
    });
    expect(comparable(doc.blocks.filter(inBody))).toEqual(expected);
  });
});

describe("automatic numbers", () => {
  it("are those that LibreOffice shows of the same file", async () => {
    const { blocks } = await read("doc/numbers.doc");
    const theirs = new TextDecoder().decode(bytesOf("doc/numbers.txt")).trim().split(/\r?\n/);
    // it shows full-width digits as plain ones
    const plain = (text: string) => text.replace(/\s+/g, "").replace(/[１２]/g, (digit) => digit.normalize("NFKC"));
    expect(blocks.map(({ text }) => plain(text))).toEqual(theirs.map(plain));
  });
});

describe("characters", () => {
  it("with a meaning of their own show what Word shows", async () => {
    const { blocks } = await read("doc/characters.doc");
    expect(blocks.filter(inBody).map(({ text }) => text)).toEqual([
      "甲\t乙\n丙",
      "不\u2011断字",
      // LibreOffice makes a paragraph of a page break
      "页一",
      "页二",
      "选中☑之后",
      "“引号”—破折号……省略号 café ¥ € ×÷ ① ㎡ 𠮷 \u{1F600}",
      "plain Latin text, “quoted” — and more",
      "不间断\u00A0空格　全角",
    ]);
  });
});

describe("marks", () => {
  it("stand where their text stands, or would stand", async () => {
    const document = await read("doc/marks.doc");
    const who = { author: "张示例", date: "2024-03-05T08:30:00" };
    const marks = document.marks?.map((mark) => ({ ...mark, range: [mark.range.block, textAt(document, mark.range)] }));
    expect(marks).toEqual([
      { kind: "revision", change: "insertion", text: "", ...who, range: [0, "新增"] },
      { kind: "revision", change: "deletion", text: "删去", ...who, range: [1, ""] },
      { kind: "hidden", text: "隐藏", range: [2, ""] },
      { kind: "highlight", color: "yellow", by: "highlight", range: [3, "黄色"] },
      { kind: "highlight", color: "#c0ffee", by: "shading", range: [3, "底纹"] },
      {
        kind: "comment",
        text: "请核对数字。",
        author: "李示例",
        date: "2024-03-06T09:15:00",
        resolved: false,
        range: [4, "乙丙"],
      },
      { kind: "field", code: "MERGEFIELD 姓名", range: [5, "张示例"] },
    ]);
  });
});

describe("properties", () => {
  it("come last, each a block", async () => {
    const { blocks } = await read("doc/properties.doc");
    const properties = blocks.filter(({ part }) => part === "properties");
    expect(properties.map(({ property, text }) => [property, text])).toEqual([
      ["title", "工作报告 A1"],
      ["subject", "主题"],
      ["creator", "张示例"],
      ["keywords", "公文"],
      ["description", "说明"],
      ["lastModifiedBy", "李示例"],
      ["template", "示例模板.dotx"],
      ["created", "2024-03-05T08:30:00Z"],
      ["modified", "2024-03-06T09:15:00Z"],
    ]);
  });

  it.each<[string, number, string, number[]]>([
    ["of a Chinese computer", 936, "示例A局", [0xca, 0xbe, 0xc0, 0xfd, 0x41, 0xbe, 0xd6]],
    ["of a western one", 1252, "café", [0x63, 0x61, 0x66, 0xe9]],
    ["of a code page that nobody knows", 12345, "café", [0x63, 0x61, 0x66, 0xe9]],
  ])("are decoded by the code page %s, and lead back to their bytes", async (_, codePage, text, bytes) => {
    const streams = Object.fromEntries(streamsOf(bytesOf("doc/notes.doc")));
    const name = "\u0005DocumentSummaryInformation";
    const document = await readDocument(ole({ ...streams, [name]: propertySet(codePage, 15, bytes) }));
    const company = document.blocks.find(({ property }) => property === "company");
    expect(company?.text).toBe(text);
    expect(company?.segments.at(-1)?.end).toBe(text.length);
    const last = company?.segments.at(-1);
    expect(last?.origin).toMatchObject({ kind: "bytes", stream: name });
    if (last?.origin.kind !== "bytes") return;
    const { offset, step } = last.origin;
    expect(offset + (last.end - last.start) * step).toBe(PROPERTY_AT + bytes.length);
  });
});

/** Where the text of the property begins in the set that follows. */
const PROPERTY_AT = 88;

/** A property set ([MS-OLEPS] 2.20): its head, and one section with a code page and a text. */
function propertySet(codePage: number, id: number, text: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(PROPERTY_AT + text.length);
  const numbers: readonly (readonly [at: number, value: number])[] = [
    [0, 0xfffe],
    [24, 1],
    [44, 48],
    [48, bytes.length - 48],
    [52, 2],
    [56, 1],
    [60, 24],
    [64, id],
    [68, 32],
    [72, 2],
    [76, codePage],
    [80, 0x1e],
    [84, text.length],
  ];
  for (const [at, value] of numbers) bytes.writeUInt32LE(value, at);
  bytes.set(text, PROPERTY_AT);
  return bytes;
}

describe("what a damaged document still says", () => {
  it("without its lists: no numbers, a notice, and nothing about numbering and structure", async () => {
    const streams = streamsOf(bytesOf("formats/everything.doc"));
    const text = Buffer.from(streams.get("WordDocument") ?? []);
    // PlfLst (FibRgFcLcb97) points outside the stream
    text.writeUInt32LE(0x7fffffff, 154 + 73 * 8);
    const bytes = ole({ ...Object.fromEntries(streams), WordDocument: text });
    const document = await readDocument(bytes, { name: "a.doc" });
    expect(document.unseen).toEqual(["numbering"]);
    expect(document.notices.map(({ code }) => code)).toEqual(["part-not-read", "numbers-not-read"]);
    expect(document.blocks.map(({ text: shown }) => shown)).toContain("主要工作");
    const { findings, notices } = await lintBuffer(bytes);
    expect(notices.join()).toContain("自动编号");
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ rule }) => rule)).not.toContain("missing-section");
  });
});

describe("names", () => {
  it.each(["报告.doc", "模板.dot", "旧稿.wps", "旧模板.wpt"])("%s goes with an OLE document", async (name) => {
    const { format, notices } = await readDocument(bytesOf("doc/notes.doc"), { name });
    expect([format, notices]).toEqual(["doc", []]);
  });

  it.each<[string, Uint8Array, string]>([
    ["a Word package", bytesOf("doc/notes.docx"), "docx"],
    ["RTF", bytesOf("formats/request.rtf"), "rtf"],
    ["plain text", Buffer.from("关于工作的报告\n"), "txt"],
  ])("a .doc that is %s is read as that", async (_, bytes, format) => {
    expect((await readDocument(bytes, { name: "报告.doc" })).format).toBe(format);
  });
});
