import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profiles } from "../../../rules/index.js";
import rule from "../../../rules/placeholder/unfilled-placeholder.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

const kind = (text: string, name: string) => ({ text, data: { kind: name } });
const mild = (text: string, severity: "warning" | "info") => ({ text, severity });
const grave = (text: string) => ({ text, severity: "error" as const });

testRule(
  { describe, it },
  rule,
  {
    valid: [
      // X that is no blank
      "配备X光机、X射线探伤仪，开展X线检查，绘制X轴坐标。",
      "XX染色体、XY染色体与X连锁遗传。",
      "采购XL号、XXL号工作服，SUV车型X5一辆，iPhone X两部。",
      "推行“1+3+X”工作法、“5+X”模式和“互联网+X”行动，“X”+因素叠加。",
      "1+X证书制度试点，“党建+X”品牌。",
      "公式x=3，2x+1，f(x)；地址0x1F；系统为x64、Mac OS X。",
      "Excel、LaTeX、Linux软件已更新；SpaceX发射火箭。",
      "影片《星河XXI》放映，二十世纪又称XX世纪。",
      "地块长210米×宽80米，尺寸5×5，轮训3×8小时，210mm×297mm，总装机2×100兆瓦。",
      "长×宽×高，单价×数量。",
      "编号编排方式为：X妆XXXXXXXX。",
      // stars and masks of privacy
      "联系电话138****1234，身份证号510***********1234，卡号6222 **** **** 1234。",
      "**重点工作**：抓好落实。",
      "***\n正文",
      "2*3=6，注释*见附件。",
      // lines and boxes
      "________________________",
      "- - - - - -",
      "□是 □否",
      "●抓学习 ●抓落实",
      "二○二三年十二月，二〇〇八年，一九八〇年。",
      // 某 that is no blank
      "某些单位、某种情形、某个环节、某一方面、某项工作。",
      "案例：王某某醉酒驾驶，李某伪造印章，张某等三人被处分。",
      // brackets that are content
      "（一）加强领导；（二）压实责任。",
      "《关于加强管理的通知》（示府发〔2024〕5号）",
      "有关部门（单位）要高度重视，各市（县、区）抓好落实，乡镇（街道）负责。",
      "党委（党组）、党（工）委、办公厅（室）各负其责。",
      "（以下简称示例局）（略有增长）（不含税）（由申请人填写）",
      "【案例】某项工作成效明显。【问题】整改不力。",
      "引自文献[1]，见图[2]。",
      "点击[链接](https://example.com)查看。",
      "a<b且b>c，<br>换行。",
      // words
      "会议时间待定事项另行通知，待定岗位三个。",
      "其余人员留守，剩余人次清零，业余人士参加，十余名、30余户、数余次。",
      "参加人次再创新高，投资万元以上项目十个。",
      "达成共识，占比提高，年月日不得省略。",
      "他说：“好……”会场响起掌声。",
      "请登录网站www.xxx.com，邮箱xx@example.com。",
      "A区B栋、C类项目、甲乙双方。",
      "选择日期和地点，录入文字要规范。",
      { text: "编号为×1械注×2××××3，型号XX-2型。", options: { allow: ["×1械注×2××××3", "XX-2型"] } },
      { text: "编号ZXXX12，型号XX-2型。", options: { allow: ["XX-2型"], allowPatterns: ["ZX{2,3}\\d+"] } },
      "推行“N+X”服务，即N项基本服务加X项个性服务。",
      "一九八○年动工，一九九○年建成，二○○○年改造，二○二三年五月。",
      "李　涛　　人力资源处副处长",
      // what looks like a blank and is none, as field notes list it
      "检测X染色体、X波段雷达、X-Y坐标、X²检验，采购XXXL号工作服、XS号马甲。",
      "玩Xbox游戏，Model X汽车，用TeX排版，UNIX系统，VX群，MX和TX档，EXCEL表格，XP系统，X86架构，GTX显卡，4X4越野车。",
      "第XIX届，影片《流浪Ⅱ》，Ⅹ类，480毫米×140毫米，“4×4”，计算1*2的值。",
      "“X”+因素叠加，X世代，X效应，X战警，X教授。",
      "张**，某年某月某日，某中心医院，论述从略，示范引领，打造样板，读《张三丰传》。",
      "坚持“3＋4＋5＋3”思路，观看《1921》，24365平台。",
      "“数据要素×”行动计划，“人工智能×”行动。",
      "器械注册编号的编排方式为：×1械注×2××××3×4××5××××6，其中×1为审批部门简称。",
      "占 地 面 积",
      "- [ ] 待办，数组arr[ ]取值。",
      "**重点工作**：抓好落实；**难点工作**：逐项突破。",
      "项目  个数\n合计  3",
      // what tells whoever fills in a paper how to do so, and annexes that are not printed
      "（请在□内打√）",
      "是□　否□（请在相应□内打“√”）",
      "三、您怎样看待窗口服务？（请在括号内填写选项）",
      "下列各项任选其一【请在对应方框内打勾】，【请在横线上填写答案】",
      "附件：（略）",
      "附件2：志愿服务队名册（略）",
      "具体分工见附件3（略）",
    ],
    invalid: [
      // counts
      kind("走访⟦XX⟧户，慰问⟦X⟧人，发放资料⟦XX⟧余份。", "count"),
      kind("培训⟦XX⟧人次，投入⟦xx⟧万元，增长⟦X⟧％、⟦XX.X⟧%，达⟦XX⟧个百分点。", "count"),
      kind("发现问题⟦XX⟧，收集意见⟦XX⟧。", "count"),
      kind("⟦××⟧个村、⟦×⟧个组、⟦ＸＸ⟧家企业参加。", "count"),
      kind("共⟦**⟧人、⟦____⟧万元。", "count"),
      kind("调处纠纷⟦***⟧件，办结⟦***⟧件，占⟦**⟧％，另有⟦*⟧人。", "count"),
      kind("达标率⟦○○⟧%，机组⟦□⟧台，补贴⟦（  ）⟧元，减税⟦×⟧多亿元，受伤⟦[  ]⟧人，力争⟦X⟧年内建成。", "count"),
      kind("对表现突出的⟦　　⟧名保洁员给予表扬，组织⟦   ⟧人外出学习。", "count"),
      // dates
      kind("定于⟦20XX⟧年⟦X⟧月⟦X⟧日，⟦202×⟧年⟦×⟧月⟦×⟧日，⟦二〇XX⟧年。", "date"),
      kind("⟦20xx⟧年⟦x⟧月⟦x⟧日", "date"),
      kind("⟦____⟧年⟦__⟧月⟦__⟧日", "date"),
      kind("⟦○⟧月⟦○⟧日", "date"),
      kind("签发时间：⟦20 年 月 日⟧", "date"),
      kind("⟦2024年  月  日⟧", "date"),
      kind("定于⟦2024年5月   日⟧召开，时间：⟦年  月⟧至⟦年  月⟧", "date"),
      kind("⟦20**⟧年、⟦202*⟧年", "date"),
      // ordinals
      kind("第⟦XX⟧督导组、第⟦X⟧次会议、第⟦××⟧届。", "ordinal"),
      kind("（示府发〔2024〕⟦×⟧号）（示府办〔2024〕⟦  ⟧号）", "ordinal"),
      kind("市委⟦×⟧届⟦×⟧次全会提出要求。", "ordinal"),
      // people
      kind("镇长李⟦××⟧，村主任⟦***⟧，联系人：⟦▲▲▲⟧", "person"),
      kind("由⟦____⟧兼任办公室主任。", "person"),
      kind("⟦XXX⟧同志主持，副主任⟦XXX⟧参加，校长⟦XX⟧致辞。", "person"),
      kind("联系人：⟦XXX⟧，电话另附。", "person"),
      // organisations and places
      kind("⟦XX⟧局、⟦XXX⟧市、⟦××⟧县、⟦XX⟧街道、⟦XX⟧社区、⟦XX⟧大学。", "organisation-or-place"),
      kind("前往⟦XXX⟧，深入⟦XX⟧，来到⟦XXX⟧爱国主义教育基地。", "organisation-or-place"),
      kind("⟦○○⟧县、⟦□□⟧局、⟦△△⟧公司。", "organisation-or-place"),
      kind("⟦***⟧局、⟦OO⟧镇。", "organisation-or-place"),
      kind(
        "⟦××⟧、⟦××⟧两个村位置偏远，⟦□□⟧排涝泵站，《⟦XX⟧日报》，⟦XX⟧发改〔2024〕5号，《⟦____⟧省条例》",
        "organisation-or-place",
      ),
      kind("职工培训由⟦（单位名称）⟧负责", "organisation-or-place"),
      // names and terms
      kind("开展“⟦XX⟧”行动，创建“⟦XXX⟧先锋”品牌，推行⟦XX⟧制度。", "name-or-term"),
      kind("印发《⟦××⟧》，召开⟦XXXX⟧会议。", "name-or-term"),
      // masked terms
      kind("开展⟦XX⟧学习教育，学习⟦XX⟧大精神，贯彻党的⟦××⟧届⟦×⟧中全会部署，开展⟦****⟧主题教育。", "masked-term"),
      // alternatives
      { text: "⟦XXX⟧⟦区（县、市）⟧工作汇报", severity: "error" },
      // instructions
      kind("年度目标：⟦（此处填写年度目标）⟧，⟦【待补充】⟧，⟦[请输入具体内容]⟧", "free-text"),
      kind("⟦[单位名称]⟧、⟦[主送单位]⟧、⟦<单位>⟧", "organisation-or-place"),
      kind("⟦[日期]⟧、⟦[成文时间]⟧", "date"),
      kind("⟦[姓名]⟧、⟦[联系人]⟧", "person"),
      kind("目标任务⟦（请在此处填写任务数）⟧，⟦（请填写工作成效）⟧", "free-text"),
      { text: "荣获⟦〔请填写荣誉名称〕⟧称号。", severity: "error" },
      mild("名单⟦（略）⟧", "info"),
      mild("⟦（可根据实际情况增减）⟧", "warning"),
      // empty brackets and quotation marks
      { text: "文号：示府发⟦〔〕⟧5号，印发⟦《 》⟧，开展⟦“　”⟧活动。", severity: "error" },
      // template engines
      kind("⟦{{name}}⟧⟦${unit}⟧⟦<%= x %>⟧⟦«姓名»⟧⟦[[date]]⟧⟦<<KEY>>⟧⟦%NAME%⟧⟦{title}⟧⟦{#list}⟧⟦{/list}⟧", "free-text"),
      // word processors
      kind("⟦单击此处输入文字⟧。⟦单击或点击此处输入文字⟧。⟦键入标题⟧", "free-text"),
      kind("⟦单击此处输入日期⟧。", "date"),
      kind("⟦选择一项。⟧", "alternative"),
      // what the text itself says
      { text: "解决“不会办、不愿办、不敢办”⟦X⟧个方面的问题", data: { kind: "count", suggestion: "三" }, message: "三" },
      { text: "实施“强基”“惠民”⟦XX⟧项工程，抓好排查、登记、整改、销号⟦X⟧个环节", data: { kind: "count" } },
      { text: "2024年工作总结\n⟦20XX⟧年以来，我局开展培训。", data: { kind: "date", suggestion: "2024" } },
      // some
      {
        text: "关于报名的通知\n请填写报名表。\n附件1\n技能竞赛报名表\n姓名：⟦______⟧\n单位意见：⟦______⟧\n填报日期：    ⟦年  月  日⟧",
        severity: "info",
      },
      // papers that are signed, answered or decided later
      mild("示例市图书馆物业服务合同\n甲方：⟦______⟧\n第一条 服务费为⟦（  ）⟧元。\n签订日期：⟦2024年  月  日⟧", "info"),
      mild("合作备忘\n甲方（盖章）：　　乙方（盖章）：\n　　⟦年　月　日⟧", "info"),
      mild("保密承诺书\n我承诺遵守保密规定。\n承诺人（签名）：\n\n⟦年　月　日⟧", "info"),
      mild("支部书记签字：⟦__________⟧　　⟦年　月　日⟧", "info"),
      mild("申报单位（盖章）：⟦________⟧", "info"),
      mild("食堂满意度问卷\n您的年龄是⟦____⟧岁，对饭菜⟦（　）⟧满意。", "info"),
      mild("中层干部民主测评表（样表）\n优秀⟦（　）⟧称职⟦（　）⟧", "info"),
      mild("安全生产知识试题及答案\n1.消防通道应当⟦（　　）⟧。", "info"),
      mild("示例市停车管理办法（征求意见稿）\n第二条　本办法自⟦____⟧年⟦__⟧月⟦__⟧日起施行。", "info"),
      mild("示例市停车管理办法\n（草案）\n第二条　本办法自　　⟦年　月　日⟧起正式实施。", "info"),
      // the author's own date, and masked words wherever they stand
      grave("关于更换办公设备的请示\n妥否，请批示。\n示例市⟦XX⟧局（盖章）\n　　⟦年　月　日⟧"),
      grave("关于防汛准备情况的报告\n特此报告。\n示例市水务局（盖章）\n　　⟦年　月　日⟧"),
      grave("2024年述职报告\n报告完毕。\n述职人（签名）：李明\n　　⟦年　月　日⟧"),
      grave("关于开展培训的通知\n请负责人签字确认，于　　⟦年　月　日⟧前报送。"),
      grave("示例市停车管理办法\n第二条　本办法自　　⟦年　月　日⟧起施行。"),
      grave("物业服务合同\n甲方：⟦XX⟧局，乙方：⟦××⟧公司"),
      grave("关于规范劳动合同\n工作经费⟦____⟧万元。"),
      mild("请⟦某某⟧同志到⟦某某⟧市⟦某⟧县调研。", "warning"),
      mild("⟦某⟧单位重视不够。", "info"),
      // without a number
      mild("累计征地⟦余亩⟧，慰问⟦余人次⟧。", "warning"),
      // dots and open points
      mild("单位：⟦……⟧", "warning"),
      mild("会议地点：⟦待定⟧", "info"),
      mild("⟦TODO⟧ 补充数据", "warning"),
      mild("⟦A⟧市⟦B⟧县", "info"),
    ],
  },
  profiles,
);

describe("the name of a slot", () => {
  it.each([
    ["填报单位：________　　日期：________", ["________", "________"]],
    ["填报单位：________  日期：________", ["________", "________"]],
    ["XX　同志：", ["XX同志"]],
    ["由____和____牵头。", ["____", "____牵头"]],
    ["餐厅人员持XX健康证上岗。", ["XX健康证"]],
    ["____日期不得晚于月底。", ["____日期"]],
    ["____年__月__日", ["____年", "__月", "__日"]],
  ])("%s", (text, slots) => {
    expect(lintMarked(rule, text).findings.map(({ data }) => data["slot"])).toEqual(slots);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."XxＸ×*_＿○〇□某（）【】[]<>《》〔〕“”{}$%@年月日第个人局县…余待A0 ，。\n".split(""),
    "XX",
    "20",
    "同志",
    "此处填写",
  );
  it("gives findings in order that do not overlap and say what stands there", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const { findings, text } = lintMarked(rule, parts.join("").replace(/[⟦⟧]/g, ""));
        const lines = text.split("\n");
        let last = "";
        let end = 0;
        for (const { location, text: found, data } of findings) {
          const line = location?.line ?? 0;
          if (String(line) !== last) end = 0;
          last = String(line);
          expect(location?.offset).toBeGreaterThanOrEqual(end);
          end = location?.endOffset ?? 0;
          expect(lines[line - 1]?.slice(location?.offset, end)).toBe(found);
          expect(data["form"]).toBe(found);
        }
      }),
    );
  });

  it.each(["X", "*", "_", "×", "某", "（", "[", "“ ", "《", "XX局", "{", "<", "…", " 年 月", "20", "（此处"])(
    "reads 50,000 times %j",
    { timeout: 20_000 },
    (piece) => {
      expect(lintMarked(rule, piece.repeat(50_000)).findings.length).toBeGreaterThanOrEqual(0);
    },
  );
});
