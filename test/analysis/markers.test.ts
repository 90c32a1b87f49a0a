import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scrapeMarkers } from "../../src/analysis/markers.js";
import { readMarks } from "../../src/testing/marks.js";

const found = (text: string) => scrapeMarkers(text, 7).map(({ text: tag, role, family }) => `${tag} ${role} ${family}`);

describe("scrapeMarkers", () => {
  it.each([
    ["⟦##paidbegin##⟧（二）整改", "begin paid"],
    ["正文⟦##paidend##⟧正文", "end paid"],
    ["⟦$$paidbegin$$⟧", "begin paid"],
    ["⟦$$paidend$$⟧", "end paid"],
    ["⟦＃＃paidbegin＃＃⟧", "begin paid"],
    ["⟦＃＃ｐａｉｄｅｎｄ＃＃⟧", "end paid"],
    ["⟦# # paid begin # #⟧", "begin paid"],
    ["⟦## Paid_Begin ##⟧", "begin paid"],
    ["⟦##PAIDEND##⟧", "end paid"],
    // cut short
    ["正文⟦#paidend##⟧", "end paid"],
    ["正文⟦##paidend#⟧", "end paid"],
    ["正文⟦##paidbegin⟧（一）学习", "begin paid"],
    ["正文⟦paidend##⟧正文", "end paid"],
    ["⟦###paidbegin###⟧", "begin paid"],
    ["⟦##vipbegin##⟧", "begin vip"],
    ["⟦<paid>⟧正文", "begin <paid>"],
    ["正文⟦</paid>⟧", "end <paid>"],
    ["⟦&lt;/PAID&gt;⟧", "end <paid>"],
    ["⟦＜ｐａｉｄ＞⟧", "begin <paid>"],
    ["⟦[hide]⟧", "begin [hide]"],
    ["⟦[sell=10]⟧", "begin [sell]"],
    ["⟦[/reply]⟧", "end [reply]"],
    ["上页⟦##pagebreak##⟧下页", "single page"],
    ["⟦## page break ##⟧", "single page"],
    ["⟦#p#分页标题#e#⟧", "single page"],
    ["⟦[!--empirenews.page--]⟧", "single page"],
    ["⟦_ueditor_page_break_tag_⟧", "single page"],
    ["⟦<!--more-->⟧", "single page"],
    ["⟦请替换付费标签内内容⟧", "single filler"],
  ])("%s is %s", (marked, expected) => {
    const { text, marks } = readMarks(marked);
    const [mark] = marks;
    expect(scrapeMarkers(text, 7)).toEqual([
      expect.objectContaining({ block: 7, start: mark?.start, end: mark?.end, text: mark?.text }),
    ]);
    expect(found(text)).toEqual([`${mark?.text} ${expected}`]);
  });

  it.each([
    "# 工作总结 #",
    "## 一、总体要求",
    "##2024##",
    "##login##",
    "## Paid start date",
    "paid begin",
    "prepaidend",
    "价格为$200，合计$$。",
    "a<b>c",
    "<payment>",
    "[1]",
    "[reply to all]",
    "#pagebreak#",
    "标签内内容",
    "",
  ])("%s is none", (text) => expect(found(text)).toEqual([]));

  it("finds several in one block, in order", () => {
    expect(found("##paidbegin##甲##paidend##乙##paidbegin##")).toEqual([
      "##paidbegin## begin paid",
      "##paidend## end paid",
      "##paidbegin## begin paid",
    ]);
  });

  it("gives ranges of the text itself, in order, without overlap", () => {
    const unit = fc.constantFrom(
      "#",
      "＃",
      "$",
      "paid",
      "ｐａｉｄ",
      "begin",
      "end",
      " ",
      "　",
      "<",
      ">",
      "/",
      "[hide]",
      "甲",
      "\u2F00",
      "\uD83D",
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join("");
        let last = 0;
        for (const { start, end, text: tag } of scrapeMarkers(text, 0)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(tag);
          last = end;
        }
      }),
    );
  });

  it.each(["#", "# ", "$$paid", "<", "&lt;", "[hide", "#p#", "##paidbegin", "paid"])("is linear on %j", (unit) => {
    expect(() => scrapeMarkers(unit.repeat(200_000 / unit.length), 0)).not.toThrow();
  });
});
