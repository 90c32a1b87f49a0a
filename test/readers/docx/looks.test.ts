/** How characters and paragraphs look: defaults, styles, theme, lists and their own properties together. */
import { describe, expect, it } from "vitest";
import type { CharacterFormat, ParagraphFormat } from "../../../src/document/looks.js";
import type { Document, Segment } from "../../../src/document/model.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { hasShared, sharedFile, sharedFiles, sharedNote } from "../../acceptance/shared.js";
import { buildDocx, type DocxParts, p } from "../../support/docx-builder.js";

const read = (parts: DocxParts) => readPackage(buildDocx(parts), DEFAULT_LIMITS);
const run = (properties: string, text = "甲") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (properties: string, runs = run("")) => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const size = (points: number) => `<w:sz w:val="${points * 2}"/>`;
const defaults = (inRuns: string, layout = "") =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${inRuns}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${layout}</w:pPr></w:pPrDefault></w:docDefaults>`;
const style = (id: string, content: string, type = "paragraph", isDefault = false) =>
  `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;
const based = (on: string) => `<w:basedOn w:val="${on}"/>`;
const rPr = (content: string) => `<w:rPr>${content}</w:rPr>`;
const pPr = (content: string) => `<w:pPr>${content}</w:pPr>`;

/** The characters of the first paragraph, stretch by stretch. */
function characters({ looks }: Document): (CharacterFormat | undefined)[] | undefined {
  return looks?.blocks[0]?.characters.map(({ format }) => looks.characters[format]);
}

function layouts({ looks }: Document): (ParagraphFormat | undefined)[] | undefined {
  return looks?.blocks.map((block) => looks.paragraphs[block?.paragraph ?? -1]);
}

describe("characters", () => {
  it.each<[string, string, string, CharacterFormat[]]>([
    ["nothing is said", "", p("甲"), [{}]],
    [
      "of the document's defaults",
      defaults(`<w:rFonts w:ascii="Arial" w:eastAsia="宋体"/>${size(10.5)}<w:color w:val="auto"/>`),
      p("甲"),
      [{ eastAsia: "宋体", ascii: "Arial", size: 10.5 }],
    ],
    [
      "of the default style",
      defaults(size(10)) + style("a", rPr(size(16)), "paragraph", true),
      p("甲"),
      [{ size: 16 }],
    ],
    [
      "of the default style where the paragraph's does not exist",
      style("a", rPr(size(16)), "paragraph", true),
      p("甲", { style: "none" }),
      [{ size: 16 }],
    ],
    [
      "of styles that others are based on",
      style("a", rPr(`${size(16)}<w:i/>`)) +
        style("b", based("a") + rPr('<w:b/><w:rFonts w:eastAsia="黑体"/>')) +
        style("c", based("b") + rPr(size(22))),
      p("甲", { style: "c" }),
      [{ eastAsia: "黑体", size: 22, bold: true, italic: true }],
    ],
    [
      "of styles in a circle",
      style("a", based("b") + rPr(size(16))) + style("b", based("a") + rPr("<w:b/>")),
      p("甲", { style: "a" }),
      [{ size: 16, bold: true }],
    ],
    [
      "not of a style of parts of a table",
      style("a", `${rPr(size(16))}<w:tblStylePr w:type="firstRow">${rPr(size(30))}</w:tblStylePr>`),
      p("甲", { style: "a" }),
      [{ size: 16 }],
    ],
    [
      "of a run's style, before the paragraph's",
      style("a", rPr(size(16) + '<w:color w:val="FF0000"/>')) + style("s", rPr(size(9)), "character"),
      paragraph('<w:pStyle w:val="a"/>', run('<w:rStyle w:val="s"/>')),
      [{ size: 9, color: "#ff0000" }],
    ],
    [
      "of the style that is linked to the one that is named",
      style("a", `<w:link w:val="s"/>${rPr(size(16))}`) + style("s", `<w:link w:val="a"/>${rPr(size(9))}`, "character"),
      paragraph('<w:pStyle w:val="s"/>', run("") + run('<w:rStyle w:val="a"/>')),
      [{ size: 16 }, { size: 9 }],
    ],
    [
      "of the run itself",
      style("a", rPr(`${size(16)}<w:b/><w:color w:val="FF0000"/>`)),
      paragraph('<w:pStyle w:val="a"/>', run(`${size(12)}<w:b w:val="0"/><w:color w:val="auto"/>`)),
      [{ size: 12, bold: false }],
    ],
    [
      "in stretches, equal ones together",
      "",
      `<w:p>${run(size(16))}${run(`${size(16)}<w:lang w:val="en-US"/>`, "乙")}${run(size(12), "丙")}</w:p>`,
      [{ size: 16 }, { size: 12 }],
    ],
    [
      "not as they were before a change",
      "",
      `<w:p>${run(`${size(16)}<w:rPrChange w:id="1">${rPr(size(9))}</w:rPrChange>`)}</w:p>`,
      [{ size: 16 }],
    ],
    ["of the paragraph's mark only for the mark", "", paragraph(rPr(size(30)), run(size(16))), [{ size: 16 }]],
    ["in universal measures", "", `<w:p>${run('<w:sz w:val="16pt"/>')}</w:p>`, [{ size: 16 }]],
  ])("%s", (_, styles, body, expected) => {
    expect(characters(read({ styles, body }))).toEqual(expected);
  });

  it.each<[string, string, string, boolean | undefined]>([
    ["in two styles cancels", "<w:b/>", "<w:b/>", false],
    ["in one of two styles", "<w:b/>", "<w:i/>", true],
    ["off in one of two styles", "<w:b/>", '<w:b w:val="0"/>', true],
    ["off in the only style that says", '<w:b w:val="0"/>', "", false],
    ["in none", "", "", undefined],
  ])("bold %s", (_, ofParagraph, ofRun, expected) => {
    const styles = style("a", rPr(ofParagraph)) + style("s", rPr(ofRun), "character");
    const body = paragraph('<w:pStyle w:val="a"/>', run('<w:rStyle w:val="s"/>'));
    expect(characters(read({ styles, body }))?.[0]?.bold).toBe(expected);
  });

  it("bold in the defaults is not cancelled, but taken back", () => {
    const styles = defaults("<w:b/>") + style("a", rPr("<w:b/>"));
    expect(characters(read({ styles, body: p("甲", { style: "a" }) }))).toEqual([{ bold: true }]);
    expect(characters(read({ styles, body: `<w:p>${run('<w:b w:val="false"/>')}</w:p>` }))).toEqual([{ bold: false }]);
  });
});

describe("fonts of the theme", () => {
  const theme = (eastAsia: string) => ({
    "theme/theme1.xml": {
      type: "theme",
      xml: `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:font script="Hans" typeface="黑体"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="${eastAsia}"/><a:font script="Jpan" typeface="明朝"/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    },
  });
  const minor = '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:ascii="A" w:eastAsia="B"/>';
  const major = '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/>';

  it.each<[string, string, string, CharacterFormat]>([
    ["of the script", "", minor, { eastAsia: "宋体", ascii: "Calibri" }],
    ["that is named", "仿宋", minor, { eastAsia: "仿宋", ascii: "Calibri" }],
    ["of headings", "", major, { eastAsia: "黑体", ascii: "Cambria" }],
    [
      "give way to a named font of the run",
      "",
      '<w:rFonts w:eastAsia="楷体"/>',
      { eastAsia: "楷体", ascii: "Calibri" },
    ],
  ])("%s", (_, eastAsia, fonts, expected) => {
    const document = read({ styles: defaults(minor), body: `<w:p>${run(fonts)}</w:p>`, parts: theme(eastAsia) });
    expect(characters(document)).toEqual([expected]);
  });

  it("are unknown without a theme", () => {
    expect(characters(read({ body: `<w:p>${run(minor)}</w:p>` }))).toEqual([{}]);
  });

  it("of a damaged theme are unknown, with a notice", () => {
    const document = read({
      body: `<w:p>${run(minor)}</w:p>`,
      parts: { "theme/theme1.xml": { type: "theme", xml: "<a" } },
    });
    expect(characters(document)).toEqual([{}]);
    expect(document.notices).toEqual([{ code: "part-not-read", data: { part: "word/theme/theme1.xml" } }]);
  });
});

describe("paragraphs", () => {
  it.each<[string, string, ParagraphFormat]>([
    ["nothing is said", "", {}],
    ["first line in points", '<w:ind w:firstLine="640"/>', { firstLine: { points: 32 } }],
    [
      "characters go before points",
      '<w:ind w:firstLine="420" w:firstLineChars="200" w:left="100" w:leftChars="50"/>',
      { firstLine: { characters: 2 }, left: { characters: 0.5 } },
    ],
    [
      "no characters leave the points",
      '<w:ind w:firstLine="420" w:firstLineChars="0"/>',
      { firstLine: { points: 21 } },
    ],
    ["no characters alone are no indent", '<w:ind w:firstLineChars="0"/>', { firstLine: { points: 0 } }],
    [
      "hanging goes before the first line",
      '<w:ind w:left="720" w:hanging="360" w:firstLine="9"/>',
      { firstLine: { points: -18 }, left: { points: 36 } },
    ],
    ["hanging characters", '<w:ind w:hangingChars="150"/>', { firstLine: { characters: -1.5 } }],
    [
      "sides by their strict names",
      '<w:ind w:start="1cm" w:end="40"/>',
      { left: { points: 72 / 2.54 }, right: { points: 2 } },
    ],
    ["exact lines", '<w:spacing w:line="579" w:lineRule="exact"/>', { lineSpacing: { rule: "exact", value: 28.95 } }],
    [
      "lines at least",
      '<w:spacing w:line="400" w:lineRule="atLeast"/>',
      { lineSpacing: { rule: "atLeast", value: 20 } },
    ],
    ["one line and a half", '<w:spacing w:line="360"/>', { lineSpacing: { rule: "multiple", value: 1.5 } }],
    [
      "space around",
      '<w:spacing w:before="240" w:beforeLines="50" w:after="240" w:afterLines="0"/>',
      { spaceBefore: { lines: 0.5 }, spaceAfter: { points: 12 } },
    ],
    ["space that the program chooses", '<w:spacing w:before="240" w:beforeAutospacing="1"/>', {}],
    ["off the grid", '<w:snapToGrid w:val="0"/>', { snapToGrid: false }],
    ["characters off the grid", rPr('<w:snapToGrid w:val="0"/>'), {}],
    ["both sides", '<w:jc w:val="both"/>', { alignment: "justify" }],
    ["the end", '<w:jc w:val="end"/>', { alignment: "right" }],
    ["as it was before a change", '<w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>', {}],
    ["nonsense", '<w:ind w:left="x" w:firstLine=""/><w:spacing w:line="0"/><w:jc w:val="diagonal"/>', {}],
  ])("%s", (_, properties, expected) => {
    expect(layouts(read({ styles: "", body: paragraph(properties) }))).toEqual([expected]);
  });

  it("take each attribute from the nearest that says it", () => {
    const styles =
      defaults("", '<w:spacing w:after="160" w:line="278" w:lineRule="auto"/>') +
      style("a", pPr('<w:ind w:firstLineChars="200" w:firstLine="420"/><w:jc w:val="both"/>')) +
      style("b", based("a") + pPr('<w:ind w:left="100"/><w:spacing w:line="560" w:lineRule="exact"/>'));
    const body = paragraph('<w:pStyle w:val="b"/><w:ind w:firstLineChars="0"/><w:jc w:val="right"/>');
    const expected = {
      alignment: "right",
      firstLine: { points: 21 },
      left: { points: 5 },
      lineSpacing: { rule: "exact", value: 28 },
      spaceAfter: { points: 8 },
    };
    expect(layouts(read({ styles, body }))).toEqual([expected]);
  });

  it("of a table take what its style says for all of it", () => {
    const styles =
      defaults(size(10)) +
      style("t", `${pPr('<w:jc w:val="center"/>')}${rPr(size(9))}<w:tblPr><w:jc w:val="right"/></w:tblPr>`, "table") +
      style("n", pPr('<w:spacing w:after="0"/>'), "table", true);
    const table = (properties: string) =>
      `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc>${p("甲")}</w:tc></w:tr></w:tbl>`;
    const document = read({ styles, body: `${table('<w:tblStyle w:val="t"/>')}${table("")}${p("乙")}` });
    expect(layouts(document)).toEqual([{ alignment: "center" }, { spaceAfter: { points: 0 } }, {}]);
    expect(characters(document)).toEqual([{ size: 9 }]);
  });
});

describe("automatic numbers", () => {
  const level = pPr('<w:ind w:left="720" w:hanging="360"/>') + rPr('<w:rFonts w:eastAsia="黑体"/><w:b/>');
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const indents = { firstLine: { points: -18 }, left: { points: 36 } };

  it.each<[string, string, string, ParagraphFormat]>([
    ["go before the style's", style("a", pPr('<w:ind w:left="100"/>')), `<w:pStyle w:val="a"/>${numPr}`, indents],
    ["give way to the paragraph's own", "", `${numPr}<w:ind w:left="0"/>`, { ...indents, left: { points: 0 } }],
    [
      "of a style's list give way to the style's",
      style("a", pPr(`${numPr}<w:ind w:left="100"/>`)),
      '<w:pStyle w:val="a"/>',
      { ...indents, left: { points: 5 } },
    ],
    [
      "of a style's list go before those of the style that it is based on",
      style("a", pPr('<w:ind w:left="100" w:right="100"/>')) + style("b", based("a") + pPr(numPr)),
      '<w:pStyle w:val="b"/>',
      { ...indents, right: { points: 5 } },
    ],
    ["go with the list", style("a", pPr(numPr)), '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>', {}],
    [
      "do not undo characters",
      style("a", pPr('<w:ind w:firstLineChars="200"/>')),
      `<w:pStyle w:val="a"/>${numPr}`,
      { firstLine: { characters: 2 }, left: { points: 36 } },
    ],
  ])("indents %s", (_, styles, properties, expected) => {
    expect(layouts(read({ styles, numbering, body: paragraph(properties) }))).toEqual([expected]);
  });

  it("look as the paragraph's mark and the level say; the words stand behind", () => {
    const styles = style("a", rPr(size(16)), "paragraph", true);
    const body = paragraph(`${numPr}${rPr('<w:color w:val="ff0000"/><w:b w:val="0"/>')}`, run("<w:i/>"));
    const { blocks, looks } = read({ styles, numbering, body });
    expect(looks?.characters[looks.blocks[0]?.number ?? -1]).toEqual({
      eastAsia: "黑体",
      size: 16,
      bold: true,
      color: "#ff0000",
    });
    expect(blocks[0]?.text).toBe("1.\t甲");
    expect(looks?.blocks[0]?.characters).toMatchObject([{ start: 3, end: 4 }]);
  });
});

describe("paragraphs that go on in the next", () => {
  it("take its layout; their characters stay", () => {
    const body = `${paragraph('<w:jc w:val="center"/><w:rPr><w:del w:id="1"/></w:rPr>', run(size(9)))}${paragraph('<w:jc w:val="right"/>', run(size(16), "乙"))}`;
    const document = read({ styles: "", body });
    expect(layouts(document)).toEqual([{ alignment: "right" }]);
    expect(characters(document)).toEqual([{ size: 9 }, { size: 16 }]);
  });
});

const WORD = [...sharedFiles("corpus/docx"), ...sharedFiles("corpus/docx-tricky")];

function isDiagram(segment: Segment | undefined): boolean {
  return segment?.origin.kind === "docx" && segment.origin.path.includes("diagrams");
}

describe.skipIf(!hasShared)(`looks of real files${sharedNote}`, () => {
  it.each(WORD)("%s", (file) => {
    const { blocks, looks } = readPackage(sharedFile(file), DEFAULT_LIMITS);
    if (looks === undefined) throw new Error("no looks");
    for (const { index, part, text, segments, label } of blocks) {
      const own = looks.blocks[index];
      // properties of the file, and words that are a drawing, are no paragraphs
      const isDrawn = segments.length === 1 && segments[0]?.origin.kind === "generated" && label === undefined;
      if (own === undefined && (part === "properties" || isDrawn || isDiagram(segments[0]))) continue;
      const { paragraph: format, characters: all, number } = own ?? { paragraph: -1, characters: [] };
      expect(looks.paragraphs[format]).toBeDefined();
      const isNumbered = label !== undefined;
      expect(number !== undefined).toBe(isNumbered);
      if (number !== undefined) expect(looks.characters[number]).toBeDefined();
      let at = isNumbered ? (segments[0]?.end ?? 0) : 0;
      let before = -1;
      for (const stretch of all) {
        expect(stretch.start).toBe(at);
        expect(stretch.end).toBeGreaterThan(at);
        expect(stretch.format).not.toBe(before);
        expect(looks.characters[stretch.format]).toBeDefined();
        ({ end: at, format: before } = stretch);
      }
      expect(at).toBe(text.length);
    }
    let end = 0;
    for (const section of looks.sections) {
      expect(section.start).toBe(end);
      ({ end } = section);
      for (const { start, end: last, part } of section.headers)
        for (const block of blocks.slice(start, last)) expect(block.part).toBe(part);
    }
    expect(blocks.findLastIndex(({ part }) => part === "body")).toBeLessThan(end);
    expect(blocks[end]?.part).not.toBe("body");
  });
});
