import { describe, expect, it } from "vitest";
import rule from "../../../rules/punctuation/enumerator-punctuation.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "一是抓学习。每月学一次。二是抓落实。每周查一次。",
    "一是抓学习；二是抓落实；三是抓宣传。",
    "要做到一是快，二是准，三是稳。",
    "一要吃饭，二要建设，三要积累。",
    "既要一是一，二是二，又要灵活。",
    "主要问题：一是设施不足，二是人手不够。",
    "一是快、二是准、三是稳。",
    "第一，健全机制。第二，强化保障。第三，严格督查。",
    "全市评比中位居第一，第二，第三名的是三个乡镇。",
    "其一，认识不足；其二，措施不实。",
    "一是抓学习。\n二是抓落实。\n三是抓宣传。",
    "一是深入开展学习。认真研讨。\n二是扎实推进整改，三项任务全部完成。",
    "针对督查发现的主要问题，一是建立整改台账，逐项明确责任单位和完成时限；二是严格督促落实。",
    "在主要工作方面，一是坚持服务大局，主动融入中心工作，积极担当作为；二是坚持改革创新。",
    "标准统一是前提，一是抓培训。二是抓考核。",
    "首先，抓好学习，其次，抓好落实。",
    "一方面抓学习。每月一次，另一方面抓落实。",
    "一是建立XX机制。明确XX责任。二是开展XX活动。",
    "“一是思想重视。二是措施有力。”",
    "一是抓好“示例行动。”二是抓好“示例工程”。",
  ],
  invalid: [
    { text: "一是抓学习。每月学一次⟦，⟧二是抓落实。每周查一次。", data: { kind: "sentence", suggestion: "。" } },
    "一是抓学习。每月学一次⟦、⟧二是抓落实。每周查一次。",
    "一是抓学习。每月学一次⟦,⟧二是抓落实。每周查一次。",
    "一是建立XX机制。明确XX责任⟦，⟧二是开展XX活动。",
    { text: "一是抓学习；二是抓落实⟦，⟧三是抓宣传；四是抓督查。", data: { kind: "uneven", suggestion: "；" } },
    { text: "一是抓学习⟦，⟧二是抓落实。三是抓宣传。", data: { kind: "uneven", suggestion: "。" } },
    "第一，健全机制。制定台账⟦，⟧第二，强化保障。第三，严格督查。",
    "一要加强学习。做到入脑入心⟦，⟧二要加强落实。",
    "其一，认识不足。没有深入学习⟦，⟧其二，措施不实。",
    {
      text: "一是加强学习，提高思想认识⟦，⟧二是加强落实，压实工作责任⟦，⟧三是加强宣传。",
      severity: "info",
      data: { kind: "levels" },
    },
    {
      text: "取得进步的主要原因⟦，⟧一是坚持服务大局，主动融入中心工作，积极担当作为；二是坚持改革创新。",
      severity: "info",
      data: { kind: "lead", suggestion: "：" },
    },
    { text: "一是加强政治理论学习提高认识 ⟦二是⟧加强督查。三是加强宣传。", data: { kind: "nothing" } },
    { text: "一是加强理论学习⟦二是⟧加强督查，三是加强宣传。", data: { kind: "nothing" } },
  ],
});

describe("enumerator-punctuation", () => {
  it.each(["一是学，二是", "一是学。", "二是", "一是学二是学，三是", "一要学，"])("is linear on %j", (unit) => {
    const start = performance.now();
    lintMarked(rule, `学${unit.repeat(30_000 / unit.length)}学`);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
