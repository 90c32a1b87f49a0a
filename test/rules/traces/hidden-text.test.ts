import { describe, it } from "vitest";
import rule from "../../../rules/traces/hidden-text.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: ["正文", "正文[~\t~]", "正文[~ · ~]", "正文[-删去-]"],
  invalid: [{ text: "正文⟦⟧[~旧稿内容~]", severity: "warning", data: { text: "旧稿内容" } }, "正文⟦⟧[~2~]后"],
});
