import fc from "fast-check";
import { describe, expect, it } from "vitest";
import rule from "../../../rules/wording/repeated-word.rule.js";
import { DoubleFinder } from "../../../rules/wording/doubles.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "路走得很远很远，这件事记得很久很久。",
    "水质对对虾有益。",
    "方便向向日葵种植调整。",
    "他从从江县出发。",
    "项目位于于家村。",
    "学习借鉴以以色列为代表的节水经验。",
    "坚持以以旧换新为抓手。",
    "主要以以奖代补方式支持。",
    "发挥把把方向、管大局、保落实的作用。",
    "乌云其其格同志主持会议。",
    "王明、王和和、李华等同志参加。",
    "召开基层党组织组织生活会。",
    // reduplication
    "这件事要好好研究研究。",
    "大家来讨论讨论这份方案。",
    "党员要经常学习学习。",
    "干部们天天下乡，家家户户走到。",
    "把矛盾一个一个化解，把任务一项一项落实。",
    "一村一村走访，一户一户登记。",
    "方方面面的工作要扎扎实实推进。",
    "群众高兴不高兴、满意不满意、答应不答应，是根本标准。",
    "点点滴滴见真情，实实在在办实事。",
    "要紧紧围绕中心，渐渐形成合力。",
    "坚持安全第一第一时间处置。",
    "两个两个地结对帮扶。",
    // borders of words
    "深入学习习近平总书记重要讲话精神。",
    "展示发展展望，推动中国国家公园建设。",
    "各级党委委员要带头，全省省级机关要示范。",
    "上海海关今年年初推出新举措。",
    "推进主体体系建设，研究究竟如何落实。",
    "收入大大提高，区区长到会会议室讲话。",
    "为了实现这一目的的各项措施。",
    "促进社会缓和和稳定。",
    "在建项目和现在在建的工程。",
    "对对口支援地区给予倾斜。",
    "坚持实事求是是我们的传统。",
    "用好学习学习强国平台。",
    "支持发展发展中国家关心的项目。",
    "加强管理管理局工作人员。",
    "主要要素齐全，重要要求明确。",
    "做好关系民生的的士管理。",
    "企业创业创新活力不断增强。",
    "对被被执行人的财产依法处置。",
    // names and blanks
    "在XX社区、XX社区开展试点。",
    "在XX街道的XX社区、XX街道的XX社区开展试点。",
    "某某村和某某镇已完成整改。",
    "第五十条十条措施，一百一百地数。",
    "违反本规定规定的，依法处理。",
    "按照有关规定规定的条件办理。",
    // emphasis
    "落实、落实、再落实！",
    "学习学习再学习，实践实践再实践。",
    "加快发展，加快发展，再加快发展。",
    "同意，同意。",
    "哈哈哈哈！",
    "这一点非常非常重要，有许多许多事要做。",
    "研究研究再定，给我们介绍介绍经验。",
    "大家都说彼此彼此。",
    "无法实现合同 目 的的，可以解除。",
    "总算了了一桩心愿。",
    "100100元，2023年，2024年。",
    "加油加油！",
    { text: "要推进推进。", options: { allow: ["推进"] } },
  ],
  invalid: [
    { text: "落实上市⟦公司公司⟧治理要求。", severity: "info" },
    { text: "该⟦项目项目⟧经理持证上岗。", severity: "info" },
    { text: "由二⟦车间车间⟧主任负责。", severity: "info" },
    { text: "群众说：“⟦没事没事⟧，不麻烦。”", severity: "info" },
    { text: "积极配合⟦公司公司⟧完成任务。", severity: "warning" },
    { text: "会同财政、金融等部门⟦研究研究⟧降低保费的具体办法。", severity: "info" },
    { text: "检查之前临时⟦整理整理⟧，过后照旧。", severity: "info" },
    { text: "扎实开展⟦学习学习⟧教育。", severity: "warning" },
    { text: "各部门要⟦推进推进⟧整改。", severity: "warning", data: { text: "推进", suggestion: "推进" } },
    "⟦我们我们⟧要牢记使命。",
    "各乡镇⟦开展开展⟧了环境整治。",
    "组织党员⟦学习学习⟧教育读本。",
    "⟦坚持坚持⟧以人民为中心的发展思想。",
    "⟦二是二是⟧强化监督检查。",
    "⟦五年五年⟧来，全县面貌一新。",
    "总投资3万⟦亿元亿元⟧。",
    "⟦2023年2023年⟧，共办理建议12件。",
    "⟦一些一些⟧干部作风不实。",
    "⟦紧紧紧紧⟧围绕中心工作。",
    "⟦老老实实老老实实⟧做人做事。",
    "推动⟦高质量高质量⟧发展。",
    "落实⟦乡村振兴乡村振兴⟧战略。",
    "要把工作⟦落实落实⟧到位。",
    { text: "群众⟦的的⟧利益无小事。", data: { text: "的" }, message: "请删去一个" },
    "工业⟦和和⟧农业协调发展。",
    "会议⟦在在⟧市政府召开。",
    "要⟦对对⟧全部隐患登记造册。",
    "检查组⟦将将⟧于下周进驻。",
    "干部⟦们们⟧深入一线。",
    "工作⟦的的的⟧成效明显。",
    "⟦这这⟧项工作已经完成。",
    "要⟦加强组织领导，加强组织领导⟧，确保实效。",
    "会议要求，⟦压实工作责任，压实工作责任⟧。",
    "⟦各单位要认真落实。各单位要认真落实⟧。",
    { text: "统筹教育、⟦医疗、医疗⟧、养老工作。", data: { text: "医疗" }, message: "连写了两遍" },
    "统筹教育、⟦医疗、医疗⟧等工作。",
    { text: "听取市人民⟦政府政府⟧工作报告。", severity: "info", message: "请核对" },
    "⟦第九第九⟧条 本办法自公布之日起施行。",
    "依照有关⟦规定规定⟧，予以补助。",
    { text: "相关⟦规定规定⟧供应商另行报价。", severity: "info" },
    { text: "最高⟦人民法院人民法院⟧案例汇编。", severity: "info" },
  ],
});

describe("DoubleFinder", () => {
  const finder = new DoubleFinder();
  it("finds every double in a random text", () => {
    const unit = fc.constantFrom("学", "习", "的", "，");
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 12 }),
        fc.string({ unit, minLength: 1, maxLength: 6 }),
        (before, copy) => {
          const text = `起始文字${before}${copy}${copy}结尾`;
          const at = 4 + before.length;
          const found = finder.find(text);
          const covered = found.some(
            ({ start, period, end }) =>
              start <= at + copy.length && end >= at + copy.length && copy.length % period === 0,
          );
          expect(covered).toBe(true);
        },
      ),
    );
  });
  it("is not confused by the line before", () => {
    expect(finder.find("加强领导")).toEqual([]);
    expect(finder.find("加强领导")).toEqual([]);
  });
  it("finds the same when its places begin anew", () => {
    const short = new DoubleFinder(500);
    const lines = ["加强领导", "学习学习", "的的", "加强领导，加强领导，", "学".repeat(600), "层层层层"];
    for (const line of [...lines, ...lines, ...lines]) expect(short.find(line)).toEqual(new DoubleFinder().find(line));
  });
});

describe("repeated-word on hostile text", () => {
  it.each(["学", "学习", "的", "加强领导，", "一二三四五六七八九十", "老老实实"])("is linear on %j", (unit) => {
    expect(() => lintMarked(rule, unit.repeat(100_000 / unit.length))).not.toThrow();
  });
});
