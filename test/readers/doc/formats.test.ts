/** The test documents as .doc: the same text, numbers, headings, tables and notes as in the .docx that they were made from. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/document/model.js";
import { readDocument } from "../../../src/readers/index.js";

const FOLDER = path.join(import.meta.dirname, "../../fixtures/formats");

const read = (name: string) => readDocument(readFileSync(path.join(FOLDER, name)), { name });

/** LibreOffice names the built-in styles otherwise, gives every list a definition of its own, and says what is the default alignment. */
function comparable({ blocks }: Document): Partial<Block>[] {
  return blocks.map(({ part, kind, text, outlineLevel, cell, label, alignment, paragraph }) => ({
    part,
    kind,
    text,
    paragraph,
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(cell !== undefined && { cell }),
    ...(label !== undefined && { label: { ...label, list: "" } }),
    ...(alignment !== undefined && alignment !== "left" && { alignment }),
  }));
}

describe("the test documents", () => {
  it.each(["everything", "request"])("%s", async (name) => {
    const [doc, docx] = [await read(`${name}.doc`), await read(`${name}.docx`)];
    expect(doc).toMatchObject({ format: "doc", encoding: null, notices: [] });
    expect(comparable(doc)).toEqual(comparable(docx));
  });

  it("numbered: the list that goes on with another one begins anew in the .doc, as LibreOffice shows it too", async () => {
    const [doc, docx] = [await read("numbered.doc"), await read("numbered.docx")];
    const asInDoc = comparable(docx).map((block) =>
      block.text === "三、实施步骤" ? { ...block, text: "一、实施步骤" } : block,
    );
    expect(comparable(doc)).toEqual(asInDoc);
  });
});
