import { describe, it } from "vitest";
import rule from "../../../rules/traces/broken-field.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "这是错误！必须纠正。",
    "错误！没有调查就没有发言权。",
    "出现“错误!未定义书签。”时，按F9更新。",
    "经核查，未找到目录项。所列材料。",
    "Error handling is described below.",
  ],
  invalid: [
    { text: "见⟦错误！未找到引用源。⟧", severity: "error", data: { lost: "reference" } },
    { text: "第⟦错误!未定义书签。⟧页", data: { lost: "reference" } },
    { text: "⟦错误! 未定义书签⟧", data: { lost: "reference" } },
    { text: "⟦错误!超链接引用无效。⟧", data: { lost: "link" }, message: "链接" },
    { text: "⟦错误!文档中没有指定样式的文字。⟧", data: { lost: "style" } },
    { text: "⟦未找到目录项。⟧", data: { lost: "contents" }, message: "目录" },
    { text: "⟦Error! Bookmark not defined.⟧ and ⟦Error! Reference source not found.⟧" },
    { text: "⟦No table of contents entries found.⟧", data: { lost: "contents" } },
  ],
});
