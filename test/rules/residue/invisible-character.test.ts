import { describe, it } from "vitest";
import rule from "../../../rules/residue/invisible-character.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "统筹推进。",
    "家庭\u{1F468}\u200D\u{1F469}活动",
    "制表\t对齐",
    "张三丰\u3000李四光",
    "①②③ Ⅱ ％",
    "葛\u{E0100}某",
  ],
  invalid: [
    {
      text: "统筹⟦\u200B\u200B⟧推进",
      severity: "warning",
      data: { codepoint: "U+200B", count: 2 },
      message: "零宽空格",
    },
    { text: "推进。⟦\uFEFF⟧", severity: "info" },
    { text: "⟦\u200B⟧统筹", severity: "info" },
    { text: "软⟦\u00AD⟧连字符", severity: "info" },
    { text: "反转⟦\u202E⟧文字", severity: "warning" },
    "私用⟦\uE123⟧区",
    "丢失⟦\uFFFD\uFFFD⟧文字",
    "控制⟦\u0007⟧符",
    { text: "⟦\u2F00⟧、总体要求", message: "汉字“一”" },
    { text: "建⟦\uF97E⟧", message: "量" },
  ],
});
