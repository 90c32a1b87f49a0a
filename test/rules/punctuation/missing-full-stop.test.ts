import { describe, expect, it } from "vitest";
import rule from "../../../rules/punctuation/missing-full-stop.rule.js";
import type { Block, Document } from "../../../src/document/model.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

const HEAD = "示例市统计局2024年工作总结\n一年来，我局认真履行职责，各项工作取得新成效。\n";

testRule({ describe, it }, rule, {
  valid: [
    `${HEAD}14:00—15:20　经验交流，各县社依次发言，每个单位不超过20分钟`,
    `${HEAD}一、主要工作`,
    `${HEAD}（一）加强统计监督，服务发展大局\n制定方案，开展检查。\n（二）加强队伍建设，提升能力水平\n组织培训，开展比武。`,
    `${HEAD}加强统计监督\n制定方案，开展检查。`,
    `${HEAD}示例市统计局\n2024年12月20日`,
    `${HEAD}附件：1.示例市统计监督工作任务清单，责任分工\n2.示例市统计员名册`,
    `${HEAD}图1 示例市2024年地区生产总值，同比增速`,
    `${HEAD}联系人：王示例，联系电话：01000000000`,
    `${HEAD}（联系人：王示例，联系电话：01000000000）`,
    `${HEAD}各项任务圆满完成。（完）`,
    `${HEAD}会议强调：“要压实责任。”`,
    `${HEAD}下一步重点做好以下工作：`,
    `${HEAD}这难道不值得深思吗？`,
    `${HEAD}养殖、采摘、民宿……`,
    `${HEAD}抄送：市委办公室，市人大常委会办公室，市政协办公室`,
    `${HEAD}1.示例街道综合服务中心，示例路1号\n2.示例社区服务站，示例路2号\n3.示例社区卫生所，示例路3号`,
    `${HEAD}——坚持统筹推进，强化协同联动\n各部门密切配合。`,
    `${HEAD}姓名    王示例    单位    示例局    职务    科员`,
    `${HEAD}达到XX项，______`,
    `${HEAD}• 走访企业12家，解决问题8个\n• 开展培训3场，覆盖200人`,
    `${HEAD}建设综合服务中心。年底前建成使用。责任单位：示例局、示例街道`,
    `${HEAD}要不断改进作风。要一抓到底。——摘自示例同志讲话`,
    `${HEAD}特此报告。示例市统计局2024年12月20日`,
    `${HEAD}王示例，李示例，张示例，赵示例，钱示例，孙示例，周示例，吴示例，郑示例`,
    `${HEAD}提高站位，压实责任\n各部门密切配合。`,
    `${HEAD}平均值＝合计÷户数`,
    { text: `${HEAD}经办：示例科。审核已经通过。已经归档`, options: { labels: ["经办"] } },
    "关于印发示例市统计工作方案的通知\n各县（区）统计局：",
    "示例市统计局关于推进数字化改革，提升统计服务能力的报告",
    `${HEAD}我们认真贯彻\n\n示例市统计条例\n，不断提高水平。`,
    "第一段开展了学习。效果明显。\n\n第二段开展了检查。效果明显。\n\n第三段开展了培训。效果明显。\n\n第四段被扫描软件\n断成两行。效果明显。",
  ],
  invalid: [
    `${HEAD}坚持问题导向，狠抓整改落实。下一步将继续加大工作⟦力度⟧`,
    `${HEAD}坚持问题导向，狠抓整改落实。下一步将继续加大工作⟦力度⟧ `,
    `${HEAD}坚持问题导向，狠抓整改落实。全年完成投资12⟦亿元⟧\n二、存在问题`,
    `${HEAD}坚持问题导向，狠抓整改落实。同比增长8.⟦5%⟧\n二、存在问题`,
    `${HEAD}坚持问题导向，狠抓整改落实。全面推进“放管⟦服”⟧\n二、存在问题`,
    `${HEAD}坚持问题导向，狠抓整改落实。修订完善《示例制⟦度》⟧\n二、存在问题`,
    `${HEAD}坚持问题导向，狠抓整改落实。整改率达到100%（不含在⟦建）⟧\n二、存在问题`,
    `${HEAD}（一）加强学习。组织集中学习12次，专题研讨⟦4次⟧\n（二）加强落实。逐项销号管理，全部按期完成。`,
    `${HEAD}现将全年工作情况⟦报告⟧\n一、基本情况`.replace("情况⟦报告⟧", "情况报告⟦如下⟧").replace("现将", "现将我局"),
    `${HEAD}一是学习不够深入。对业务钻研还不够⟦扎实⟧\n二是落实不够有力。`,
    {
      text: `${HEAD}（一）制定制度；\n（二）开展⟦检查⟧\n（三）组织培训；\n（四）其他工作。`,
      data: { kind: "item", suggestion: "；" },
    },
    {
      text: `${HEAD}1.深入推进统计监督改革。\n2.持续开展统计执法⟦检查⟧\n3.不断加强统计队伍建设。\n4.认真组织统计业务培训。`,
      data: { kind: "item", suggestion: "。" },
    },
    "第一条 为了规范统计工作，制定本办法。\n第二条 本办法适用于本市统计⟦工作⟧\n第三条 统计局负责统计工作。\n第四条 本办法自发布之日起施行。",
    `各位代表：\n根据示例会议安排，我代表示例局向大会作关于全年统计工作的⟦报告⟧\n一、工作回顾\n过去一年，成效明显。`,
    `${HEAD}我们将认真总结经验，补齐工作短板，努力推动各项工作再上新⟦台阶⟧`,
    `${HEAD}对XX工作研究不深。对XX问题把握不⟦准⟧\n二、下一步打算`.replace("把握不⟦准⟧", "把握⟦不准⟧"),
    "各位代表：\n现在，我代表示例市人民政府，向大会报告工作，请予审议，并请列席人员提出⟦意见⟧\n一、工作回顾\n过去一年，成效明显。",
    "第一段开展了学习。效果明显。\n\n第二段开展了检查。效果⟦明显⟧\n\n第三段开展了培训。效果明显。\n\n第四段开展了考核。效果明显。\n\n第五段开展了评比。效果明显。",
    { text: `${HEAD}扎实开展督查检查，全面抓好问题整改⟦落实⟧`, severity: "info" },
    {
      text: `${HEAD}1.开展学习。每月⟦一次⟧\n2.开展检查。每季⟦一次⟧\n3.开展考核。每年⟦一次⟧`,
      severity: "info",
    },
    {
      text: "第一段开展了学习。效果⟦明显⟧\n第二段开展了检查。效果⟦明显⟧\n第三段开展了培训。效果⟦明显⟧\n第四段开展了考核。效果⟦明显⟧\n第五段开展了评比。效果明显。",
      severity: "info",
    },
  ],
});

function lint(texts: readonly (string | Partial<Block>)[]) {
  const blocks = texts.map((given, index): Block => {
    const block = typeof given === "string" ? { text: given } : given;
    return { index, kind: "paragraph", part: "body", paragraph: index + 1, text: "", segments: [], ...block };
  });
  const document: Document = { format: "docx", encoding: null, notices: [], blocks };
  const { findings } = lintDocument(document, { rules: [rule], profiles: [], locale: "zh" });
  return findings.map(({ location, severity }) => `${location?.paragraph} ${severity}`);
}

describe("missing-full-stop in Word", () => {
  const text = "坚持问题导向，狠抓整改落实。下一步将继续加大力度";
  it("reads paragraphs", () => {
    expect(lint(["各项工作有序推进。", text])).toEqual(["2 warning"]);
  });
  it("leaves cells, headings, captions and centred lines in peace", () => {
    const cell = { table: 1, row: 1, column: 1 };
    expect(
      lint([
        "各项工作有序推进。",
        { text, cell, kind: "table-cell" },
        { text, kind: "heading" },
        { text, style: "题注" },
        { text, alignment: "center" },
        { text, part: "header" },
      ]),
    ).toEqual([]);
  });
  it("is unsure in a document that a converter cut to pieces", () => {
    const cut = "投标人应当按照招标文件的要求编制投标 文件并且按时提交。投标人应当按照招标文件的要求编制投标 文件并且";
    expect(lint(Array.from({ length: 6 }, () => cut)).every((found) => found.endsWith("info"))).toBe(true);
  });
});

describe("missing-full-stop on hostile text", () => {
  it.each(["学", " ", "。 ", "））", "学\n", "（", "_", "1.学\n", "（一）学。\n（二）学\n"])(
    "is linear on %j",
    (unit) => {
      expect(() => lintMarked(rule, `学${unit.repeat(60_000 / unit.length)}学`)).not.toThrow();
    },
  );
});
