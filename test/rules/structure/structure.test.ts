import { describe, expect, it } from "vitest";
import duplicateHeading from "../../../rules/structure/duplicate-heading.rule.js";
import emptySection from "../../../rules/structure/empty-section.rule.js";
import missingClosing from "../../../rules/structure/missing-closing.rule.js";
import missingDate from "../../../rules/structure/missing-date.rule.js";
import missingSection from "../../../rules/structure/missing-section.rule.js";
import missingSignature from "../../../rules/structure/missing-signature.rule.js";
import missingTitle from "../../../rules/structure/missing-title.rule.js";
import { profiles } from "../../../rules/index.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { readDocument } from "../../../src/readers/index.js";
import { plainTextDocument } from "../../../src/readers/text/plain-text.js";
import type { Severity } from "../../../src/rule/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const runner = { describe, it };
const PROSE =
  "今年以来，我局组织开展走访活动，走进十二个社区，与居民面对面交流，收集建议六十三条，当场答复四十一条，其余转交有关科室限期办理，办理结果逐条反馈，居民满意度明显提高。";
const LONG = `${PROSE}\n${PROSE}\n${PROSE}`;
const WORK = `一、工作情况\n${LONG}`;
const PROBLEMS = "二、存在问题\n走访覆盖面不够广，个别建议办理不够及时。";
const NEXT = "三、下一步打算\n扩大走访范围，健全办理机制。";
const END = "特此报告。\n示例市青湖区水务局\n2024年5月6日";
const report = (...parts: string[]) => ["关于走访工作情况的报告", "市委老干部局：", ...parts].join("\n");

testRule(runner, missingTitle, {
  valid: [
    report(LONG),
    `青湖区走访工作纪实\n${LONG}`,
    `2024年青湖区走访工作亮点\n${LONG}`,
    `青办〔2024〕5号\n\n青湖区走访工作纪实\n${LONG}`,
    // short titles, set out or not, alone or with the organ above
    ...["感谢信", "感　谢　信", "贺信", "声明", "声　　明", "讣告", "唁 电", "喜报", "欢迎词", "申请书", "大事记"].map(
      (title) => `${title}\n${LONG}`,
    ),
    `示例市第三小学\n启　事\n${LONG}`,
    `慰问信\n全市广大环卫工人：\n${LONG}\n示例市城市管理局\n2024年5月6日`,
    "一段短文。",
    "张示例\n李示例\n".repeat(60),
  ],
  invalid: [
    { text: LONG, severity: "warning", message: "没有标题" },
    { text: `各科室：\n${LONG}` },
    { text: `来信\n${LONG}` },
  ],
});

testRule(
  runner,
  missingSection,
  {
    valid: [
      report(WORK, PROBLEMS, NEXT, END),
      report(`一、做法和成效\n${LONG}`, "二、存在的问题及下一步打算\n覆盖面不广。"),
      `在全区大会上的讲话\n同志们：\n${LONG}\n谢谢大家！`,
      `关于增拨经费的请示\n市财政局：\n为做好值守工作，${LONG}\n我局拟增设值班点三处，恳请增拨经费。\n妥否，请批示。`,
      `关于召开会议的通知\n各科室：\n定于五月六日召开会议，请准时参加。${LONG}`,
      `示例市人民政府工作报告\n各位代表：\n${LONG}`,
      // a fragment, and a text of unknown kind, are held to nothing
      "关于走访工作情况的报告\n情况另报。",
      LONG,
    ],
    invalid: [
      { text: report(WORK, NEXT, END), whole: 1, severity: "info", data: { state: "missing", section: "存在问题" } },
      {
        text: report(`一、工作情况\n${LONG}目前存在的问题主要有覆盖面不广。`, NEXT, END),
        severity: "info",
        data: { state: "untitled" },
        message: "有内容，缺标题",
      },
      { text: `安全生产整治方案\n一、总体要求\n${LONG}`, whole: 3 },
      {
        text: `安全生产整治方案\n一、总体要求\n${LONG}\n二、主要任务\n清理河道。\n三、实施步骤\n五月完成。`,
        severity: "warning",
        message: "通常有这一部分",
      },
      {
        text: `安全生产整治方案\n一、总体要求\n为规范管理。\n二、主要任务\n清理河道。\n三、实施步骤\n五月完成。`,
        profile: "scheme",
        severity: "error",
        message: "应当有这一部分",
      },
      {
        text: `个人对照检查材料\n一、存在问题\n${LONG}\n二、原因剖析\n学习不够。`,
        severity: "warning",
        data: { section: "整改措施" },
      },
    ],
  },
  profiles,
);

const closing = { severity: "info" } as const;
testRule(
  runner,
  missingClosing,
  {
    valid: [
      report(WORK, END),
      `2024年工作总结\n${LONG}`,
      // an answer, and a letter that issues something, have none
      `关于同意设立青湖湿地公园的复函\n青湖区人民政府：\n${LONG}`,
      `在大会上的讲话\n同志们：\n${LONG}\n谢谢大家！`,
    ],
    invalid: [
      { text: report(LONG), ...closing, message: "特此报告" },
      {
        text: `关于增拨经费的请示\n市财政局：\n${LONG}`,
        profile: "request",
        severity: "error",
        message: "应当有结束语",
      },
    ],
  },
  profiles,
);

testRule(
  runner,
  missingSignature,
  {
    valid: [
      report(LONG, END),
      `在大会上的讲话\n同志们：\n${LONG}`,
      `示例市统计局2024年工作总结\n${LONG}`,
      `关于走访的报告\n（张示例）`,
    ],
    invalid: [{ text: report(LONG, "特此报告。\n2024年5月6日"), severity: "warning", message: "通常署" }],
  },
  profiles,
);

testRule(
  runner,
  missingDate,
  {
    valid: [report(LONG, END), report("（2024年5月6日）", LONG), `示例市绿化管理办法\n第一条 ${LONG}`],
    invalid: [
      { text: report(LONG, "特此报告。\n示例市青湖区水务局"), severity: "warning" },
      { text: report(LONG, "于2024年5月6日完成，特此报告。") },
    ],
  },
  profiles,
);

testRule(
  runner,
  duplicateHeading,
  {
    valid: [
      report(WORK, PROBLEMS, NEXT),
      "一、青湖区\n（一）工作情况\n走访。\n（二）存在问题\n不广。\n二、云溪区\n（一）工作情况\n座谈。\n（二）存在问题\n不深。",
      "一、工作情况\n走访。\n附件1\n一、工作情况\n名单。",
      "一、总体要求\n甲。\n二、任务\n乙。\n一、总体要求\n丙。\n二、任务\n丁。",
      report("一、开展情况\n走访。", "二、主要做法和成效\n座谈。", "三、存在问题\n不广。"),
    ],
    invalid: [
      { text: "一、工作情况\n走访。\n⟦二、工作情况⟧\n座谈。", severity: "warning", message: "重复" },
      { text: "（一）摸底\n走访。\n（二）整治\n清理。\n⟦（三）摸底⟧\n复查。" },
      { text: report(WORK, "二、存在的问题及下一步打算\n不广。", "⟦三、下一步工作打算⟧\n扩面。"), message: "同一部分" },
    ],
  },
  profiles,
);

testRule(runner, emptySection, {
  valid: [
    "一、工作情况\n（一）走访\n走访十二户。\n二、下步打算\n扩面。",
    "一、加强领导。\n二、压实责任。\n三、严肃纪律。",
    "材料清单：\n（一）申请表\n（二）身份证\n（三）照片\n（四）证明",
    "一、会议时间：5月6日\n二、会议地点：二楼会议室\n三、参会人员：各科室负责人",
  ],
  invalid: [
    { text: "一、工作情况\n走访。\n⟦二、存在问题⟧\n三、打算\n扩面。", severity: "warning" },
    "一、工作情况\n走访。\n⟦二、打算⟧\n\n\n",
  ],
});

it("an unnumbered heading below a numbered one is its content, whatever its level", async () => {
  const text =
    "## 第一章 须知\n\n## 说明\n\n请阅读。\n\n## 第二章 要求\n\n按时办理。\n\n## 第三章 附则\n\n另行通知。\n";
  const document = await readDocument(new TextEncoder().encode(text), { name: "须知.md" });
  const { findings } = lintDocument(document, { rules: [emptySection], profiles, locale: "zh" });
  expect(findings).toEqual([]);
});

it("a severity that the user sets wins over what a named kind requires", () => {
  const text = `关于增拨经费的请示\n市财政局：\n${LONG}`;
  const options = { rules: [missingClosing], profiles, profile: "request", locale: "zh" } as const;
  const severity = (severities?: Record<string, Severity>) =>
    lintDocument(plainTextDocument(text, "utf-8"), { ...options, severities }).findings.map((one) => one.severity);
  expect(severity()).toEqual(["error"]);
  expect(severity({ "missing-closing": "info" })).toEqual(["info"]);
});
