import { describe, expect, it } from "vitest";
import missingDate from "../../../rules/structure/missing-date.rule.js";
import { dateFault } from "../../../rules/structure/sign-off-date.js";
import { profiles } from "../../../rules/index.js";
import { testRule } from "../../../src/testing/rule-tester.js";

const PROSE =
  "今年以来，我局组织开展走访活动，走进十二个社区，与居民面对面交流，收集建议六十三条，当场答复四十一条，其余转交有关科室限期办理，办理结果逐条反馈，居民满意度明显提高。";
const LONG = `${PROSE}\n${PROSE}\n${PROSE}`;
const ORGAN = "　　　　示例市青湖区水务局";
const report = (...tail: string[]) =>
  ["关于走访工作情况的报告", "市委老干部局：", LONG, "特此报告。", ...tail].join("\n");
const summary = (...tail: string[]) => ["2024年工作总结", LONG, ...tail].join("\n");

testRule(
  { describe, it },
  missingDate,
  {
    valid: [
      report(ORGAN, "2024年5月6日"),
      report(ORGAN, "　　　　　　2024 年 5 月 6 日　　"),
      report(`${ORGAN}（2024年12月16日）`),
      report(ORGAN, "2024年5月6日", "（联系人：张示例，电话：0000-1234567）"),
      report(ORGAN, "2024年5月6日", "抄送：市委办公室。", "示例市青湖区水务局办公室　2024年5月7日印发"),
      report("示例市水务局　示例市财政局", "2024年5月6日"),
      report("示例市水务局", "示例市财政局", "2024年5月6日"),
      // written as the rule of the time was
      report(ORGAN, "二〇〇八年五月六日"),
      report(ORGAN, "二○一一年十二月三十一日"),
      // blanks are another rule's
      report(ORGAN, "20XX年X月X日"),
      report(ORGAN, "____年__月__日"),
      report(ORGAN, "[日期]"),
      // papers may give the month
      summary(ORGAN, "2024年5月"),
      // a speech, a rule
      `在全区大会上的讲话\n（2024.5.6）\n同志们：\n${LONG}\n谢谢大家！`,
      `示例市绿化管理办法\n第一条 ${LONG}\n示例市青湖区水务局\n2024.5.6`,
      // no signature near it
      report(ORGAN, "2024年5月6日", "名单"),
      report(ORGAN, "2024年5月6日", "参会回执", "单位　姓名"),
      // dates inside the text
      report("此前已于2024.4.1报送。", ORGAN, "2024年5月6日"),
      "关于走访的报告\n短。",
      // the date of what follows
      report(ORGAN, "2024年5月6日", "附件1", "走访台账", "示例市青湖区水务局", "2024.5.1"),
      { text: report(ORGAN, "2024.5.6"), options: { form: false } },
    ],
    invalid: [
      { text: report(ORGAN, "⟦2024.5.6⟧"), severity: "info", data: { suggestion: "2024年5月6日", fault: "separator" } },
      { text: report(ORGAN, "　　　　　⟦2024-05-06⟧"), data: { suggestion: "2024年5月6日" } },
      { text: report(ORGAN, "⟦2024/5/6⟧") },
      { text: report(ORGAN, "⟦2024年05月06日⟧"), data: { fault: "zero" } },
      { text: report(ORGAN, "⟦2024年5月06日⟧"), data: { fault: "zero" } },
      { text: report(ORGAN, "⟦24年5月6日⟧"), data: { suggestion: "2024年5月6日", fault: "year" } },
      { text: report(ORGAN, "⟦2024年5月6号⟧"), data: { fault: "day-word" } },
      { text: report(ORGAN, "⟦二〇二四年五月六日⟧"), data: { suggestion: "2024年5月6日", fault: "han" } },
      { text: report(ORGAN, "⟦二零二四年十二月三十一日⟧"), data: { suggestion: "2024年12月31日" } },
      { text: report(ORGAN, "⟦二○二四年5月6日⟧"), data: { suggestion: "2024年5月6日" } },
      { text: report(ORGAN, "⟦2024年5月⟧"), severity: "info", message: "不完整" },
      { text: report(ORGAN, "⟦5月6日⟧"), data: { fault: "incomplete" } },
      { text: report(ORGAN, "（⟦2024.5.6⟧）") },
      { text: report(`${ORGAN} ⟦2024.5.6⟧`) },
      { text: summary("张示例", "⟦2024.5.6⟧"), severity: "info" },
      { text: report("⟦2024年5月6日⟧", ORGAN), severity: "info", message: "署名在上" },
      { text: report("　　⟦2024年5月6日⟧", ORGAN, "（联系人：张示例）"), data: { fault: "order" } },
      { text: report(ORGAN, "　　　⟦2024年  月  日⟧"), severity: "warning", message: "没有填完" },
      { text: report(ORGAN, "⟦2024年　　月　　日⟧　"), severity: "warning" },
      { text: report(ORGAN, "⟦2024年5月  日⟧"), severity: "warning", data: { fault: "blank" } },
      { text: report(ORGAN), severity: "warning", message: "没有成文日期" },
      { text: report(ORGAN), profile: "report", severity: "warning" },
    ],
  },
  profiles,
);

describe("the form of a date", () => {
  it.each([
    ["2024年5月6日", null],
    ["2024年10月20日", null],
    ["示例市水务局 2024年5月6日", null],
    ["二〇一二年五月六日", null],
    ["2012年05月06日", "2012年5月6日"],
    ["二〇二四年十月二十日", "2024年10月20日"],
    ["（2024.10.20）", "2024年10月20日"],
  ])("%s → %s", (text, suggestion) => expect(dateFault(text)?.suggestion ?? null).toBe(suggestion));
});
