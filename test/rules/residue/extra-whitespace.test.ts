import fc from "fast-check";
import { describe, expect, it } from "vitest";
import rule from "../../../rules/residue/extra-whitespace.rule.js";
import type { Block, Document } from "../../../src/document/model.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "　　各科室：",
    "    各科室：",
    "目　录",
    "说\u00A0\u00A0明",
    "使用Word\u00A02016办公",
    `${"\u00A0".repeat(20)}示例市人民政府`,
    "索 引 号：000014349",
    "召\u00A0集\u00A0人：王示例",
    "王示例　李示例　张 三",
    "出席：张 三、李 四，王示例。",
    "使用 Word 2016 打开，采用 GB/T 9704 格式。",
    "正文。\n\n\n落款",
    "示例市人民政府办公室        2024年3月1日",
    "时 间：3月1日 地 点：会议室",
    "第一百零一条 本条例自公布之日起施行，原条例废止。",
    "（一） 加强领导，落实责任。",
    "一、 加强领导，落实责任。",
    "  1.\u00A0加强领导，落实责任。",
    "2024年3月1日 示例市人民政府令第1号公布，自公布之日起施行。",
    "请于   年   月   日前，报送材料。",
    "签名：        ",
    "示例市人民政府办公室      \n2024年3月1日    ",
    "                    示例市人民政府    ",
    "项目\t金额，\t备注",
    "坚持　稳中求进，务求实效。",
    "The quick brown fox.  ",
    "价格\u0020100元，合格率 98%。",
    "正文。\n\n\n\n\n",
  ],
  invalid: [
    { text: "推进工作。⟦  ⟧", severity: "info", data: { kind: "trailing" } },
    "推进工作。⟦　⟧",
    "推进工作。⟦\t⟧",
    "推进工作。⟦\u00A0⟧",
    "一、总体要求⟦ ⟧",
    { text: "⟦\u00A0\u00A0\u00A0\u00A0⟧各科室：", data: { kind: "nobreak" } },
    { text: "投入⟦\u00A0⟧20万元", data: { kind: "nobreak" } },
    { text: "推进⟦\u00A0⟧工作", data: { kind: "nobreak" } },
    { text: "推进⟦\u00A0 \u00A0⟧工作", data: { kind: "nobreak" } },
    { text: "要坚持⟦ ⟧稳中求进，务求实效。", data: { kind: "inside" } },
    { text: "全年共完成⟦   ⟧12项任务，成效明显。", data: { kind: "inside" } },
    { text: "加快实施⟦ ⟧“走出去”战略，完善政策。", data: { kind: "inside" } },
    { text: "坚持⟦　　⟧稳中求进，务求实效。", data: { kind: "inside" } },
    { text: "正文。\n⟦⟧\n\n\n\n落款", data: { kind: "blank", count: 4 } },
    { text: "正文。\n⟦　⟧\n \n\n落款", data: { kind: "blank", count: 3 } },
  ],
});

function lint(texts: readonly (string | Partial<Block>)[], format: Document["format"] = "docx") {
  const blocks = texts.map((given, index): Block => {
    const block = typeof given === "string" ? { text: given } : given;
    return { index, kind: "paragraph", part: "body", paragraph: index + 1, text: "", segments: [], ...block };
  });
  const document: Document = { format, encoding: null, notices: [], blocks };
  const { findings } = lintDocument(document, { rules: [rule], profiles: [], locale: "zh" });
  return findings.map(({ location, data }) => `${location?.paragraph}:${location?.offset} ${String(data["kind"])}`);
}

describe("extra-whitespace in Word and Markdown", () => {
  it("reads each line of a paragraph", () => {
    expect(lint(["第一行。 \n第二行。  \n第三行"])).toEqual(["1:4 trailing", "1:10 trailing"]);
  });
  it("leaves cells, headers and automatic numbers in peace", () => {
    const cell = { table: 1, row: 1, column: 1 };
    const origin = { kind: "generated", by: "numbering" } as const;
    const label = { start: 0, end: 2, list: "1", level: 0 };
    const segments = [{ start: 0, end: 3, origin }];
    const blocks = [
      { cell, text: "合计 " },
      { part: "header", text: "示例市 " } as const,
      { label, segments, text: "一、 " },
    ];
    expect(lint(blocks)).toEqual([]);
  });
  it("takes few empty paragraphs in Word for layout, and a table between them for text", () => {
    const cell = { table: 1, row: 1, column: 1 };
    expect(lint(["正文。", "", "", "", "", "落款"])).toEqual([]);
    expect(lint(["正文。", "", "", "", "", "", "", "落款"])).toEqual(["2:0 blank"]);
    expect(lint(["正文。", "", "", "", { cell, text: "" }, "", "", "", "落款"])).toEqual([]);
  });
  it("knows line breaks of Markdown", () => {
    expect(lint(["第一行。  ", "", "", "", "第二行。"], "md")).toEqual([]);
  });
});

describe("extra-whitespace on hostile text", () => {
  it.each([" ", "\u00A0", "学 ", "学  ", "　", " 。", "学\t"])("is linear on %j", (unit) => {
    expect(() =>
      lint([`学${unit.repeat(200_000 / unit.length)}学`, ...Array.from({ length: 20_000 }, () => unit)]),
    ).not.toThrow();
  });
  it("never throws", () => {
    const unit = fc.constantFrom("学", " ", "\u00A0", "　", "\n", "\t", "。", "年", "1", "（", "\uD83D", "一、");
    fc.assert(fc.property(fc.array(fc.string({ unit }), { maxLength: 8 }), (texts) => void lint(texts, "txt")));
  });
});
