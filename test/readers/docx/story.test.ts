/** What of a part is shown, in finer points than those of docx.test.ts. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { buildDocx, p, story } from "../../support/docx-builder.js";

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const read = (body: string, more: Partial<Parameters<typeof buildDocx>[0]> = {}) =>
  readPackage(buildDocx({ body, ...more }), DEFAULT_LIMITS);
const texts = (body: string, more: Partial<Parameters<typeof buildDocx>[0]> = {}) =>
  read(body, more).blocks.map(({ text }) => text);
const run = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const deletedMark = "<w:rPr><w:del/></w:rPr>";

describe("text", () => {
  it.each<[string, string, string[]]>([
    [
      "spaces at the ends count only where xml:space says so",
      '<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙 </w:t></w:r></w:p>',
      ["甲 乙 "],
    ],
    ["a line end inside text is a space", "<w:p><w:r><w:t>甲\n乙</w:t></w:r></w:p>", ["甲 乙"]],
    [
      "page and column breaks",
      '<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t><w:br w:type="column"/><w:t>丙</w:t></w:r></w:p>',
      ["甲\n乙\n丙"],
    ],
    [
      "tab stops are no tabs",
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:tab/><w:t>甲</w:t></w:r></w:p>',
      ["\t甲"],
    ],
    ["simple fields", `<w:p><w:fldSimple w:instr="DATE">${run("1月5日")}</w:fldSimple></w:p>`, ["1月5日"]],
    [
      "fields inside the code of fields",
      `<w:p>${field("begin")}${code("IF ")}${field("begin")}${code("PAGE")}${field("separate")}${run("3")}${field("end")}${field("separate")}${run("甲")}${field("end")}${run("乙")}</w:p>`,
      ["甲乙"],
    ],
    [
      "a field through several paragraphs",
      `<w:p>${field("begin")}${code("TOC")}${field("separate")}${run("一、总体情况")}</w:p><w:p>${run("二、下步打算")}${field("end")}</w:p>`,
      ["一、总体情况", "二、下步打算"],
    ],
    [
      "a field that never ends hides nothing",
      `<w:p>${field("begin")}${code("PAGE")}${run("甲")}</w:p>${p("乙")}`,
      ["甲", "乙"],
    ],
    [
      "formulas",
      `<w:p>${run("面积")}<m:oMath ${M}><m:r><m:t>a</m:t></m:r><m:r><m:t>b</m:t></m:r></m:oMath>${run("平方米")}</w:p>`,
      ["面积ab平方米"],
    ],
    [
      "one branch of an alternative, the first",
      `<w:p><mc:AlternateContent ${MC}><mc:Choice>${run("新")}</mc:Choice><mc:Fallback>${run("旧")}</mc:Fallback></mc:AlternateContent></w:p>`,
      ["新"],
    ],
    [
      "the second where it is alone",
      `<w:p><mc:AlternateContent ${MC}><mc:Fallback>${run("旧")}</mc:Fallback></mc:AlternateContent></w:p>`,
      ["旧"],
    ],
    ["footnote marks", `<w:p>${run("甲")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("乙")}</w:p>`, ["甲乙"]],
    [
      "controls around paragraphs",
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${p("甲")}</w:sdtContent></w:sdt>`,
      ["甲"],
    ],
    [
      "characters of ordinary fonts",
      '<w:p><w:r><w:sym w:font="宋体" w:char="2103"/><w:sym w:font="宋体" w:char="F041"/></w:r></w:p>',
      ["℃•"],
    ],
    [
      "signs of the symbol font",
      '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B4"/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Webdings" w:char="F061"/></w:r></w:p>',
      ["×α•"],
    ],
    [
      "private characters in a symbol font",
      `<w:p>${run("\uF0FE同意\uF0A8", '<w:rFonts w:ascii="Wingdings"/>')}${run("\uF0FE")}</w:p>`,
      ["☑同意☐\uF0FE"],
    ],
  ])("%s", (_, body, expected) => expect(texts(body)).toEqual(expected));

  it("is hidden by styles too, and shown again by the run", () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="S"><w:name w:val="显示"/><w:basedOn w:val="H"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="窗体底端"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const runs = `${run("甲", '<w:rStyle w:val="H"/>')}${run("乙", '<w:rStyle w:val="S"/>')}${run("丙", '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')}`;
    const hidden = `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${run("丁")}${run("戊", '<w:vanish w:val="0"/>')}</w:p>`;
    expect(texts(`<w:p>${runs}</w:p>${hidden}`, { styles })).toEqual(["乙丙", "戊"]);
  });
});

describe("paragraphs whose mark was deleted", () => {
  it.each<[string, string, string[]]>([
    ["go on in the next", p(["甲"], { properties: deletedMark }) + p("乙") + p("丙"), ["甲乙", "丙"]],
    [
      "several in a row",
      p(["甲"], { properties: deletedMark }) + p(["乙"], { properties: "<w:rPr><w:moveFrom/></w:rPr>" }) + p("丙"),
      ["甲乙丙"],
    ],
    [
      "are gone when all of them was deleted",
      p("甲") + `<w:p><w:pPr>${deletedMark}</w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>` + p("丙"),
      ["甲", "丙"],
    ],
    [
      "end with their cell",
      `<w:tbl><w:tr><w:tc>${p("甲", { properties: deletedMark })}</w:tc><w:tc>${p("乙")}</w:tc></w:tr></w:tbl>`,
      ["甲", "乙"],
    ],
    [
      "end before a table",
      `${p("甲", { properties: deletedMark })}<w:tbl><w:tr><w:tc>${p("乙")}</w:tc></w:tr></w:tbl>`,
      ["甲", "乙"],
    ],
    ["end with the document", p("甲", { properties: deletedMark }), ["甲"]],
  ])("%s", (_, body, expected) => expect(texts(body)).toEqual(expected));

  it("do not count in lists when nothing is left of them", () => {
    const list = { id: 1, level: 0 };
    const gone = p([], { list, properties: deletedMark });
    expect(texts(p("甲", { list }) + gone + p("乙", { list }))).toEqual(["一、甲", "二、乙"]);
  });

  it("take their properties from the paragraph that they go on in", () => {
    const [block] = read(p("甲", { style: "1", properties: deletedMark }) + p("乙", { align: "right" })).blocks;
    expect(block).toMatchObject({ kind: "paragraph", alignment: "right" });
    expect(block?.segments.map(({ origin }) => origin)).toMatchObject([
      { paragraph: 0, run: 0, offset: 0 },
      { paragraph: 1, run: 0, offset: 0 },
    ]);
  });
});

describe("the way back to the source", () => {
  /** What a writer would count: start tags, shown or not. */
  it("counts paragraphs and runs by their start tags, shown or not", () => {
    const hiddenBox = `<mc:AlternateContent ${MC}><mc:Choice><w:txbxContent>${p("框")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("框")}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const ruby = `<w:r><w:ruby><w:rt>${run("hàn")}</w:rt><w:rubyBase>${run("汉")}</w:rubyBase></w:ruby><w:t>字</w:t></w:r>`;
    const { blocks } = read(
      `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${run("甲")}<w:r>${hiddenBox}<w:t>乙</w:t></w:r>${ruby}<m:oMath ${M}><m:r><m:t>x</m:t></m:r></m:oMath>${run("丙")}</w:p>${p("丁")}`,
    );
    const origins = blocks.map(({ text, segments }) =>
      segments.map(({ start, end, origin }) =>
        origin.kind === "docx" ? `${text.slice(start, end)} ${origin.paragraph}:${origin.run}:${origin.offset}` : "",
      ),
    );
    expect(origins).toEqual([
      ["甲 0:1:0", "乙 0:2:0", "汉 0:5:0", "字 0:3:0", "x 0:6:0", "丙 0:7:0"],
      ["框 1:0:0"],
      ["丁 3:0:0"],
    ]);
  });

  it("counts what is not shown inside a run", () => {
    const [block] = read(`<w:p><w:r><w:t> 甲 </w:t><w:tab/><w:softHyphen/><w:t>乙</w:t></w:r></w:p>`).blocks;
    expect(block?.segments.map(({ start, origin }) => [start, "offset" in origin && origin.offset])).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });
});

describe("places", () => {
  it("count spanned and nested cells", () => {
    const cell = (text: string, span = 1) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${text}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(p("内"))}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${cell(p("甲"), 2)}${cell(p("乙"))}</w:tr><w:tr>${cell(inner + p("丙"))}${cell(p("丁"))}</w:tr></w:tbl>`;
    expect(read(body).blocks.map(({ text, kind, cell: at }) => [text, kind, at?.table, at?.row, at?.column])).toEqual([
      ["甲", "table-cell", 1, 1, 1],
      ["乙", "table-cell", 1, 1, 3],
      ["内", "table-cell", 2, 1, 1],
      ["丙", "table-cell", 1, 2, 1],
      ["丁", "table-cell", 1, 2, 2],
    ]);
  });

  it("count a page break by hand once, although Word records it too", () => {
    const recorded = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const body = `${p("甲")}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p>${recorded}${run("乙")}</w:p><w:p>${recorded}${run("丙")}</w:p>`;
    expect(read(body).blocks.map(({ text, page }) => [text, page])).toEqual([
      ["甲", 1],
      ["\n", 1],
      ["乙", 2],
      ["丙", 3],
    ]);
  });

  it("say nothing of pages where none was recorded", () => {
    expect(read('<w:p><w:r><w:br w:type="page"/></w:r></w:p>').blocks[0]).not.toHaveProperty("page");
  });

  it("are in the headers and footers that a section shows, in its order", () => {
    const header = (text: string) => ({ type: "header", xml: story("hdr", p(text)) });
    const bytes = buildDocx({ body: p("文"), parts: { "header1.xml": header("旧"), "header2.xml": header("新") } });
    const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
    expect(xml).toContain('<w:headerReference w:type="default" r:id="rId3"/>');
    expect(readPackage(bytes, DEFAULT_LIMITS).blocks.map(({ text }) => text)).toEqual(["文", "旧"]);
  });
});
