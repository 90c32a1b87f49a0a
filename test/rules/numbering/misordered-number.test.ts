import { describe, it } from "vitest";
import rule from "../../../rules/numbering/misordered-number.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "一是学习。二是调研。三是整改。",
    "一、甲\n二、乙\n三、丙",
    "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯",
    "1.甲\n2.乙\n1.丙\n2.丁\n3.戊",
    // gaps and doubles are other rules' findings
    "一是学习。三是整改。",
    "一是学习。二是调研。二是整改。",
    "第三条 甲。\n第一条 乙。\n第二条 丙。",
  ],
  invalid: [
    "⟦二⟧、乙\n正文。\n一、甲\n正文。\n三、丙",
    "⟦二⟧、乙\n正文。\n一、甲\n正文。",
    "做好三项工作：⟦二是⟧调研。一是学习。三是整改。",
    "一、甲\n（一）走访\n（二）座谈\n⟦（九）⟧回访\n二、乙\n（四）整改\n（五）督查",
    { text: "一是甲。二是乙。⟦四是⟧丙。三是丁。五是戊。", data: { number: "四是", expected: "三是" } },
    { text: "一、甲\n⟦三⟧、乙\n二、丙\n四、丁", message: "应为“二”" },
    { text: "（一）甲\n⟦（五）⟧乙\n（三）丙", data: { expected: "（二）" } },
    "1.甲\n2.乙\n⟦8⟧.丙\n4.丁",
    "第一，甲。⟦第三⟧，乙。第二，丙。",
    "第一条 甲。\n⟦第三条⟧ 乙。\n第二条 丙。\n第四条 丁。",
    "任务：①清理；⟦③⟧修复；②建设；④验收。",
  ],
});
