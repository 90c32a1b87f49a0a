import { describe, it } from "vitest";
import rule from "../../../rules/numbering/mixed-number-style.rule.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "一、工作情况\n（一）走访\n1.企业\n（1）大型企业\n①制造企业\n二、存在问题\n（一）面不广",
    "一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊\n（四）己",
    "1.甲\n2.乙\n附件：\n1.名单\n2.统计表\n3.说明",
    "一、甲\n二、乙\n3.5亿元项目落地。",
    "第一章 总则\n第一条 目的。\n第二条 范围。\n第二章 附则\n第三条 施行。",
    "（一）甲\n1.乙\n2.丙\n（二）丁\n1.戊\n2.己\n（三）庚",
    "一、甲\n1.乙\n2.丙\n3.丁\n二、戊\n4.己\n5.庚",
  ],
  invalid: [
    { text: "一、甲\n走访。\n⟦2⟧.乙\n座谈。\n三、丙\n回访。", data: { number: "2", expected: "二" }, message: "“二”" },
    { text: "（一）甲\n走访。\n⟦二⟧、乙\n座谈。\n（三）丙\n回访。", data: { expected: "（二）" } },
    { text: "一、甲\n（一）走访。\n（二）座谈。\n⟦2⟧.乙\n座谈。\n三、丙\n回访。", data: { expected: "二" } },
    { text: "⟦1⟧.甲\n走访。\n二、乙\n座谈。\n三、丙\n回访。", data: { expected: "一" } },
    { text: "1.甲\n走访。\n2.乙\n座谈。\n⟦（3）⟧丙\n回访。\n4.丁", data: { expected: "3" } },
    { text: "一、甲\n二、乙\n⟦3⟧.丙\n⟦4⟧.丁\n五、戊" },
  ],
});
