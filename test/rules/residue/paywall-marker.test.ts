import { describe, it } from "vitest";
import rule from "../../../rules/residue/paywall-marker.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "# 工作总结 #",
    "采购价格为$200。",
    "比较a<b。",
    "项目编号##2024##",
    "[附件1]",
    "费用由会员单位支付（paid by members）。",
  ],
  invalid: [
    { text: "⟦##paidbegin##⟧\n正文。\n⟦##paidend##⟧", data: { paired: true }, message: "另一端" },
    { text: "⟦##paidbegin##⟧（二）整改情况", data: { paired: false, role: "begin" } },
    { text: "正文。⟦##paidend##⟧", data: { paired: false, role: "end" } },
    "⟦＃＃paidbegin＃＃⟧\n⟦＃＃paidend＃＃⟧",
    "⟦$$paidbegin$$⟧正文⟦$$paidend$$⟧",
    "⟦## paid begin ##⟧正文",
    "⟦&lt;paid&gt;⟧正文⟦&lt;/paid&gt;⟧",
    "⟦[hide]⟧正文⟦[/hide]⟧",
    { text: "⟦##pagebreak##⟧", data: { role: "single" }, message: "标记" },
    { text: "⟦请替换付费标签内内容⟧", data: { role: "single" } },
    { text: "⟦##PaidBegin##⟧甲⟦##PaidEnd##⟧乙⟦##paidbegin##⟧丙⟦##paidend##⟧", data: { paired: true } },
  ],
});
