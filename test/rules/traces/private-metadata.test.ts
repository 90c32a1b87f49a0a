import { describe, expect, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/traces/private-metadata.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

const TITLE = "示例市水务局关于防汛工作的通知\n各镇人民政府：\n";

testRule(
  { describe, it },
  rule,
  {
    valid: [
      `${TITLE}属性 creator：微软用户`,
      `${TITLE}属性 lastModifiedBy：Windows 用户`,
      `${TITLE}属性 company：示例市水务局`,
      `${TITLE}属性 title：关于防汛工作的通知`,
      `${TITLE}属性 title：示例市 水务局关于防汛工作的通知（定稿）`.replace("（定稿）", ""),
      `${TITLE}属性 title：文档1`,
      `${TITLE}属性 title：D:\\材料\\通知.doc`,
      `${TITLE}属性 template：Normal`,
      `${TITLE}属性 application：WPS Office`,
      `${TITLE}属性 title：Microsoft Word - 关于防汛工作的通知`,
      `${TITLE}属性 title：防汛通知`,
      `${TITLE}属性 title：附件1：`,
      `${TITLE}属性 template：C:\\Users\\a\\Normal.dotm`,
      ...["null", "User01", "DESKTOP-3K2J1A", "雨林木风", "123"].map((name) => `${TITLE}属性 creator：${name}`),
      // an office of who signs
      `${TITLE}现通知如下。\n示例市水务局\n2024年5月6日\n属性 company：示例市水务局办公室`,
      // without a title there is nothing to compare with
      "经研究，同意。\n属性 title：年度工作总结",
    ],
    invalid: [
      `${TITLE}属性 title：⟦Microsoft Word - 2019年总结⟧`,
      `${TITLE}属性 title：⟦关于抗旱工作的通知⟧`,
      { text: `${TITLE}属性 creator：⟦李明⟧`, severity: "info", data: { property: "creator" }, message: "作者" },
      { text: `${TITLE}属性 lastModifiedBy： ⟦王芳⟧ `, data: { property: "lastModifiedBy" } },
      { text: `${TITLE}属性 company：⟦某某范文网⟧`, message: "单位" },
      { text: `${TITLE}属性 template：⟦述职报告模板.dotx⟧`, message: "模板" },
      { text: `${TITLE}属性 title：⟦2019年度述职报告⟧`, message: "另一份文档" },
    ],
  },
  profiles,
);

describe("several properties", () => {
  it("are an entry each", () => {
    const { findings } = lintMarked(rule, `${TITLE}属性 creator：李明\n属性 company：某某范文网`, { profiles });
    expect(new Set(findings.map(({ group }) => group)).size).toBe(2);
    expect(findings).toHaveLength(2);
  });
});
