/** Files under wrong names are read as what they are, with a word about it; what cannot be read is refused with its reason. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lintBuffer } from "../../src/index.js";
import { ole, streamsOf } from "../support/ole.js";
import { writeZip } from "../support/zip.js";

const fixture = (file: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${file}`, import.meta.url)));
const request = (extension: string) => fixture(`formats/request.${extension}`);
const sample = (file: string) => new Uint8Array(readFileSync(new URL(`../../samples/${file}`, import.meta.url)));

/** By the format that the reader finds: a file of it, the names that fit it, what people call it. */
const FORMATS: readonly [format: string, bytes: Uint8Array, fitting: readonly string[], zh: string, en: string][] = [
  ["docx", request("docx"), ["docx", "wps"], " Word 文档（.docx）", "a Word document (.docx)"],
  ["doc", request("doc"), ["doc", "wps"], " Word 97–2003 文档（.doc）", "a Word 97–2003 document (.doc)"],
  ["rtf", request("rtf"), ["rtf"], " RTF 文档", "an RTF document"],
  ["odt", request("odt"), ["odt", "fodt"], " OpenDocument 文档（.odt）", "an OpenDocument text (.odt)"],
  ["odt", request("fodt"), ["odt", "fodt"], " OpenDocument 文档（.odt）", "an OpenDocument text (.odt)"],
  ["pdf", request("pdf"), ["pdf"], " PDF 文件", "a PDF file"],
  ["ofd", request("ofd"), ["ofd"], " OFD 版式文件", "an OFD document"],
  ["html", request("html"), ["html"], "网页（.html）", "a web page (.html)"],
  ["mht", request("mht"), ["mht"], "单个文件网页（.mht）", "a web page in a single file (.mht)"],
  ["txt", sample("ok/报告-河道整治.txt"), ["txt"], "纯文本", "plain text"],
];
const NAMES = ["docx", "doc", "wps", "rtf", "odt", "fodt", "pdf", "ofd", "html", "mht", "txt"];

describe.each(FORMATS)("%s", (format, bytes, fitting, zh, en) => {
  it.each(NAMES)("named .%s", async (extension) => {
    // any text may have a name that promises no format
    const fits = fitting.includes(extension) || (format === "txt" && extension === "wps");
    const fileName = `a.${extension}`;
    const [chinese, english] = await Promise.all([
      lintBuffer(bytes, { fileName }),
      lintBuffer(bytes, { fileName, locale: "en" }),
    ]);
    expect([chinese.status, chinese.format]).toEqual(["checked", format]);
    const said = (notices: readonly string[]) =>
      notices.filter((notice) => notice.includes(`.${extension}`) && /按内容读取|as its content/.test(notice));
    expect(said(chinese.notices)).toEqual(fits ? [] : [`文件名是 .${extension}，内容却是${zh}，按内容读取。`]);
    expect(said(english.notices)).toEqual(
      fits ? [] : [`The name says .${extension}, the content is ${en}; read as its content says.`],
    );
  });
});

/** The parts of a package, some of them others. */
function repacked(extension: string, change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>) {
  return zipSync(change(unzipSync(request(extension))));
}

function lockedDoc(): Uint8Array {
  const streams = streamsOf(request("doc"));
  const text = Buffer.from(streams.get("WordDocument") ?? []);
  // fEncrypted ([MS-DOC] 2.5.2)
  text.writeUInt16LE(text.readUInt16LE(10) | 0x0100, 10);
  return ole({ ...Object.fromEntries(streams), WordDocument: text });
}

function lockedOdt(): Uint8Array {
  return repacked("odt", (parts) => {
    const manifest = Buffer.from(parts["META-INF/manifest.xml"] ?? []).toString();
    const locked = manifest.replace(
      /(<manifest:file-entry [^>]*"content\.xml"[^>]*)\/>/,
      '$1><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
    );
    return { ...parts, "META-INF/manifest.xml": strToU8(locked), "content.xml": Uint8Array.of(1, 2, 3) };
  });
}

const LOCKED: readonly [what: string, bytes: Uint8Array][] = [
  ["docx", ole({ EncryptionInfo: "x", EncryptedPackage: "x" })],
  ["docx in a zip with a password", writeZip([{ name: "word/document.xml", data: strToU8("x"), encrypted: true }])],
  ["doc", lockedDoc()],
  ["odt", lockedOdt()],
  ["pdf", fixture("pdf/locked.pdf")],
  ["ofd", repacked("ofd", (parts) => ({ ...parts, "Encryptions.xml": strToU8("<x/>") }))],
];

/** No documents of ours, by what the reason calls them. */
const OTHERS: readonly [zh: string, en: string, bytes: Uint8Array][] = [
  ["Excel 工作簿", "an Excel workbook", zipSync({ "xl/workbook.xml": strToU8("<x/>") })],
  ["PPT 演示文稿", "a PowerPoint presentation", zipSync({ "ppt/presentation.xml": strToU8("<x/>") })],
  ["电子书", "an e-book", zipSync({ "META-INF/container.xml": strToU8("<x/>") })],
  ["压缩包", "a zip archive", zipSync({ "报告.txt": strToU8("报告") })],
  ["图片", "an image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ["RAR 压缩包", "a RAR archive", strToU8("Rar!\u001a\u0007")],
  ["二进制文件", "a binary file", new Uint8Array(600)],
];

describe("files that need a password say so, whatever their name", () => {
  it.each(LOCKED.flatMap(([what, bytes]) => ["docx", "pdf", "txt"].map((name) => [what, name, bytes] as const)))(
    "%s named .%s",
    async (_, name, bytes) => {
      const { status, error } = await lintBuffer(bytes, { fileName: `a.${name}` });
      expect([status, error?.code]).toEqual(["unreadable", "encrypted-document"]);
      expect(error?.message).toContain("密码");
      const { error: english } = await lintBuffer(bytes, { fileName: `a.${name}`, locale: "en" });
      expect(english?.message).toContain("password");
    },
  );

  it("but those that are only locked against printing or copying are read", async () => {
    expect(await lintBuffer(fixture("pdf/restricted.pdf"))).toMatchObject({ status: "checked", format: "pdf" });
  });
});

describe("what is no document of ours is refused under the name of one, and passed over under another", () => {
  it.each(OTHERS)("%s", async (zh, en, bytes) => {
    const { status, error } = await lintBuffer(bytes, { fileName: "a.docx" });
    expect([status, error?.code]).toEqual(["unreadable", "unknown-format"]);
    expect(error?.message).toContain(zh);
    expect((await lintBuffer(bytes, { fileName: "a.docx", locale: "en" })).error?.message).toContain(en);
    expect((await lintBuffer(bytes, { fileName: "a.dat" })).status).toBe("skipped");
  });
});

describe("the command", () => {
  let cwd = "";
  beforeAll(() => {
    cwd = mkdtempSync(path.join(tmpdir(), "公文 名称-"));
    writeFileSync(path.join(cwd, "请示.docx"), request("doc"));
    writeFileSync(path.join(cwd, "加密.doc"), fixture("pdf/locked.pdf"));
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  const run = (file: string) =>
    spawnSync(process.execPath, [path.resolve("dist/cli.js"), file], { cwd, encoding: "utf8" });

  it("reads a file under a wrong name and says so", () => {
    const { status, stdout, stderr } = run("请示.docx");
    expect(status).toBe(0);
    expect(stdout + stderr).toContain("文件名是 .docx，内容却是 Word 97–2003 文档（.doc），按内容读取。");
  });

  it("refuses a file with a password, with status 2", () => {
    const { status, stdout, stderr } = run("加密.doc");
    expect(status).toBe(2);
    expect(stdout + stderr).toContain("密码");
  });
});
