/** The same reports as .docx and as .rtf: the same text, the same findings. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintBuffer } from "../../../src/index.js";
import { readDocument } from "../../../src/readers/index.js";
import type { Block } from "../../../src/document/model.js";
import { expectSources } from "./sources.js";

const file = (name: string, extension: string) => readFileSync(`test/fixtures/formats/${name}.${extension}`);
const blocksOf = async (name: string, extension: string) =>
  (await readDocument(file(name, extension), { name: `${name}.${extension}` })).blocks;

/**
 * What both say. LibreOffice writes `\ql` where the .docx says nothing, calls the style `heading 1` Heading 1, gives
 * headers and notes the standard style, and makes several lists of one with overrides.
 */
function common({ kind, part, text, outlineLevel, alignment, label, cell }: Block) {
  const position = label && [label.start, label.end, label.level];
  return { kind, part, text, outlineLevel, alignment: alignment === "left" ? undefined : alignment, position, cell };
}

/** LibreOffice loses text boxes on the way from .docx to .rtf. */
const inBoth = ({ part }: Block) => part !== "textbox";

describe.each(["everything", "numbered", "request"])("%s", (name) => {
  it("has the blocks of the .docx", async () => {
    const docx = (await blocksOf(name, "docx")).filter(inBoth);
    expect((await blocksOf(name, "rtf")).map(common)).toEqual(docx.map(common));
  });

  it("has the findings of the .docx", async () => {
    const findings = async (extension: string) => {
      const result = await lintBuffer(file(name, extension), { fileName: `${name}.${extension}` });
      return result.findings.map(({ rule, message, location }) => [rule, message, location?.part, location?.offset]);
    };
    expect(await findings("rtf")).toEqual(await findings("docx"));
  });

  it("leads every character back to its bytes", async () => {
    expectSources(file(name, "rtf"), await blocksOf(name, "rtf"));
  });
});
