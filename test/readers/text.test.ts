import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate, textAt } from "../../src/document/locate.js";
import { UnreadableError } from "../../src/readers/errors.js";
import { readDocument } from "../../src/readers/index.js";
import { describeNotice } from "../../src/readers/notices.js";
import { DEFAULT_LIMITS } from "../../src/readers/limits.js";
import { encode } from "../support/encode.js";
import { ole } from "../support/ole.js";

const TEXT = "关于青湖整治情况的报告\n一、工作情况\n全区组织三次检查，整改问题十二个，做到水清岸绿。\n";
const TRADITIONAL = "關於青湖整治情況的報告\n一、工作情況\n全區組織三次檢查，發現問題十二個，責任單位逐項處理。\n";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const units = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < units.length; index++) view.setUint16(index * 2, units.charCodeAt(index), !big);
  return bytes;
};
const withMark = (bytes: Uint8Array) => Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
const read = async (bytes: Uint8Array, name = "稿.txt") => readDocument(bytes, { name });
const textOf = (document: Awaited<ReturnType<typeof read>>) => document.blocks.map(({ text }) => text).join("\n");

async function reasonOf(bytes: Uint8Array, name?: string) {
  const error: unknown = await read(bytes, name).catch((reason: unknown) => reason);
  if (!(error instanceof UnreadableError)) throw new Error(`read, or failed otherwise: ${String(error)}`);
  return { code: error.code, message: error.describe("zh") };
}

describe("encodings are decided by content", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["UTF-8", utf8(TEXT), "utf-8", TEXT],
    ["UTF-8 with mark", withMark(utf8(TEXT)), "utf-8", TEXT],
    ["UTF-16LE with mark", utf16(TEXT, false, true), "utf-16le", TEXT],
    ["UTF-16BE with mark", utf16(TEXT, true, true), "utf-16be", TEXT],
    ["UTF-16LE without mark", utf16(TEXT, false, false), "utf-16le", TEXT],
    ["UTF-16BE without mark", utf16(TEXT, true, false), "utf-16be", TEXT],
    ["GB18030", encode(TEXT, "gb18030"), "gb18030", TEXT],
    ["Big5", encode(TRADITIONAL, "big5"), "big5", TRADITIONAL],
    ["traditional characters in GBK", encode(TRADITIONAL, "gbk"), "gb18030", TRADITIONAL],
    ["a short GBK line", encode("各科室：请按时报送材料。", "gbk"), "gb18030", "各科室：请按时报送材料。"],
    ["a short Big5 line", encode("各科室：請按時報送資料。", "big5"), "big5", "各科室：請按時報送資料。"],
    ["a GBK heading", encode("会议通知", "gbk"), "gb18030", "会议通知"],
    ["two GBK characters that are valid UTF-8", encode("通知", "gbk"), "gb18030", "通知"],
    ["a GBK mask that is plausible Big5", encode("某某局", "gbk"), "gb18030", "某某局"],
    ["accents in UTF-8", utf8("café · ±5 °C"), "utf-8", "café · ±5 °C"],
    ["Greek and Cyrillic in UTF-8", utf8("αβγ Привет"), "utf-8", "αβγ Привет"],
    ["ASCII", utf8("plain text\n"), "utf-8", "plain text\n"],
    [
      "GBK among ASCII",
      encode(`${"a,b,c,1,2,3\n".repeat(20)}单位名称，金额`, "gbk"),
      "gb18030",
      `${"a,b,c,1,2,3\n".repeat(20)}单位名称，金额`,
    ],
    ["a mark and a letter in UTF-8", utf8("，a"), "utf-8", "，a"],
    ["UTF-16LE of ASCII", utf16("plain text, no mark", false, false), "utf-16le", "plain text, no mark"],
    ["white space", utf8(" \n\t\n"), "utf-8", " \n\t\n"],
  ])("%s", async (_, bytes, encoding, text) => {
    const document = await read(bytes);
    expect(document.encoding).toBe(encoding);
    expect(textOf(document)).toBe(text);
  });

  it.each<[string, Uint8Array]>([
    ["damaged UTF-8", Uint8Array.from([...utf8(TEXT), 0xe4, 0xb8, 0x0a])],
    ["one bad byte in UTF-8", Uint8Array.from([...utf8(TEXT.slice(0, 20)), 0xff, ...utf8(TEXT.slice(20))])],
    [
      "Windows-1252",
      Uint8Array.from([
        ...utf8("R"),
        0xe9,
        ...utf8("sum"),
        0xe9,
        ...utf8(" d'activit"),
        0xe9,
        ...utf8("s "),
        0xe0,
        0x20,
        0xe7,
        0x61,
      ]),
    ],
    [
      "Shift JIS",
      Uint8Array.from([0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd, 0x81, 0x41, 0x90, 0xa2, 0x8a, 0x45]),
    ],
    [
      "Windows-1252 after a long ASCII head",
      Uint8Array.from([...utf8("a,b\n".repeat(20_000)), 0xe9, 0x6c, 0xe8, 0x76]),
    ],
    ["noise", Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 73) % 127))],
  ])("%s is refused, never read as something else", async (_, bytes) => {
    expect((await reasonOf(bytes)).code).toBe("undecodable-text");
  });

  it("says so when a few characters do not settle the encoding", async () => {
    expect((await read(encode("某某局", "gbk"))).notices).toEqual([
      { code: "encoding-guessed", data: { encoding: "gb18030" } },
    ]);
  });

  it("round-trips Chinese text in every encoding", async () => {
    const common =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业，。、".split(
        "",
      );
    const texts = fc.string({ unit: fc.constantFrom(...common), minLength: 12, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom("gb18030" as const, "utf-16le" as const, "utf-8" as const),
        async (text, encoding) => {
          const bytes =
            encoding === "gb18030"
              ? encode(text, encoding)
              : encoding === "utf-8"
                ? utf8(text)
                : utf16(text, false, true);
          const document = await read(bytes);
          expect(document.encoding).toBe(encoding);
          expect(textOf(document)).toBe(text);
        },
      ),
    );
  });
});

describe("what a file is, is decided by its content", () => {
  it.each<[string, Uint8Array, string, string, string]>([
    ["nothing", new Uint8Array(), "a.docx", "empty-file", "空的"],
    ["PDF", utf8("%PDF-1.7\n…"), "a.txt", "damaged-document", "PDF"],
    ["RTF that ends at once", utf8("{\\rtf1\\ansi{"), "a.docx", "damaged-document", "正文缺失"],
    ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), "a.txt", "unknown-format", "图片"],
    ["a web page without words", utf8("<!DOCTYPE html><html></html>"), "a.txt", "no-text", "网页"],
    [
      "a mail",
      utf8("From: a@example.com\nTo: b@example.com\nSubject: 1\nDate: 2\n\n好"),
      "a.txt",
      "unknown-format",
      ".eml",
    ],
    ["UOF", utf8('<?xml version="1.0"?>\n<uof:UOF xmlns:uof="u"/>'), "a.uof", "unknown-format", "UOF"],
    [
      "Word 2003 XML",
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      "a.doc",
      "unknown-format",
      "Word 2003 XML",
    ],
    ["flat OPC", utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="p"/>'), "a.xml", "unknown-format", "平面 OPC"],
    ["binary", Uint8Array.from([1, 0, 2, 0, 0, 3, 0, 0, 9]), "a.txt", "unknown-format", "二进制"],
    ["a zip that ends in the middle", utf8("PK\u0003\u0004abc"), "a.docx", "damaged-document", "不完整"],
    ["an encrypted Word document", ole({ EncryptedPackage: "" }), "a.docx", "encrypted-document", "密码"],
    ["an old workbook", ole({ Workbook: "" }), "a.doc", "unknown-format", "Excel"],
    ["an old presentation", ole({ "PowerPoint Document": "" }), "a.doc", "unknown-format", "PPT"],
    ["a Works document", ole({ MatOST: "" }), "a.wps", "unknown-format", "Works"],
    ["some OLE container", ole({ Contents: "" }), "a.wps", "unknown-format", "复合文件"],
    ["an OLE container without a directory", ole({}).slice(0, 512), "a.doc", "damaged-document", "复合文件"],
  ])("%s", async (_, bytes, name, code, words) => {
    const reason = await reasonOf(bytes, name);
    expect(reason.code).toBe(code);
    expect(reason.message).toContain(words);
  });

  it("reads text in spite of a wrong name, and says so", async () => {
    const { format, notices } = await read(utf8(TEXT), "报告.docx");
    expect(format).toBe("txt");
    expect(notices).toEqual([{ code: "read-in-spite-of-name", data: { extension: "docx", format: "txt" } }]);
  });

  it("bounds files", async () => {
    const limits = { ...DEFAULT_LIMITS, fileBytes: 5 };
    await expect(readDocument(utf8("超过五个字节"), { limits })).rejects.toMatchObject({ code: "file-too-large" });
  });

  it("words its notices in both languages", () => {
    const notice = { code: "read-in-spite-of-name", data: { extension: "docx", format: "txt" } };
    expect(describeNotice(notice, "zh")).toBe("文件名是 .docx，内容却是纯文本，按内容读取。");
    expect(describeNotice(notice, "en")).toContain("plain text");
  });

  it("bounds text", async () => {
    const limits = { ...DEFAULT_LIMITS, textLength: 5 };
    await expect(readDocument(utf8("超过五个字的文本"), { limits })).rejects.toMatchObject({ code: "limit-exceeded" });
  });
});

describe("lines and columns", () => {
  it("count every kind of line end, and UTF-16 units", async () => {
    const document = await read(utf8("甲\r\n乙\r丙\u2028丁\n\n𠮷戊"));
    expect(document.blocks.map(({ text }) => text)).toEqual(["甲", "乙", "丙", "丁", "", "𠮷戊"]);
    expect(locate(document, { block: 5, start: 2, end: 3 }, [])).toMatchObject({
      line: 6,
      column: 3,
      endColumn: 4,
      paragraph: 6,
    });
    expect(locate(document, { block: 4, start: 0, end: 0 }, [])).toMatchObject({ line: 5, column: 1, endColumn: 1 });
  });

  it("lead back to exactly the text that stands there", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...("甲乙，\n\r\u2028 𠮷a".match(/./gsu) ?? [])), minLength: 1 }),
        fc.nat(),
        fc.nat(),
        async (text, a, b) => {
          const document = await read(utf8(text));
          const block = document.blocks[a % document.blocks.length];
          if (block === undefined || block.text === "") return;
          const start = b % block.text.length;
          const range = { block: block.index, start, end: block.text.length };
          const { line, column, endColumn } = locate(document, range, []);
          const lineStart = document.lineStarts?.[(line ?? 0) - 1] ?? 0;
          expect(text.slice(lineStart + (column ?? 0) - 1, lineStart + (endColumn ?? 0) - 1)).toBe(
            textAt(document, range),
          );
        },
      ),
    );
  });
});

describe("any bytes", () => {
  it("give a document or a reason", async () => {
    const starts = fc.constantFrom(
      "",
      "PK\u0003\u0004",
      "%PDF",
      "\u00d0\u00cf\u0011\u00e0",
      "\u00ff\u00fe",
      "\u00fe\u00ff",
      "<html",
      "---\n",
      "# ",
    );
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("a.txt", "a.md", "a.docx"),
        async (start, tail, name) => {
          const bytes = Uint8Array.from([...[...start].map((character) => character.charCodeAt(0)), ...tail]);
          try {
            await read(bytes, name);
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("UTF-8", () => {
  it("is read as the standard's decoder reads it", async () => {
    const text = fc.string({ unit: fc.constantFrom(..."aé中𠮷。\uFEFF \t1"), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, async (sample) => {
        const bytes = utf8(`报告${sample}`);
        expect(textOf(await read(bytes))).toBe(new TextDecoder().decode(bytes));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("keeps a text of ASCII, marked or not", async () => {
    expect(textOf(await read(utf8("plain text")))).toBe("plain text");
    expect(textOf(await read(withMark(utf8("plain text"))))).toBe("plain text");
  });
});
