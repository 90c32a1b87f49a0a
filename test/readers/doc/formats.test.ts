/** The test documents as .doc: the same text, numbers, headings, tables, notes and findings as in the .docx that they were made from. */
import WordExtractor from "word-extractor";
import { describe, expect, it } from "vitest";
import { lintBuffer } from "../../../src/index.js";
import type { Block, Document } from "../../../src/document/model.js";
import { streamsOf } from "../../support/ole.js";
import { bytesOf, comparable, DOC_FILES, read } from "./files.js";

/** The list that goes on with another one begins anew in the .doc: LibreOffice shows it so too. */
const RENUMBERED = new Map([["三、实施步骤", "一、实施步骤"]]);

describe("the reports", () => {
  it.each(["everything", "request", "numbered"])("%s: the same blocks", async (name) => {
    const [doc, docx] = [await read(`formats/${name}.doc`), await read(`formats/${name}.docx`)];
    expect(doc).toMatchObject({ format: "doc", encoding: null, notices: [] });
    const expected = comparable(docx.blocks.filter(({ part }) => part !== "properties"));
    const got = comparable(doc.blocks.filter(({ part }) => part !== "properties"));
    const renumbered = expected.map(({ text = "", ...block }) => ({
      ...block,
      text: name === "numbered" ? (RENUMBERED.get(text) ?? text) : text,
    }));
    expect(got).toEqual(renumbered);
  });

  it.each(["everything", "request"])("%s: the same findings", async (name) => {
    const findings = async (extension: string) => {
      const file = `formats/${name}.${extension}`;
      const result = await lintBuffer(bytesOf(file), { fileName: file });
      return result.findings
        .filter(({ location }) => location?.part !== "properties")
        .map(({ rule, severity, message, text }) => ({ rule, severity, message, text }));
    };
    expect(await findings("doc")).toEqual(await findings("docx"));
  });
});

describe("every character leads back to its bytes", () => {
  it.each(DOC_FILES)("%s", async (file) => {
    const streams = streamsOf(bytesOf(file));
    const { blocks } = await read(file);
    expect(blocks.length).toBeGreaterThan(0);
    for (const { text, segments } of blocks) {
      let at = 0;
      for (const { start, end, origin } of segments) {
        expect(start).toBe(at);
        at = end;
        if (origin.kind !== "bytes" || origin.step === 0) continue;
        const stream = streams.get(origin.stream) ?? Buffer.alloc(0);
        const bytes = stream.subarray(origin.offset, origin.offset + (end - start) * origin.step);
        expect(shownAs(bytes, origin.stream, origin.step)).toBe(comparableText(text.slice(start, end)));
      }
      expect(at).toBe(text.length);
    }
  });
});

/** Bytes as text; in properties these files have UTF-8. */
function shownAs(bytes: Buffer, stream: string, step: number): string {
  if (stream !== "WordDocument") return bytes.toString("utf8");
  const text = step === 1 ? new TextDecoder("windows-1252").decode(bytes) : bytes.toString("utf16le");
  return comparableText(text);
}

/** Characters that stand for others: breaks, the hyphen that does not break, symbols. */
function comparableText(text: string): string {
  return text
    .replace(/[\u000B\u000C\u000E\n]/g, "\n")
    .replace(/[\u001E\u2011]/g, "-")
    .replace(/[(\uE000-\uF8FF☑]/g, "□");
}

/** Hyphens that nobody sees, symbols by their codes, hidden text. */
const OTHERWISE: readonly (readonly [theirs: string, ours: string])[] = [
  ["断undefined字", "断字"],
  ["选中\uF0FE之后", "选中☑之后"],
  ["可见隐藏也可见", "可见也可见"],
];

describe("word-extractor, an independent reader, sees the same text", () => {
  it.each(DOC_FILES)("%s", async (file) => {
    const document = await read(file);
    const other = await new WordExtractor().extract(Buffer.from(bytesOf(file)));
    const plain = { filterUnicode: false };
    const [headers, boxes] = [other.getHeaders({ ...plain, includeFooters: true }), other.getTextboxes(plain)];
    expect(textOf(document, "body")).toBe(squeezed(other.getBody(plain)));
    expect(textOf(document, "footnote")).toBe(squeezed(other.getFootnotes(plain)));
    expect(textOf(document, "endnote")).toBe(squeezed(other.getEndnotes(plain)));
    expect(textOf(document, "comment")).toBe(squeezed(other.getAnnotations(plain)));
    expect(textOf(document, "header", "footer")).toBe(squeezed(headers));
    expect(textOf(document, "textbox")).toBe(squeezed(boxes));
  });
});

/** Without automatic numbers, which word-extractor does not give. */
function textOf({ blocks }: Document, ...parts: readonly Block["part"][]): string {
  const ofParts = blocks.filter(({ part }) => parts.includes(part));
  return squeezed(
    ofParts
      .map(({ text, segments }) => (segments[0]?.origin.kind === "generated" ? text.slice(segments[0].end) : text))
      .join(""),
  );
}

/** Without spaces and breaks. */
function squeezed(text: string): string {
  const plain = text.replace(/[\s\u0000-\u001D]+/g, "").replace(/[\u2011\u001E]/g, "-");
  return OTHERWISE.reduce((all, [theirs, ours]) => all.replace(theirs, ours), plain);
}
