import { describe, expect, it } from "vitest";
import rule, { ENTRIES } from "../../../rules/residue/site-residue.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "开发手机应用供群众下载，累计下载12万次。",
    "市密码管理局负责商用密码监督检查。",
    "关注微信公众号，了解办事流程。",
    "关于版权保护情况的说明如下。",
    "会议由会员代表王示例主持。",
    "上一篇报告已报送，下一篇正在起草。",
    "文档编号规则见附件。",
  ],
  invalid: [
    { text: "⟦本文档编辑密码：gw2024⟧", severity: "error", data: { kind: "password" } },
    { text: "工作取得成效。⟦（未完，全文共2300字，当前仅显示800字。）⟧", message: "正文可能不全" },
    { text: "⟦扫一扫在手机打开当前页⟧", severity: "warning" },
    "⟦<p>⟧各科室：⟦</p>⟧",
  ],
});

describe.each(ENTRIES)("$id", ({ bad, good, id, hints }) => {
  it.each(bad)("has a hint of %s", (text) => expect(hints.some((hint) => text.includes(hint))).toBe(true));
  const kinds = (text: string) => lintMarked(rule, text).findings.map(({ data }) => data["kind"]);
  it.each(bad)("finds %s", (text) => expect(kinds(text)).toContain(id));
  it.each(good)("is silent on %s", (text) => expect(kinds(text)).toEqual([]));
});
