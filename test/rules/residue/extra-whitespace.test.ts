import { describe, it } from "vitest";
import rule from "../../../rules/residue/extra-whitespace.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "　　各科室：",
    "    各科室：",
    "目　录",
    "索 引 号：000014349",
    "王示例　李示例　张 三",
    "使用 Word 2016 打开，采用 GB/T 9704 格式。",
    "正文。\n\n\n落款",
    "示例市人民政府办公室        2024年3月1日",
    "时 间：3月1日 地 点：会议室",
  ],
  invalid: [
    { text: "推进工作。⟦  ⟧", severity: "info", data: { kind: "trailing" } },
    "推进工作。⟦　⟧",
    "推进工作。⟦\u00A0⟧",
    { text: "推进⟦\u00A0⟧工作", data: { kind: "nobreak" } },
    { text: "要坚持⟦ ⟧稳中求进，务求实效。", data: { kind: "inside" } },
    { text: "正文。\n⟦⟧\n\n\n\n落款", data: { kind: "blank", count: 4 } },
  ],
});
