/** What stands around the body of a Word document: it is checked, and never taken for the body. */
import { describe, expect, it } from "vitest";
import { lintBuffer } from "../../src/index.js";
import { buildDocx, p, propertyFiles, story } from "../support/docx-builder.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const note = (element: string, text: string) =>
  `<w:${element}s ${W}><w:${element} w:id="2">${p(text)}</w:${element}></w:${element}s>`;

const BODY = p("示例局2024年工作总结", { style: "Title" }) + p("一、工作情况", { style: "1" }) + p("按时办结。");

describe("around the body", () => {
  const bytes = buildDocx({
    body: BODY,
    parts: {
      "footer1.xml": { type: "footer", xml: story("ftr", p("XX局")) },
      "footnotes.xml": { type: "footnotes", xml: note("footnote", "由XX局提供。") },
      "comments.xml": { type: "comments", xml: note("comment", "请XX局核实") },
    },
    files: propertyFiles({ core: "<dc:title>XX局工作总结</dc:title>" }),
  });

  it("nothing stands under the last heading of the body", async () => {
    const { findings } = await lintBuffer(bytes);
    const blanks = findings.filter(({ rule }) => rule === "unfilled-placeholder");
    expect(blanks.map(({ location }) => [location?.part, location?.heading])).toEqual([
      ["footer", []],
      ["footnote", []],
      ["comment", []],
      ["properties", []],
    ]);
  });

  it("comments and properties are not counted", async () => {
    const { characters } = await lintBuffer(bytes);
    expect(characters).toBe("示例局2024年工作总结一、工作情况按时办结。XX局由XX局提供。".length);
  });
});
