import { describe, expect, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import { Analysis } from "../../../src/analysis/analysis.js";
import { plainTextDocument } from "../../../src/readers/text/plain-text.js";

const read = (text: string, profile?: string) => new Analysis(plainTextDocument(text, "utf-8"), { profiles, profile });
const BODY = "为做好有关工作，我局认真组织，扎实推进，取得了阶段性成效。";

describe("the kind from the title", () => {
  it.each([
    ["关于青湖整治工作情况的报告", "report"],
    ["示例市2024年主题教育工作推进情况汇报", "report"],
    ["关于巡察整改进展情况的专报", "report"],
    ["2024年主题活动推进情况报告及下步工作打算", "report"],
    ["2024年度工作总结", "summary"],
    ["示例市统计局关于上半年工作的总结", "summary"],
    ["2023年总结和2024年工作安排", "summary-and-plan"],
    ["2024年工作总结及2025年工作计划", "summary-and-plan"],
    ["老干部工作2023年总结暨2024年工作思路", "summary-and-plan"],
    ["2025年工作要点", "plan"],
    ["干部教育培训五年规划", "plan"],
    ["安全生产专项整治实施方案", "scheme"],
    ["防汛应急预案", "scheme"],
    ["关于增拨防汛经费的请示", "request"],
    ["关于召开全区经济工作会议的通知", "notice"],
    ["关于印发《安全生产专项整治实施方案》的通知", "notice"],
    ["关于印发2025年工作要点的通知", "notice"],
    ["关于表扬先进集体的通报", "circular"],
    ["关于商请支持场地的函", "letter"],
    ["关于同意设立青湖湿地公园的复函", "letter"],
    ["关于同意调整规划的批复", "reply"],
    ["关于促进就业的若干意见", "opinion"],
    ["关于推进政务公开的若干措施", "opinion"],
    ["区政府常务会议纪要", "minutes"],
    ["2024年度述职报告", "duty-report"],
    ["张示例同志述职述廉报告", "duty-report"],
    ["个人对照检查材料", "self-review"],
    ["民主生活会个人发言提纲", "self-review"],
    ["在全区经济工作会议上的讲话", "speech"],
    ["在开工仪式上的致辞", "speech"],
    ["关于基层治理的调研报告", "investigation"],
    ["老旧小区改造情况调查报告", "investigation"],
    ["2024年示例市人民政府工作报告", "work-report"],
    ["示例市城市绿化管理办法", "regulation"],
    ["示例市物业管理条例（草案）", "regulation"],
  ])("%s → %s", (title, kind) => {
    expect(read(`${title}\n\n${BODY}\n`).kind).toMatchObject({ profile: { id: kind }, chosen: false });
  });
});

describe("the title", () => {
  it.each<[string, string, string | null]>([
    ["on one line", `关于走访情况的报告\n${BODY}`, "关于走访情况的报告"],
    [
      "on several lines",
      `示例市人民政府办公室\n关于印发走访方案的\n通知\n${BODY}`,
      "示例市人民政府办公室关于印发走访方案的通知",
    ],
    ["below the number", `示府发〔2024〕5号\n\n关于走访情况的报告\n${BODY}`, "关于走访情况的报告"],
    [
      "below the metadata of a page",
      `索 引 号：A001\n发文机关：示例市\n成文日期：2024年3月1日\n\n关于走访情况的报告\n${BODY}`,
      "关于走访情况的报告",
    ],
    ["with a note in brackets", `个人对照检查材料（2024年3月）\n${BODY}`, "个人对照检查材料（2024年3月）"],
    ["behind a pay tag", `##paidbegin##关于走访情况的报告\n${BODY}`, "关于走访情况的报告"],
    ["of no known kind", `青湖区老干部工作亮点\n${BODY}`, "青湖区老干部工作亮点"],
    ["missing before text", `${BODY}\n一、工作情况`, null],
    ["missing before a salutation", `各科室：\n${BODY}`, null],
    ["missing before a numbered heading", `一、工作情况\n${BODY}`, null],
  ])("%s", (_, text, title) => expect(read(text).title?.text ?? null).toBe(title));
});

describe("the kind without a title", () => {
  it.each<[string, string, string | null]>([
    ["from its lead-in", `近来各项工作进展顺利，现将有关情况报告如下。\n一、工作情况\n${BODY}`, "report"],
    ["from its closing words", `我局拟购置设备一台。\n${BODY}\n妥否，请批示。`, "request"],
    ["from its articles", "第一条 甲。\n第二条 乙。\n第三条 丙。\n第四条 丁。\n第五条 戊。", "regulation"],
    ["is not guessed", BODY, null],
  ])("%s", (_, text, kind) => expect(read(text).kind.profile?.id ?? null).toBe(kind));

  it("is what the user says", () => {
    expect(read(`2024年度工作总结\n${BODY}`, "speech").kind).toMatchObject({
      profile: { id: "speech" },
      confidence: 1,
      chosen: true,
    });
  });
});

describe("the end of a document", () => {
  const ending = (tail: string, title = "关于走访情况的报告") => {
    const { closing, signature, date } = read(`${title}\n市委：\n${BODY}\n${tail}`).elements;
    return [closing && "closing", signature && "signature", date && "date"].filter(Boolean).join(" ");
  };
  it.each([
    ["特此报告。\n示例市青湖区水务局\n2024年5月6日", "closing signature date"],
    ["特此报告。\n\n　　　　　示例市青湖区水务局　　\n　　　　　2024年5月6日　　", "closing signature date"],
    ["附件：1.名单\n2.台账\n中共示例市委办公室\n二〇二四年五月六日\n附件1\n名单\n张示例", "signature date"],
    ["示例市青湖区水务局 2024年5月6日", "signature date"],
    ["XX局\n20XX年X月X日", "signature date"],
    ["[发文单位]\n[日期]", "signature date"],
    ["（盖章）\n2024年5月6日", "date"],
    ["以上报告，请审阅。", "closing"],
    ["2024年5月6日前完成整改，确保取得实效。", ""],
    ["继续抓好落实。", ""],
  ])("%j has: %s", (tail, expected) => expect(ending(tail)).toBe(expected));

  it("takes a date under the title, and a title that names its organ", () => {
    expect(ending("继续抓好落实。", "关于走访情况的报告\n（2024年5月6日）")).toBe("date");
    expect(ending("继续抓好落实。", "示例市青湖区水务局2024年工作总结")).toBe("signature");
  });
});
