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
    ["防汛应急预案", "contingency-plan"],
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
    ["关于上半年安全生产工作开展情况的报告", "report"],
    ["示例市水务局关于防汛准备工作的汇报", "report"],
    ["巡察反馈问题整改情况汇报材料", "report"],
    ["安全隐患自查报告", "report"],
    ["关于停电事件的情况说明", "report"],
    ["2024年法治政府建设年度报告", "report"],
    ["关于落实河长制情况的报告（送审稿）", "report"],
    ["工作汇报提纲", "report"],
    ["青湖区教育局2024年工作总结", "summary"],
    ["2024年工作总结报告", "summary"],
    ["个人年度工作总结", "summary"],
    ["主题教育活动总结材料", "summary"],
    ["党支部2024年工作总结（初稿）", "summary"],
    ["2023年工作总结和2024年工作计划", "summary-and-plan"],
    ["2024年工作总结及2025年工作打算", "summary-and-plan"],
    ["2024年工作总结暨2025年工作要点", "summary-and-plan"],
    ["2024年工作总结、2025年工作安排", "summary-and-plan"],
    ["2024年工作情况和2025年工作计划", "summary-and-plan"],
    ["2024年工作总结与2025年工作思路", "summary-and-plan"],
    ["2025年度工作计划", "plan"],
    ["2025年普法工作要点", "plan"],
    ["下半年工作安排", "plan"],
    ["青湖区第十五个五年规划", "plan"],
    ["三年行动计划（2024—2026年）", "plan"],
    ["2025年工作打算", "plan"],
    ["城市内涝应急预案", "contingency-plan"],
    ["创建文明城市工作方案", "scheme"],
    ["主题党日活动方案", "scheme"],
    ["机构改革实施方案（征求意见稿）", "scheme"],
    ["2025年春节慰问活动策划方案", "scheme"],
    ["关于申请购置公务车辆的请示", "request"],
    ["关于要求解决办公用房的请示", "request"],
    ["关于成立领导小组的请示（代拟稿）", "request"],
    ["关于转发《防汛应急预案》的通知", "notice"],
    ["关于做好2024年总结工作的通知", "notice"],
    ["关于报送2024年工作总结和2025年工作计划的通知", "notice"],
    ["关于印发《讲话》的通知", "notice"],
    ["会议通知", "notice"],
    ["关于废止《市容管理办法》的通知", "notice"],
    ["紧急通知", "notice"],
    ["关于给予张示例同志处分的通报", "circular"],
    ["关于上半年督查情况的通报", "circular"],
    ["关于安全事故情况的通报", "circular"],
    ["关于征求《绿化条例（草案）》意见的函", "letter"],
    ["关于商调李示例同志的函", "letter"],
    ["关于对征求意见稿的复函", "letter"],
    ["邀请函", "letter"],
    ["关于同意设立青湖街道的批复", "reply"],
    ["关于调整征收标准请示的批复", "reply"],
    ["关于加强养老服务的实施意见", "opinion"],
    ["关于推进农业现代化的指导意见", "opinion"],
    ["支持中小企业发展若干措施", "opinion"],
    ["第三次局长办公会议纪要", "minutes"],
    ["专题会议纪要", "minutes"],
    ["党组会议记录", "minutes"],
    ["2024年度个人述职报告", "duty-report"],
    ["述职述责述廉报告", "duty-report"],
    ["党支部书记抓基层党建工作述职报告", "duty-report"],
    ["2024年述职述廉述学报告", "duty-report"],
    ["述责述廉报告", "duty-report"],
    ["领导班子对照检查材料", "self-review"],
    ["专题组织生活会个人对照检查材料", "self-review"],
    ["民主生活会个人检视剖析材料", "self-review"],
    ["个人发言提纲", "self-review"],
    ["主题教育专题民主生活会对照检查发言提纲", "self-review"],
    ["在全市安全生产工作会议上的讲话", "speech"],
    ["在座谈会上的发言", "speech"],
    ["在毕业典礼上的致辞", "speech"],
    ["经验交流发言材料", "speech"],
    ["会议主持词", "speech"],
    ["专题党课讲稿", "speech"],
    ["在动员会上的讲话提纲", "speech"],
    ["新年贺词", "speech"],
    ["关于农村养老问题的调研报告", "investigation"],
    ["营商环境调查报告", "investigation"],
    ["赴邻市学习考察报告", "investigation"],
    ["关于基层减负情况的调查研究报告", "investigation"],
    ["青湖区产业发展专题调研报告", "investigation"],
    ["示例市人民政府工作报告", "work-report"],
    ["2025年政府工作报告", "work-report"],
    ["示例市人民代表大会常务委员会工作报告", "work-report"],
    ["示例市中级人民法院工作报告", "work-report"],
    ["示例市人民检察院工作报告", "work-report"],
    ["示例市停车管理条例", "regulation"],
    ["示例市档案管理办法（试行）", "regulation"],
    ["行政处罚实施细则", "regulation"],
    ["财务管理制度", "regulation"],
    ["理事会章程", "regulation"],
    ["网约车管理暂行规定", "regulation"],
  ])("%s → %s", (title, kind) => {
    expect(read(`${title}\n\n${BODY}\n`).kind).toMatchObject({ profile: { id: kind }, chosen: false });
  });
});

it.each(["关于授予荣誉称号的决定", "招标公告", "关于第12号提案的答复", "青湖区老干部工作亮点"])(
  "%s is of no kind that has a profile, whatever its closing words say",
  (title) =>
    expect(read(`${title}\n\n${BODY}\n特此通知。\n`).kind.profile?.id ?? null).toBe(
      /亮点/.test(title) ? "notice" : null,
    ),
);

it("a notice that issues rules is a notice, articles or not", () => {
  const articles = ["一", "二", "三", "四", "五"].map((number) => `第${number}条 ${BODY}`).join("\n");
  expect(read(`关于印发《示例市档案管理办法》的通知\n各科室：\n${BODY}\n${articles}`).kind.profile?.id).toBe("notice");
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
    [
      "not in the labelled lines of a page",
      `索 引 号：A001　主题分类：综合\n标　　题：关于走访情况的报告\n主 题 词：走访　通知　函\n\n示例市水务局关于\n走访情况的报告\n示水发〔2024〕5号\n${BODY}`,
      "示例市水务局关于走访情况的报告",
    ],
    ["in those lines alone", `标题：关于走访情况的报告\n来源：示例网\n${BODY}`, "关于走访情况的报告"],
    [
      "broken behind a word that is a kind too",
      `关于推行行政执法公示制度\n的指导意见\n各区：\n${BODY}`,
      "关于推行行政执法公示制度的指导意见",
    ],
    [
      "broken where its first half ends with a kind",
      `示例市关于落实联席会议制度\n加强走访工作的通知\n${BODY}`,
      "示例市关于落实联席会议制度加强走访工作的通知",
    ],
    ["complete on its line", `关于走访情况的报告\n示例市工作要点\n${BODY}`, "关于走访情况的报告"],
    [
      "of another kind on two lines",
      `示例市人民政府关于2024年度\n先进集体表彰的决定\n${BODY}`,
      "示例市人民政府关于2024年度先进集体表彰的决定",
    ],
    ["of no known kind below a number", `青办〔2024〕5号\n青湖区走访工作纪实\n${BODY}`, "青湖区走访工作纪实"],
    ["of no known kind that begins with a year", `2024年青湖区走访工作亮点\n${BODY}`, "2024年青湖区走访工作亮点"],
    ["not a date", `2024年5月6日\n关于走访情况的报告\n${BODY}`, "关于走访情况的报告"],
    ["not an item of a list", `编制依据\n• 示例市档案管理办法\n${BODY}`, "编制依据"],
    ["with a note in brackets", `个人对照检查材料（2024年3月）\n${BODY}`, "个人对照检查材料（2024年3月）"],
    ["behind a pay tag", `##paidbegin##关于走访情况的报告\n${BODY}`, "关于走访情况的报告"],
    ["of no known kind", `青湖区老干部工作亮点\n${BODY}`, "青湖区老干部工作亮点"],
    ["of several clauses", `凝心聚力，真抓实干，开创青湖工作新局面\n${BODY}`, "凝心聚力，真抓实干，开创青湖工作新局面"],
    ["that names an office", `致全区中小学校长公开信\n${BODY}`, "致全区中小学校长公开信"],
    ["missing below a letterhead and a speaker", `示例市人民政府文件\n区长 张示例\n各位代表：\n${BODY}`, null],
    [
      "missing before a sentence without its full stop",
      `各位代表：\n现在，我代表区政府作报告，请予审议，并请提出意见\n${BODY}`,
      null,
    ],
    ["missing before text", `${BODY}\n一、工作情况`, null],
    ["missing before a salutation", `各科室：\n${BODY}`, null],
    ["missing before a numbered heading", `一、工作情况\n${BODY}`, null],
  ])("%s", (_, text, title) => expect(read(text).title?.text ?? null).toBe(title));
});

describe("the kind without a title", () => {
  it.each<[string, string, string | null]>([
    ["from its lead-in", `近来各项工作进展顺利，现将有关情况报告如下。\n一、工作情况\n${BODY}`, "report"],
    ["from its closing words", `我局拟购置设备一台。\n${BODY}\n妥否，请批示。`, "request"],
    ["from those of a notice", `${BODY}\n请各科室按时参加。\n特此通知。`, "notice"],
    ["from those of a letter", `${BODY}\n特此函告，盼复。`, "letter"],
    ["from those of a circular", `${BODY}\n特此通报。`, "circular"],
    ["not from words inside a long sentence", `${BODY}\n会上通报了${BODY}并要求特此通知到各科室${BODY}`, null],
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
    ["示例市青湖区水务局（代章）\n2024年5月6日", "signature date"],
    ["示例市青湖区水务局（2024年5月6日）", "signature date"],
    ["示例中学高一年级组\n2024年5月6日", "signature date"],
    ["示例集团有限公司党委\n2024-05-06", "signature date"],
    ["张  示  例\n2024年5月", "signature date"],
    ["述职人：张示例     2024年5月6日", "signature date"],
    ["汇报人：综合科 李示例\n2024年5月6日", "signature date"],
    ["特此报告。\n示例市水务局\n2024年5月6日\n（联系人：张示例，电话：0000-1234567）", "closing signature date"],
    ["示例市水务局\n2024年5月6日\n抄送：市委办公室。\n示例市水务局办公室 2024年5月6日印发", "signature date"],
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
