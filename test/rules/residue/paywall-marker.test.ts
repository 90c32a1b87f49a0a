import { describe, expect, it } from "vitest";
import rule from "../../../rules/residue/paywall-marker.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "# 工作总结 #",
    "采购价格为$200。",
    "比较a<b。",
    "项目编号##2024##",
    "[附件1]",
    "费用由会员单位支付（paid by members）。",
    "## Paid start date",
    "付费专栏与付费阅读业务快速增长。",
  ],
  invalid: [
    { text: "⟦##paidbegin##⟧\n正文。\n⟦##paidend##⟧", data: { paired: true }, message: "另一端" },
    {
      text: "⟦##paidbegin##⟧（二）整改情况",
      data: { paired: false, role: "begin" },
      message: "没有与它成对的结束标记",
    },
    { text: "正文。⟦##paidend##⟧", data: { paired: false, role: "end" }, message: "没有与它成对的开始标记" },
    { text: "⟦##paidbegin##⟧\n\n\n⟦##paidend##⟧", data: { paired: true }, message: "没有内容" },
    "⟦##paidbegin##⟧\n\n⟦请替换付费标签内内容⟧\n\n⟦##paidend##⟧",
    "⟦＃＃paidbegin＃＃⟧\n⟦＃＃paidend＃＃⟧",
    "⟦$$paidbegin$$⟧正文⟦$$paidend$$⟧",
    "⟦## paid begin ##⟧正文",
    "⟦# # paid begin # #⟧正文⟦# # paid end # #⟧",
    "⟦&lt;paid&gt;⟧正文⟦&lt;/paid&gt;⟧",
    "⟦[hide]⟧正文⟦[/hide]⟧",
    { text: "⟦##pagebreak##⟧", data: { role: "single" }, message: "标记" },
    { text: "⟦请替换付费标签内内容⟧", data: { role: "single" } },
    { text: "⟦##PaidBegin##⟧甲⟦##PaidEnd##⟧乙⟦##paidbegin##⟧丙⟦##paidend##⟧", data: { paired: true } },
    { text: "⟦<paid>⟧甲⟦</paid>⟧", data: { paired: true } },
    { text: "⟦<paid>⟧甲⟦##paidend##⟧", data: { paired: false } },
  ],
});

describe("paywall-marker", () => {
  it("pairs an end with the begin before it, and says where the other end is", () => {
    const { findings } = lintMarked(rule, "##paidbegin##\n甲\n##paidbegin##\n乙\n##paidend##\n丙");
    expect(
      findings.map(({ location, data, related }) => [location?.line, data["paired"], related[0]?.location?.line]),
    ).toEqual([
      [1, false, undefined],
      [3, true, 5],
      [5, true, 3],
    ]);
  });
  it("is linear on many markers", () => {
    const text = `${"##paidbegin##\n".repeat(20_000)}${"##paidend##\n".repeat(20_000)}`;
    expect(lintMarked(rule, text).findings).toHaveLength(40_000);
  });
});
