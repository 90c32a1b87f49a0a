import { describe, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/layout/page-margin.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";
import { HEAD } from "./head.js";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `页面 210×297 上37 下35 左28 右26\n${HEAD}`,
      `页面 210×297 上36 下36 左27 右27\n${HEAD}`,
      `页面 297×210 上20 下20 左20 右20\n${HEAD}`,
      HEAD,
    ],
    invalid: [
      { text: `页面 210×297 上25.4 下25.4 左31.8 右31.8\n${HEAD}`, whole: 4, severity: "warning" },
      { text: `页面 184×260 上37 下35 左28 右26\n${HEAD}`, whole: 2, message: "A4" },
      { text: `页面 210×297 上37 下35 左28 右28\n${HEAD}`, whole: 1, data: { found: 154, expected: 156 } },
    ],
  },
  profiles,
);
