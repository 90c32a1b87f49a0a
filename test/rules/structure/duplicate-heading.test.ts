import { describe, expect, it } from "vitest";
import duplicateHeading from "../../../rules/structure/duplicate-heading.rule.js";
import { profiles } from "../../../rules/index.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { readDocument } from "../../../src/readers/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const PROSE =
  "今年以来，我局组织开展走访活动，走进十二个社区，与居民面对面交流，收集建议六十三条，当场答复四十一条，其余转交有关科室限期办理，办理结果逐条反馈，居民满意度明显提高。";
const LONG = `${PROSE}\n${PROSE}\n${PROSE}`;
const TITLE = "关于走访工作情况的报告";
const report = (...parts: string[]) => [TITLE, "市委老干部局：", LONG, ...parts].join("\n");
const review = (...parts: string[]) => ["个人对照检查材料", LONG, ...parts].join("\n");
const END = "示例市青湖区水务局\n2024年5月6日";

testRule(
  { describe, it },
  duplicateHeading,
  {
    valid: [
      // a cover, a table of contents, an annexed text, a quotation
      `${TITLE}\n示例市青湖区水务局\n2024年5月6日\n\n${TITLE}\n市委老干部局：\n${LONG}`,
      report(`${END}\n附件\n${TITLE}\n市委老干部局：\n${PROSE}`),
      report(`《${TITLE}》已经报送。`),
      report(`${TITLE}已经报送市委老干部局。`),
      report("走访工作情况"),
      `示例市水务局\n${LONG}\n示例市水务局\n2024年5月6日`,
      `工作方案\n${LONG}\n工作方案\n${LONG}`,
      `青湖区走访工作亮点纪实\n${LONG}\n青湖区走访工作亮点纪实`,
      // sections that are not the same
      report("一、反馈问题整改情况\n已办结。", "二、存在的问题\n不广。", "三、下一步打算\n扩面。"),
      report("一、聚焦突出问题\n已办结。", "二、存在的问题\n不广。"),
      report("一、2023年工作计划完成情况\n已办结。", "二、存在的问题\n不广。", "三、2024年工作计划\n扩面。"),
      report("一、下半年工作安排\n扩面。", "二、2025年工作思路\n延伸。"),
      review(
        "一、上年度整改措施落实情况\n已办结。",
        "二、存在的问题\n不深。",
        "三、原因剖析\n不勤。",
        "四、整改措施\n勤学。",
      ),
      review("一、上次整改方向和措施\n已办结。", "二、努力方向和整改措施\n勤学。"),
      `关于养老的调研报告\n${LONG}\n一、主要做法和措施\n走访。\n二、存在的主要问题\n不广。\n三、存在问题的原因\n少人。\n四、对策建议\n增人。`,
    ],
    invalid: [
      { text: report(`⟦${TITLE}⟧`, "市委老干部局：", LONG), severity: "warning", message: "题目" },
      { text: report(END, `⟦${TITLE}⟧`, "市委老干部局：", LONG) },
      {
        text: `示例市青湖区水务局\n关于走访工作情况的报告\n市委：\n${LONG}\n⟦示例市青湖区水务局关于走访⟧\n工作情况的报告\n${LONG}`,
      },
      { text: `示例市先进集体表彰工作决定\n${LONG}\n⟦示例市先进集体表彰工作决定⟧\n${LONG}` },
      { text: review("一、努力方向\n勤学。", "⟦二、下一步整改措施⟧\n勤学。"), message: "同一部分" },
      { text: report("一、存在的问题\n不广。", "⟦二、存在的不足和差距⟧\n不深。") },
      { text: report("一、存在的问题及下一步打算\n不广。", "⟦二、下一步工作打算⟧\n扩面。") },
      { text: report("一、下一步打算\n扩面。", "⟦二、努力方向⟧\n扩面。") },
    ],
  },
  profiles,
);

it("a table of contents in Word or Markdown repeats nothing", async () => {
  const text = `# ${TITLE}\n\n目录\n\n一、工作情况\n\n二、存在问题\n\n一、工作情况\n\n${PROSE}\n\n二、存在问题\n\n${PROSE}\n`;
  const document = await readDocument(new TextEncoder().encode(text), { name: "报告.md" });
  expect(lintDocument(document, { rules: [duplicateHeading], profiles, locale: "zh" }).findings).toEqual([]);
});
