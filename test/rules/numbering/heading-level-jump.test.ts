import { describe, it } from "vitest";
import rule from "../../../rules/numbering/heading-level-jump.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "一、项目概况\n1.1 名称\n1.2 预算\n二、要求\n2.1 清单\n2.2 质量",
    "四、其他\n（1）按期交货；（2）按期付款；（3）按期验收。\n五、附则",
    "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊",
    "一、甲\n1.乙\n（1）丙\n（2）丁\n2.戊",
    "1.甲\n①乙\n②丙\n2.丁",
    "第一章 总则\n第一条 下列情形：\n（一）甲；\n（二）乙。",
    "（1）甲\n（2）乙",
    "一、甲\n1.1 乙\n1.2 丙\n二、丁\n2.1 戊",
    "一、甲\n做好下列工作：\n（1）乙；\n（2）丙。\n二、丁",
  ],
  invalid: [
    { text: "一、甲\n⟦（1）⟧乙\n（2）丙\n二、丁\n（1）戊\n（2）己", data: { expected: "（一）" } },
    { text: "一、甲\n⟦①⟧乙\n②丙\n二、丁", data: { above: "一、" } },
    { text: "一、甲\n（一）乙\n⟦（1）⟧丙\n（2）丁\n（二）戊", data: { expected: "1." } },
    { text: "一、甲\n（一）乙\n⟦①⟧丙\n②丁\n（二）戊" },
  ],
});
