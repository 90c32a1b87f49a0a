/** What stands on the text: each case is a piece of XML and the marks that it gives, with the words that they stand on. */
import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/document/locate.js";
import type { Mark } from "../../../src/document/marks.js";
import type { Document } from "../../../src/document/model.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { readDocxPackage as readPackage } from "../../support/read-docx.js";
import { buildDocx, p } from "../../support/docx-builder.js";

const BY = 'w:id="1" w:author="王" w:date="2024-01-05T08:00:00Z"';
const read = (body: string, more: Partial<Parameters<typeof buildDocx>[0]> = {}) =>
  readPackage(buildDocx({ body, ...more }), DEFAULT_LIMITS);
const run = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const deleted = (text: string, by = BY) =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (text: string, by = BY) => `<w:ins ${by}>${run(text)}</w:ins>`;
const field = (type: string, inside = "") => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const wholeField = (instruction: string, result: string, inside = "") =>
  field("begin", inside) + code(instruction) + field("separate") + result + field("end");
const control = (content: string, properties = "<w:showingPlcHdr/>") =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const row = (content: string, change = "") => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${content}</w:tc></w:tr>`;
const anchor = (edge: "Start" | "End", id = 0) => `<w:commentRange${edge} w:id="${id}"/>`;
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** block:start of a mark, what it is, and in 〈〉 the words that it stands on; in ‹› those that are not shown. */
function told(document: Document): string[] {
  return (document.marks ?? []).map((mark) => {
    const lost = "text" in mark && mark.text !== "" ? `‹${mark.text}›` : "";
    return `${mark.range.block}:${mark.range.start} ${nameOf(mark)} 〈${textAt(document, mark.range)}〉${lost}`;
  });
}

function nameOf(mark: Mark): string {
  switch (mark.kind) {
    case "revision":
      return mark.change;
    case "highlight":
      return `${mark.by} ${mark.color}`;
    case "field":
      return `field ${mark.code}`;
    case "placeholder":
      return mark.name === undefined ? "placeholder" : `placeholder ${mark.name}`;
    case "comment":
      return mark.resolved ? "resolved" : "comment";
    case "hidden":
      return "hidden";
  }
}

const marks = (body: string, more: Partial<Parameters<typeof buildDocx>[0]> = {}) => told(read(body, more));

describe("tracked changes", () => {
  it.each<[string, string, string[]]>([
    ["an insertion", `<w:p>${run("甲")}${inserted("乙")}</w:p>`, ["0:1 insertion 〈乙〉"]],
    ["a deletion", `<w:p>${run("甲")}${deleted("旧")}${run("乙")}</w:p>`, ["0:1 deletion 〈〉‹旧›"]],
    [
      "one of several runs",
      `<w:p>${inserted("甲")}${inserted("乙")}${deleted("旧")}${deleted("词")}</w:p>`,
      ["0:0 insertion 〈甲乙〉", "0:2 deletion 〈〉‹旧词›"],
    ],
    [
      "authors apart",
      `<w:p>${inserted("甲")}${inserted("乙", 'w:author="李"')}</w:p>`,
      ["0:0 insertion 〈甲〉", "0:1 insertion 〈乙〉"],
    ],
    [
      "moves",
      `<w:p><w:moveFrom ${BY}>${run("移")}</w:moveFrom>${run("甲")}<w:moveTo ${BY}>${run("移")}</w:moveTo></w:p>`,
      ["0:0 move-from 〈〉‹移›", "0:1 move-to 〈移〉"],
    ],
    [
      "the format of a run",
      `<w:p>${run("甲")}${run("乙", `<w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`)}${run("丙")}</w:p>`,
      ["0:1 formatting 〈乙〉"],
    ],
    [
      "the format of a paragraph",
      `<w:p><w:pPr><w:pPrChange ${BY}><w:pPr><w:ind/></w:pPr></w:pPrChange></w:pPr>${run("甲乙")}</w:p>`,
      ["0:0 formatting 〈甲乙〉"],
    ],
    [
      "an inserted paragraph's mark, with its text",
      `<w:p><w:pPr><w:rPr><w:ins ${BY}/></w:rPr></w:pPr>${inserted("甲")}</w:p>`,
      ["0:0 insertion 〈甲〉"],
    ],
    [
      "an inserted mark alone",
      `<w:p><w:pPr><w:rPr><w:ins ${BY}/></w:rPr></w:pPr>${run("甲")}</w:p>${p("乙")}`,
      ["0:1 insertion 〈〉"],
    ],
    [
      "a deleted mark",
      `<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr>${run("甲")}</w:p>${p("乙")}`,
      ["0:1 deletion 〈〉‹\n›"],
    ],
    [
      "paragraphs deleted whole, in the next",
      `<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr>${deleted("旧")}</w:p>${p("乙")}`,
      ["0:0 deletion 〈〉‹旧\n›"],
    ],
    [
      "paragraphs deleted whole, before a table",
      `${p("甲")}<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr>${deleted("旧")}</w:p><w:tbl>${row(p("乙"))}</w:tbl>`,
      ["1:0 deletion 〈〉‹旧\n›"],
    ],
    [
      "paragraphs deleted whole, at the end",
      `${p("甲")}<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr>${deleted("旧")}</w:p>`,
      ["0:1 deletion 〈〉‹旧\n›"],
    ],
    [
      "inserted rows",
      `<w:tbl>${row(p("甲"))}${row(p("乙"), `<w:ins ${BY}/>`)}${row(p("丙"))}</w:tbl>`,
      ["1:0 insertion 〈乙〉"],
    ],
    [
      "inserted and deleted cells",
      `<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns ${BY}/></w:tcPr>${p("甲")}</w:tc><w:tc><w:tcPr><w:cellDel ${BY}/></w:tcPr>${p("乙")}</w:tc><w:tc>${p("丙")}</w:tc></w:tr></w:tbl>`,
      ["0:0 insertion 〈甲〉", "1:0 deletion 〈〉‹乙›"],
    ],
    [
      "a deleted sign of a formula is none",
      `<w:p><m:f xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:ctrlPr><w:del ${BY}/></m:ctrlPr></m:f>${run("甲")}</w:p>`,
      [],
    ],
    [
      "breaks and tabs in what was deleted",
      `<w:p><w:del ${BY}><w:r><w:delText>旧</w:delText><w:tab/><w:br/></w:r></w:del>${run("甲")}</w:p>`,
      ["0:0 deletion 〈〉‹旧\t\n›"],
    ],
    [
      "an insertion that was deleted again",
      `<w:p><w:ins ${BY}>${deleted("旧")}${run("新")}</w:ins></w:p>`,
      ["0:0 insertion 〈新〉", "0:0 deletion 〈〉‹旧›"].reverse(),
    ],
  ])("%s", (_, body, expected) => expect(marks(body)).toEqual(expected));

  it("tell who and when", () => {
    expect(read(`<w:p>${inserted("甲")}</w:p>`).marks).toEqual([
      {
        kind: "revision",
        change: "insertion",
        text: "",
        author: "王",
        date: "2024-01-05T08:00:00Z",
        range: { block: 0, start: 0, end: 1 },
      },
    ]);
  });

  it("leave deleted rows out of the document, and of its count of rows", () => {
    const rows = row(p("甲")) + row(p("旧") + p("词"), `<w:del ${BY}/>`) + row(p("乙"));
    const document = read(`<w:tbl>${rows}</w:tbl>${p("末")}`);
    expect(
      document.blocks.map(({ text, cell, segments: [segment] }) => [text, cell?.row, segment?.origin]),
    ).toMatchObject([
      ["甲", 1, { paragraph: 0 }],
      ["乙", 2, { paragraph: 3 }],
      ["末", undefined, { paragraph: 4 }],
    ]);
    expect(told(document)).toEqual(["1:0 deletion 〈〉‹旧词›"]);
  });

  it("clip what was deleted, between characters", () => {
    const [mark] = read(`<w:p>${deleted("旧")}${deleted("𠮷".repeat(300))}</w:p>`).marks ?? [];
    expect(mark).toHaveProperty("text", `旧${"𠮷".repeat(99)}`);
  });

  it("stand behind an automatic number", () => {
    const body = p([], { list: { id: 1, level: 0 } }).replace("</w:p>", `${inserted("甲")}</w:p>`);
    expect(marks(body)).toEqual(["0:2 insertion 〈甲〉"]);
  });
});

describe("hidden text and colours", () => {
  it.each<[string, string, string[]]>([
    [
      "hidden text, where it would stand",
      `<w:p>${run("甲")}${run("藏", "<w:vanish/>")}${run("着", "<w:vanish/>")}${run("乙")}</w:p>`,
      ["0:1 hidden 〈〉‹藏着›"],
    ],
    ["what is hidden on the web is not hidden", `<w:p>${run("甲", "<w:webHidden/>")}</w:p>`, []],
    [
      "a marker pen",
      `<w:p>${run("甲")}${run("乙", '<w:highlight w:val="yellow"/>')}${run("丙", '<w:b/><w:highlight w:val="yellow"/>')}${run("丁", '<w:highlight w:val="red"/>')}</w:p>`,
      ["0:1 highlight yellow 〈乙丙〉", "0:3 highlight red 〈丁〉"],
    ],
    [
      "no pen, white pen",
      `<w:p>${run("甲", '<w:highlight w:val="none"/>')}${run("乙", '<w:highlight w:val="white"/>')}</w:p>`,
      [],
    ],
    [
      "a background",
      `<w:p>${run("甲", '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>')}</w:p>`,
      ["0:0 shading #ffff00 〈甲〉"],
    ],
    [
      "no background, a white one",
      `<w:p>${run("甲", '<w:shd w:val="clear" w:fill="auto"/>')}${run("乙", '<w:shd w:val="clear" w:fill="FFFFFF"/>')}</w:p>`,
      [],
    ],
    [
      "a background of the paragraph is design",
      `<w:p><w:pPr><w:shd w:val="clear" w:fill="FF0000"/></w:pPr>${run("甲")}</w:p>`,
      [],
    ],
  ])("%s", (_, body, expected) => expect(marks(body)).toEqual(expected));

  it("is hidden by styles", () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(marks(`<w:p>${run("藏", '<w:rStyle w:val="H"/>')}</w:p>`, { styles })).toEqual(["0:0 hidden 〈〉‹藏›"]);
  });
});

describe("fields", () => {
  it.each<[string, string, string[]]>([
    [
      "a simple one",
      `<w:p><w:fldSimple w:instr=" DATE ">${run("1月5日")}</w:fldSimple></w:p>`,
      ["0:0 field DATE 〈1月5日〉"],
    ],
    [
      "one in runs",
      `<w:p>${run("见")}${wholeField(" REF _Ref1 ", run("错误！") + run("未找到引用源。"))}${run("乙")}</w:p>`,
      ["0:1 field REF _Ref1 〈错误！未找到引用源。〉"],
    ],
    [
      "a code in several pieces",
      `<w:p>${field("begin")}${code(" MERGE")}${code("FIELD 姓名 ")}${field("separate")}${run("«姓名»")}${field("end")}</w:p>`,
      ["0:0 field MERGEFIELD 姓名 〈«姓名»〉"],
    ],
    [
      "one without a result",
      `<w:p>${run("甲")}${field("begin")}${code("PAGE")}${field("end")}</w:p>`,
      ["0:1 field PAGE 〈〉"],
    ],
    [
      "one inside another",
      `<w:p>${wholeField("TOC", run("一") + wholeField("PAGEREF", run("3")))}</w:p>`,
      ["0:0 field TOC 〈一3〉", "0:1 field PAGEREF 〈3〉"],
    ],
    [
      "one inside a code",
      `<w:p>${field("begin")}${code("IF ")}${wholeField("PAGE", run("3"))}${field("separate")}${run("甲")}${field("end")}</w:p>`,
      ["0:0 field IF 〈甲〉"],
    ],
    [
      "one through paragraphs",
      `<w:p>${field("begin")}${code("TOC")}${field("separate")}${run("一")}</w:p>${p("二")}<w:p>${field("end")}${run("三")}</w:p>`,
      ["0:0 field TOC 〈一〉", "1:0 field TOC 〈二〉"],
    ],
    [
      "one that never ends is none",
      `<w:p>${wholeField("PAGE", run("3"))}${field("begin")}${code("TOC")}${field("separate")}${run("甲")}</w:p>`,
      ["0:0 field PAGE 〈3〉"],
    ],
    [
      "a deleted code is no code",
      `<w:p>${field("begin")}<w:del><w:r><w:delInstrText>OLD</w:delInstrText></w:r></w:del>${code("PAGE")}${field("separate")}${run("3")}${field("end")}</w:p>`,
      ["0:0 deletion 〈〉", "0:0 field PAGE 〈3〉"],
    ],
  ])("%s", (_, body, expected) => expect(marks(body)).toEqual(expected));
});

describe("blanks", () => {
  const en = "\u2002".repeat(5);
  it.each<[string, string, string[]]>([
    [
      "the prompt of a control",
      `<w:p>${run("甲")}${control(run("单击此处") + run("输入文字。"))}</w:p>`,
      ["0:1 placeholder 〈单击此处输入文字。〉"],
    ],
    [
      "its title, else its tag",
      `<w:p>${control(run("甲"), '<w:alias w:val="姓名"/><w:tag w:val="name"/><w:showingPlcHdr/>')}${control(run("乙"), '<w:tag w:val="date"/><w:showingPlcHdr/>')}</w:p>`,
      ["0:0 placeholder 姓名 〈甲〉", "0:1 placeholder date 〈乙〉"],
    ],
    [
      "a control that was filled in",
      `<w:p>${control(run("甲"), "")}${control(run("乙"), '<w:showingPlcHdr w:val="0"/>')}</w:p>`,
      [],
    ],
    ["a control around paragraphs", control(p("甲") + p("乙")), ["0:0 placeholder 〈甲〉", "1:0 placeholder 〈乙〉"]],
    ["a control inside another", control(p("甲") + `<w:p>${control(run("乙"))}</w:p>`, ""), ["1:0 placeholder 〈乙〉"]],
    [
      "a cell that is a control",
      `<w:tbl><w:tr>${control(`<w:tc>${p("甲")}</w:tc>`)}</w:tr></w:tbl>`,
      ["0:0 placeholder 〈甲〉"],
    ],
    [
      "a form field's blanks",
      `<w:p>${wholeField("FORMTEXT", run(en), '<w:ffData><w:name w:val="姓名"/></w:ffData>')}</w:p>`,
      [`0:0 field FORMTEXT 〈${en}〉`, `0:0 placeholder 姓名 〈${en}〉`],
    ],
    [
      "a form field without a result",
      `<w:p>${run("甲")}${wholeField("FORMTEXT", "")}</w:p>`,
      ["0:1 field FORMTEXT 〈〉", "0:1 placeholder 〈〉"],
    ],
    [
      "a form field that was filled in",
      `<w:p>${wholeField("FORMTEXT", run("\u2002张三"))}</w:p>`,
      ["0:0 field FORMTEXT 〈\u2002张三〉"],
    ],
  ])("%s", (_, body, expected) => expect(marks(body)).toEqual(expected));
});

describe("comments", () => {
  const note = (id: number, text: string, paragraphId = "") =>
    `<w:comment w:id="${id}" w:author="李"><w:p ${paragraphId === "" ? "" : `w14:paraId="${paragraphId}"`}>${run(text)}</w:p></w:comment>`;
  const comments = (...all: string[]) => ({
    "comments.xml": { type: "comments", xml: `<w:comments ${W} ${W14}>${all.join("")}</w:comments>` },
  });
  it.each<[string, string, string[]]>([
    [
      "a range",
      `<w:p>${run("甲")}${anchor("Start")}${run("乙")}${anchor("End")}${run("丙")}</w:p>`,
      ["0:1 comment 〈乙〉‹核实›"],
    ],
    [
      "a range on several paragraphs",
      `<w:p>${run("甲")}${anchor("Start")}${run("乙")}</w:p><w:p>${run("丙")}${anchor("End")}</w:p>`,
      ["0:1 comment 〈乙〉‹核实›"],
    ],
    [
      "a range between paragraphs",
      `${p("甲")}${anchor("Start")}${p("乙")}${anchor("End")}${p("丙")}`,
      ["1:0 comment 〈乙〉‹核实›"],
    ],
    [
      "a reference alone",
      `<w:p>${run("甲")}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      ["0:1 comment 〈〉‹核实›"],
    ],
    [
      "a range and its reference, once",
      `<w:p>${anchor("Start")}${run("甲")}${anchor("End")}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      ["0:0 comment 〈甲〉‹核实›"],
    ],
    [
      "one on what was deleted",
      `<w:p><w:del>${anchor("Start")}<w:r><w:delText>旧</w:delText></w:r>${anchor("End")}</w:del>${run("甲")}</w:p>`,
      ["0:0 deletion 〈〉‹旧›", "0:0 comment 〈〉‹核实›"].reverse(),
    ],
    ["one that does not exist", `<w:p>${anchor("Start", 7)}${run("甲")}${anchor("End", 7)}</w:p>`, []],
  ])("%s", (_, body, expected) => expect(marks(body, { parts: comments(note(0, "核实")) })).toEqual(expected));

  it("tell who, and the whole text", () => {
    const body = `<w:p>${anchor("Start")}${run("甲")}${anchor("End")}</w:p>`;
    const two = `<w:comment w:id="0" w:author="李" w:date="2024-01-05T08:00:00Z">${p("核实")}${p("数字")}</w:comment>`;
    const document = read(body, { parts: comments(two) });
    expect(document.marks).toEqual([
      {
        kind: "comment",
        text: "核实\n数字",
        author: "李",
        date: "2024-01-05T08:00:00Z",
        resolved: false,
        range: { block: 0, start: 0, end: 1 },
      },
    ]);
  });

  it("are resolved when they or those that they answer are done", () => {
    const body = [0, 1, 2].map((id) => `<w:p>${anchor("Start", id)}${run("甲")}${anchor("End", id)}</w:p>`).join("");
    const threads = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="A" w15:done="1"/><w15:commentEx w15:paraId="B" w15:paraIdParent="A" w15:done="0"/><w15:commentEx w15:paraId="C" w15:done="0"/></w15:commentsEx>`;
    const parts = {
      ...comments(note(0, "一", "A"), note(1, "二", "B"), note(2, "三", "C")),
      "commentsExtended.xml": { type: "commentsExtended", xml: threads },
    };
    expect(marks(body, { parts })).toEqual([
      "0:0 resolved 〈甲〉‹一›",
      "1:0 resolved 〈甲〉‹二›",
      "2:0 comment 〈甲〉‹三›",
    ]);
  });
});
