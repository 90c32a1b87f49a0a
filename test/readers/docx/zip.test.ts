/** Containers as different programs write them, and as hostile ones do. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../../src/readers/errors.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { docxFromText } from "../../support/docx-builder.js";
import { writeZip, type ZipEntry } from "../../support/zip.js";

const parts: ZipEntry[] = Object.entries(unzipSync(docxFromText("一、总体情况\n正文。"))).map(([name, data]) => ({
  name,
  data,
}));
const all = (more: Partial<ZipEntry>) => parts.map((part) => ({ ...part, ...more }));
const main = (more: Partial<ZipEntry>) =>
  parts.map((part) => (part.name === "word/document.xml" ? { ...part, ...more } : part));
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readPackage(bytes, DEFAULT_LIMITS).blocks.map(({ text }) => text);

function reasonOf(bytes: Uint8Array): string {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return `${error.code} ${error.describe("zh")}`;
    throw error;
  }
  return "read";
}

const UTF16 = (parts.find(({ name }) => name === "word/document.xml")?.data ?? new Uint8Array()).slice();
const utf16 = (mark: string) =>
  new Uint8Array(Buffer.from(mark + new TextDecoder().decode(UTF16).replace("UTF-8", "UTF-16"), "utf16le"));

describe("containers of many programs are read", () => {
  it.each<[string, () => Uint8Array]>([
    ["deflated", () => writeZip(parts)],
    ["stored", () => writeZip(all({ stored: true }))],
    ["streamed, with sizes behind the data", () => writeZip(all({ descriptor: true }))],
    ["zip64 entries", () => writeZip(all({ zip64: true }))],
    ["zip64 directory", () => writeZip(parts, { zip64: true })],
    ["backslashes in names", () => writeZip(parts.map((part) => ({ ...part, name: part.name.replaceAll("/", "\\") })))],
    ["names in another case", () => writeZip(parts.map((part) => ({ ...part, name: part.name.toUpperCase() })))],
    ["a slash before names", () => writeZip(parts.map((part) => ({ ...part, name: `/${part.name}` })))],
    ["names that lead outside", () => writeZip([...parts, { name: "../../etc/稿.txt", data: utf8("x") }])],
    [
      "media that cannot be inflated",
      () => writeZip([...parts, { name: "word/media/a.png", data: utf8("x"), method: 99 }]),
    ],
    ["a size that is not the real one", () => writeZip(all({ declaredSize: 0x7fffffff }))],
    [
      "a comment at the end",
      () => {
        const bytes = Buffer.from(writeZip(parts));
        bytes.writeUInt16LE(6, bytes.length - 2);
        return new Uint8Array(Buffer.concat([bytes, Buffer.from("PK\u0005\u0006ab")]));
      },
    ],
    ["UTF-16 with a mark", () => writeZip(main({ data: utf16("\uFEFF") }))],
    ["UTF-16 without a mark", () => writeZip(main({ data: utf16("") }))],
    ["UTF-8 with a mark", () => writeZip(main({ data: utf8(`\uFEFF${new TextDecoder().decode(UTF16)}`) }))],
  ])("%s", (_, make) => expect(read(make())).toEqual(["一、总体情况", "正文。"]));

  it("takes the first of two entries of one name", () => {
    const second = { name: "word/document.xml", data: utf8("<broken") };
    expect(read(writeZip([...parts, second]))).toEqual(["一、总体情况", "正文。"]);
  });
});

describe("others are refused with a reason", () => {
  it.each<[string, () => Uint8Array, string]>([
    ["a password on the parts", () => writeZip(all({ encrypted: true })), "encrypted-document"],
    ["a password on the text", () => writeZip(main({ encrypted: true })), "encrypted-document"],
    [
      "an unknown method",
      () => writeZip(main({ method: 99 })),
      "damaged-document 文档已损坏，无法读取：word/document.xml 的压缩方式（99）不支持",
    ],
    ["no end", () => writeZip(parts).slice(0, -30), "damaged-document 文档已损坏，无法读取：文件不完整"],
    ["nothing inside", () => writeZip([]), "unknown-format"],
    ["a presentation", () => writeZip([{ name: "ppt/presentation.xml", data: utf8("<a/>") }]), "PPT 演示文稿"],
    ["a UOF document", () => writeZip([{ name: "uof.xml", data: utf8("<a/>") }]), "UOF 文档"],
    [
      "more entries than there are",
      () => {
        const bytes = Buffer.from(writeZip(parts));
        bytes.writeUInt32LE(bytes.length - 30, bytes.length - 6);
        return new Uint8Array(bytes);
      },
      "damaged-document",
    ],
  ])("%s", (_, make, reason) => expect(reasonOf(make())).toContain(reason));
});

describe("what hostile parts try to blow up is bounded", () => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const document = (body: string) => utf8(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`);
  const withPart = (name: string, data: Uint8Array) =>
    writeZip(parts.map((part) => (part.name === name ? { ...part, data, stored: true } : part)));
  const numbering = (level: string) =>
    utf8(
      `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    );
  const listed = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'.repeat(3);
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';

  it.each<[string, () => Uint8Array, string]>([
    ["paragraphs", () => withPart("word/document.xml", document("<w:p/>".repeat(1_100_000))), "段落数"],
    [
      "fields inside each other",
      () =>
        withPart(
          "word/document.xml",
          document(`<w:p>${(begin + separate).repeat(40_000)}${"<w:r><w:t>x</w:t></w:r>".repeat(40_000)}</w:p>`),
        ),
      "read",
    ],
    [
      "namespaces",
      () => {
        const many = Array.from({ length: 20_000 }, (_, index) => `xmlns:n${index}="n"`).join(" ");
        return withPart("word/document.xml", document(`<a ${many}>${'<a xmlns:x="y"/>'.repeat(40_000)}</a>`));
      },
      "read",
    ],
    [
      "paragraphs of one text box",
      () =>
        withPart(
          "word/document.xml",
          document(`<w:p><w:txbxContent>${"<w:p/>".repeat(300_000)}</w:txbxContent></w:p>`),
        ),
      "read",
    ],
    [
      "names that objects have of themselves",
      () =>
        withPart("word/document.xml", document('<w:p><w:pPr><w:jc w:val="constructor"/></w:pPr><constructor/></w:p>')),
      "read",
    ],
  ])("%s", (_, make, reason) => {
    const bytes = make();
    expect(() => expect(reasonOf(bytes)).toContain(reason)).not.toThrow();
  });

  it.each([
    [
      "a Roman number",
      '<w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/>',
      "2147483647",
    ],
    ["a letter", '<w:start w:val="2147483647"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/>', "W".repeat(64)],
    [
      "a format by a name that objects have",
      '<w:start w:val="1"/><w:numFmt w:val="__proto__"/><w:lvlText w:val="%1"/>',
      "1",
    ],
    [
      "a text",
      `<w:start w:val="1"/><w:numFmt w:val="none"/><w:lvlText w:val="${"长".repeat(100_000)}"/>`,
      "长".repeat(255),
    ],
  ])("%s", (_, level, expected) => {
    const files = parts.map((part) =>
      part.name === "word/document.xml"
        ? { ...part, data: document(listed) }
        : part.name === "word/numbering.xml"
          ? { ...part, data: numbering(level) }
          : part,
    );
    expect(read(writeZip(files))[0]).toBe(`${expected}\t`);
  });
});
