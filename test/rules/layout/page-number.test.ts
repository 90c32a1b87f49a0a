import { describe, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/layout/page-number.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";
import { HEAD } from "./head.js";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `${HEAD}页脚 {宋体 四号 居右 奇页}— [=1|PAGE=] —\n页脚 {宋体 四号 偶页}— [=2|PAGE \\* MERGEFORMAT=] —`,
      "关于防汛工作的通知",
      `${HEAD}页脚 {宋体 四号 外侧}— [=1|PAGE=] —`,
    ],
    invalid: [
      { text: `{小标宋 二号 居中}关于防汛工作的通知`, whole: 1, severity: "info", message: "没有插入页码" },
      { text: `${HEAD}页脚 {宋体 四号 偶页}第⟦[=1|PAGE=]⟧页`, message: "一字线" },
      { text: `${HEAD}页脚 {黑体 五号 偶页}— ⟦[=1|PAGE=]⟧ —`, data: { found: "黑体五号" } },
      { text: `${HEAD}页脚 {宋体 四号}— ⟦[=1|PAGE=]⟧ —`, message: "奇偶页" },
    ],
  },
  profiles,
);
