/** Whole reports that LibreOffice saved as web pages, beside the same as Word documents. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/document/model.js";
import { lintBuffer } from "../../../src/index.js";
import { readDocument } from "../../../src/readers/index.js";

const NAMES = ["everything", "numbered", "request"];
const bytesOf = (file: string) => readFileSync(new URL(`../../fixtures/formats/${file}`, import.meta.url));

/** Without automatic numbers: LibreOffice writes plain lists, and splits them where they are interrupted. */
function words({ text, segments }: Block): string {
  return segments[0]?.origin.kind === "generated" ? text.slice(segments[0].end) : text;
}

async function shapes(file: string): Promise<string[]> {
  const { blocks } = await readDocument(bytesOf(file), { name: file });
  return blocks
    .filter((block) => words(block) !== "")
    .map(
      (block) =>
        // the frame of a text box has no name of its own in a web page
        `${block.part === "textbox" ? "body" : block.part} ${block.cell === undefined ? "" : `${block.cell.row}:${block.cell.column}`} ${words(block)}`,
    );
}

describe.each(NAMES)("%s", (name) => {
  it("has the words of the Word document in the same order, parts and cells", async () => {
    expect(await shapes(`${name}.html`)).toEqual(await shapes(`${name}.docx`));
  });

  it("gives the same findings, but for numbers", async () => {
    const findings = async (file: string) => {
      const { findings: all } = await lintBuffer(bytesOf(file), { fileName: file });
      return all.filter(({ rule }) => !NUMBERS.test(rule)).map(({ rule, text }) => `${rule} ${text}`);
    };
    expect(await findings(`${name}.html`)).toEqual(await findings(`${name}.docx`));
  });
});

/** The rules that judge numbers, which are not the document's own in such a page. */
const NUMBERS = /number|heading-level-jump/;
