import { describe, expect, it } from "vitest";
import rule from "../../../rules/wording/misused-word.rule.js";
import data from "../../../rules/wording/misused-word.yaml";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "各标段要保持序时进度。",
    "依法依规摸排风险隐患。",
    "现场检查院感防控情况。",
    "检查组检查院内环境。",
    "赛前抽签定序。",
    "材料已分发给与会人员。",
    "任命王建全同志为局长。",
    "参会人员有李建康、赵震兴、孙治金。",
    "组长：王建全；副组长：李建康。",
    "书记刘宏扬主持会议。",
    "不服判决提起上诉的情况增多。",
    "按装备标准、按装修要求配置。",
    "公安照章办事，治安照常运行。",
    "民警查处违法行为，交警查验证件。",
    "创建全国文明城市，新建全民健身中心。",
    "创建康养基地。",
    "推广范围扩大，推广范例增多。",
    "做好预防犯罪和反对浪费工作。",
    "金融机构健康发展，治理结构健全。",
    "深入学习贯彻会议精神。",
    "企业迹象向好，农机购置补贴到位。",
    "进一步聚焦主业，逐步聚集资源。",
    "按排名顺序，按排放标准。",
    "报名截止时间为5月1日，申请截止2023年5月1日。",
    "截止日期另行通知。",
    "群众反应强烈，不良反应情况已记录。",
    "应急反应问题清单。",
    "既使群众满意，又使企业受益。",
    "既将任务分解，又将责任压实。",
    "中专研究生教育，大专研修班。",
    "职工做好本职，分工做到位。",
    "多做为群众排忧解难的事。",
    "上报消防部门备案，关注消费热点。",
    "究竟争取什么，毕竟选择正确。",
    "实现像样的增长。",
    "生活困难，陷入贫困或因病返贫。",
    "一幅照片，一批露天市场。",
    "科普写作大赛，投资询价采购。",
    "规范筹集资金，示范筹备工作。",
    "调整冶金结构，通讯速度提高。",
    "他们往往反对铺张。",
    "国家俱乐部，公园满意度。",
    "权利与义务，权力清单。",
    "必需品供应充足，生活必需的物资。",
    "宏观注重统筹，客观注意细节。",
    "随着作风转变，有着名额限制。",
    "观照现实，以史为鉴。",
    "专项考核消费帮扶成效。",
    "恢复盖章手续，答复盖有公章。",
    "热衷于公益。",
    "承担误期责任，热气像雾一样散开。",
    "文章成为范本。",
    { text: "布署广场改造工程完工。", options: { allow: ["布署"] } },
  ],
  invalid: [
    "鉴于⟦上诉⟧情况，特提出申请。",
    "⟦综上所诉⟧，项目基本可行。",
    "依法送交人民⟦检查院⟧审查起诉。",
    "要⟦建全⟧工作机制。",
    { text: "对明年工作作出⟦布署⟧。", severity: "warning", data: { text: "布署", suggestion: "部署" } },
    "设备⟦按装⟧调试完毕。",
    "妥善⟦按排⟧群众生活。",
    "⟦既使⟧时间再紧，也要保证质量。",
    { text: "⟦截止⟧目前，共受理申请35件。", data: { suggestion: "截至" } },
    "⟦截止⟧2024年6月30日，完成投资8亿元。",
    { text: "及时办理群众⟦反应⟧的困难。", data: { suggestion: "反映" } },
    "对代表⟦反应⟧问题逐条答复。",
    "消息⟦不径而走⟧。",
    "希望大家⟦再接再励⟧。",
    "⟦一如继往⟧支持地方发展。",
    "做到⟦融汇贯通⟧、学以致用。",
    "管理⟦松驰⟧，责任不落实。",
    "把调研⟦做为⟧重要抓手。",
    "深入⟦专研⟧业务知识。",
    "⟦关健⟧在于落实。",
    "⟦建全⟧各项制度。",
    "纪律⟦松驰⟧问题整改到位。",
    "形成强大⟦震摄⟧。",
    "严厉查处⟦徇私舞蔽⟧行为。",
    "依法履行⟦瞻养⟧义务。",
    "资金已⟦拔付⟧到位。",
    "成效⟦显着⟧。",
    "推动⟦意识型态⟧工作落细。",
    "干部队伍⟦涣然一新⟧。",
    "工程如期⟦峻工⟧。",
    "形势依然⟦严竣⟧。",
    "⟦竟争⟧上岗，择优聘用。",
    "⟦因该⟧看到，差距仍然存在。",
    "面临的⟦形式⟧十分严峻。",
    "市场⟦过渡⟧开发问题突出。",
    "公布⟦权利机关⟧名录。",
    "不⟦附合⟧要求的一律退回。",
    "⟦即要⟧抓发展，又要保安全。",
    "发布招聘⟦启示⟧。",
    { text: "优化人员⟦成份⟧。", severity: "info", message: "推荐写作", data: { suggestion: "成分" } },
    { text: "清理⟦帐目⟧。", severity: "info" },
    { text: "⟦好象⟧没有发生过。", severity: "info" },
  ],
});

const sections = data as Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>;
const pairs = Object.values(sections).flatMap((section) =>
  Object.entries(section).flatMap(([right, forms]) =>
    (typeof forms === "string" ? forms.split(" ") : Object.keys(forms)).map((form) => ({ form, right })),
  ),
);

describe("the list", () => {
  it("has each form once, and no form that is its own correction", () => {
    const forms = pairs.map(({ form }) => form);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    expect(pairs.filter(({ form, right }) => form === right)).toEqual([]);
  });
  it("finds no right form wrong", () => {
    const found = pairs.filter(({ right }) => lintMarked(rule, `要${right}，做到${right}。`).findings.length > 0);
    expect(found).toEqual([]);
  });
  it("finds every form that is wrong anywhere", () => {
    const plain = Object.entries(sections["wrong"] ?? {}).flatMap(([right, forms]) =>
      (forms as string).split(" ").map((form) => ({ form, right })),
    );
    const missed = plain.filter(({ form, right }) => {
      const { findings } = lintMarked(rule, `会议认为，${form}。`);
      return findings.length !== 1 || findings[0]?.text !== form || findings[0].data["suggestion"] !== right;
    });
    expect(missed).toEqual([]);
  });
});

describe("misused-word on hostile text", () => {
  it.each(["既使", "做为", "显着", "按装备", "即要"])("is linear on %j", (unit) => {
    expect(() => lintMarked(rule, unit.repeat(50_000 / unit.length))).not.toThrow();
  });
});
