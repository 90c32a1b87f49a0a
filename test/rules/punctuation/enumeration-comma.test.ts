import { describe, expect, it } from "vitest";
import rule from "../../../rules/punctuation/enumeration-comma.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "学习《示例条例》《示例准则》《示例规则》。",
    "推进“示例红”“示例蓝”“示例绿”建设。",
    "学习《示例条例》和《示例准则》。",
    "落实《示例条例》（试行）、《示例准则》、《示例规则》。",
    "落实《示例条例》、《示例准则》（试行）、《示例规则》。",
    "学习《示例条例》、“示例十条”和《示例准则》。",
    "坚持“示例优先”、“示例先行”、分类指导。",
    "坚持分类指导、“示例优先”、“示例先行”。",
    "增强“示例意识”、坚定“示例自信”、做到“示例维护”。",
    "办好教育、医疗等实事。",
    "坚持平等、等价、有偿的原则。",
    "分为良好、等次待定两类。",
    "克服观望、等待思想。",
    "坚决纠正拖、等靠要等现象。",
    "研制固态、等离子等设备。",
    "学习《示例条例》，《示例准则》随后印发。",
    "开展“示例行动”，“示例专班”牵头。",
    "养殖、采摘、民宿。",
    { text: "设有甲、等甲两档。", options: { wordsWithDeng: ["等甲"] } },
  ],
  invalid: [
    { text: "学习《示例条例》⟦、⟧《示例准则》。", severity: "info", data: { kind: "titles" } },
    "学习《示例条例》⟦、⟧《示例准则》⟦、⟧《示例规则》。",
    "学习《示例条例》⟦、⟧《示例准则》和《示例规则》。",
    { text: "推进“示例红”⟦、⟧“示例蓝”建设。", data: { kind: "quotations" } },
    "推进“示例红”⟦、⟧“示例蓝”⟦、⟧“示例绿”建设。",
    "印发通知（试行），学习《示例条例》⟦、⟧《示例准则》。",
    { text: "办好教育、医疗⟦、⟧等实事。", data: { kind: "etCetera" } },
    "走访了社区、企业⟦、⟧等。",
    "走访了社区、企业⟦、⟧等，解决问题12个。",
  ],
});

describe("enumeration-comma", () => {
  it.each(["》、《", "”、“", "、等", "、", "学、等学"])("is linear on %j", (unit) => {
    expect(() => lintMarked(rule, `学${unit.repeat(30_000 / unit.length)}学`)).not.toThrow();
  });
});
