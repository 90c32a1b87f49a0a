/** PDF files that a word processor made: the same paragraphs and findings as in the Word document that they were made from. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Document, Part } from "../../../src/document/model.js";
import { locate } from "../../../src/document/locate.js";
import { lintBuffer } from "../../../src/index.js";
import { readDocument } from "../../../src/readers/index.js";

const FILES = ["formats/everything", "formats/numbered", "formats/request", "pdf/report", "pdf/long"];
const bytesOf = (name: string) => readFileSync(path.join("test", "fixtures", name));
const read = (name: string) => readDocument(bytesOf(name), { name });
const plain = (text: string) => text.replace(/\s/g, "");

/** The texts of a part without white space, empty ones left out. */
function textsOf(document: Document, part: Part): string[] {
  return document.blocks
    .filter((block) => block.part === part && plain(block.text) !== "")
    .map(({ text }) => plain(text));
}

describe.each(FILES)("%s", (name) => {
  it("has the paragraphs of the Word document", async () => {
    const [pdf, docx] = await Promise.all([read(`${name}.pdf`), read(`${name}.docx`)]);
    // a text box stands where it is drawn
    const body = [...textsOf(docx, "body"), ...textsOf(docx, "textbox")];
    expect(textsOf(pdf, "body").toSorted()).toEqual(body.toSorted());
    expect(textsOf(pdf, "body").filter((text) => !textsOf(docx, "textbox").includes(text))).toEqual(
      textsOf(docx, "body"),
    );
    for (const part of ["header", "footer", "footnote"] as const)
      expect(textsOf(pdf, part)).toEqual(textsOf(docx, part));
    expect(pdf.notices).toEqual([]);
  });

  it("has its cells", async () => {
    const [pdf, docx] = await Promise.all([read(`${name}.pdf`), read(`${name}.docx`)]);
    const cells = ({ blocks }: Document) =>
      blocks
        .filter(({ cell, text }) => cell !== undefined && text !== "")
        .map(({ cell, text }) => ({ cell, text: plain(text) }));
    expect(cells(pdf)).toEqual(cells(docx));
  });

  it("gives the findings of the Word document", async () => {
    const findings = async (file: string) => {
      const result = await lintBuffer(bytesOf(file), { fileName: file });
      return result.findings.map(({ rule, severity, text }) => `${severity} ${rule} ${text}`).toSorted();
    };
    expect(await findings(`${name}.pdf`)).toEqual(await findings(`${name}.docx`));
  });

  it("says of every character where it stands", async () => {
    const document = await read(`${name}.pdf`);
    for (const { segments, text, part } of document.blocks) {
      expect(segments.map(({ start, end }) => [start, end])).toEqual(
        segments.map(({ end }, index) => [segments[index - 1]?.end ?? 0, end]),
      );
      expect(segments.at(-1)?.end ?? 0).toBe(text.length);
      if (part === "properties") continue;
      for (const { origin } of segments) {
        if (origin.kind !== "page") expect(origin).toEqual({ kind: "generated", by: "joining" });
        else expect(origin.left >= 0 && origin.top >= 0 && origin.width >= 0 && origin.height > 0).toBe(true);
      }
    }
  });
});

it("locates a finding on its page", async () => {
  const document = await read("pdf/report.pdf");
  const block = document.blocks.findIndex(({ text }) => text.startsWith("三、下一步"));
  const { page, position } = locate(document, { block, start: 2, end: 5 }, []);
  expect(page).toBe(3);
  // two characters of 16 points in from the left margin of 28 mm, and two behind the number
  expect(position?.left).toBeCloseTo(79.4 + 4 * 16, 0);
  expect(position?.width).toBeCloseTo(3 * 16, 0);
  expect(position?.height).toBeCloseTo(16, 0);
});
