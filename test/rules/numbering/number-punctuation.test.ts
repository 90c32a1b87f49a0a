import { describe, it } from "vitest";
import rule from "../../../rules/numbering/number-punctuation.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "一、工作情况\n二、存在问题",
    "（一）加强领导。落实责任。\n（二）加强保障。",
    "1.走访。\n2.座谈。",
    "１．走访。\n２．座谈。",
    "（1）走访。\n（2）座谈。",
    "①走访。\n②座谈。",
    "第一章 总则\n第一条 为规范管理，制定本办法。",
    "1）走访。\n2）座谈。",
    "一、二、三产业融合发展。",
    "一是走访，二是座谈。",
    "3.5亿元投入使用。",
  ],
  invalid: [
    { text: "⟦1、⟧走访。\n⟦2、⟧座谈。", data: { form: "1、" }, message: "应写作" },
    { text: "一、甲\n⟦二.⟧乙\n三、丙", data: { number: "二.", suggestion: "二、" } },
    { text: "⟦一，⟧甲\n⟦二，⟧乙", data: { form: "一，" } },
    { text: "⟦（一）、⟧甲\n（二）乙", data: { suggestion: "（一）" } },
    { text: "⟦(一)⟧甲\n⟦(二)⟧乙", data: { form: "(一)" } },
    { text: "⟦一）⟧甲\n⟦二）⟧乙", data: { form: "一）" } },
    { text: "⟦（1）、⟧甲\n⟦（2）、⟧乙", data: { form: "（1）、" } },
    { text: "⟦(1)⟧甲\n⟦(2)⟧乙", data: { form: "(1)" } },
    { text: "⟦①、⟧甲\n⟦②、⟧乙", data: { form: "①、" } },
  ],
});
