import { defineRule } from "../../src/rule/index.js";
import { staleYears } from "./stale.js";
import { namedYears, yearsOfTitle, type PaperYears } from "./years.js";

export default defineRule({
  id: "stale-year",
  family: "figures",
  severity: "warning",
  name: { zh: "年份没有更新", en: "Stale year" },
  summary: {
    zh: "标题是一个年份，文中称呼本文、安排标题或成文日期却是另一个年份。",
    en: "The title names one year; the lead-in, a heading or the date of the same paper names another.",
  },
  why: {
    zh: "多半是在往年的稿子上改的，漏改一处年份，读者会怀疑其余内容也是旧的。",
    en: "Usually last year's paper was reused: one year that was missed makes the reader doubt the rest.",
  },
  source: {
    tier: "regulation",
    text: {
      zh: "《党政机关公文处理工作条例》第十九条（四）：时间、数字等准确。",
      en: "Regulation on official documents, art. 19(4): times and figures must be accurate.",
    },
  },
  messages: {
    "lead-in": {
      zh: "标题是{expected}年，这里却写{year}年。请核对年份。",
      en: "The title says {expected}, this {year}. Check the year.",
    },
    heading: {
      zh: "按全文的标题，这里应是{expected}年，却写“{text}”，像是往年的稿子没有改。请核对年份。",
      en: "By the title of the paper this should be {expected}, not “{text}”: last year’s words perhaps. Check the year.",
    },
    opening: {
      zh: "标题是{expected}年，开头却从{year}年说起。请核对年份。",
      en: "The title says {expected}, the text begins with {year}. Check the year.",
    },
    self: {
      zh: "本文是{expected}年的安排，这里却写{year}年。请核对年份。",
      en: "The paper plans {expected}, this sentence {year}. Check the year.",
    },
    date: {
      zh: "标题写的是{expected}年，成文日期却是“{text}”。请核对年份。",
      en: "The title says {expected}, the document is dated “{text}”. Check the year.",
    },
  },
  data: {
    kind: { zh: "lead-in、heading、opening、self、date", en: "lead-in, heading, opening, self or date" },
    year: { zh: "文中的年份", en: "the year that stands there" },
    expected: { zh: "按标题应有的年份", en: "the year that the title demands" },
    suggestion: { zh: "建议的年份", en: "the right year" },
  },
  examples: {
    bad: [
      "示例局2023年工作总结\n现将⟦2022年⟧工作总结如下。\n一、主要工作\n开展培训。",
      "示例局2023年工作总结和2024年工作计划\n一、2023年工作总结\n开展培训。\n二、⟦2023年⟧工作计划\n继续开展培训。",
      "示例镇2024年工作要点\n⟦2023年⟧全镇工作的总体要求是：坚持稳中求进。",
    ],
    good: [
      "示例局2023年工作总结\n现将2023年工作总结如下。\n一、主要工作\n培训人数比2022年增长5%。\n二、2024年工作计划\n继续开展培训。",
      "示例局2024年工作要点\n根据《2023年工作要点》落实情况，制定本要点。",
      "示例局2023年上半年工作总结\n一、工作开展情况\n开展培训。\n二、2023年下半年工作安排\n继续开展培训。",
      "2021—2025年工作规划\n一、2020年工作回顾\n开展培训。",
    ],
  },
  check({ document, analysis, report }) {
    const { title, outline } = analysis;
    let own: PaperYears = yearsOfTitle(title?.text ?? "");
    if (own.review === null && own.plan === null) {
      // without a year in the title, the heading of the review says what year the paper is of
      const review = outline.headings
        .flatMap((heading) => namedYears(heading.title))
        .find(({ kind }) => kind === "review");
      own = { review: review?.year ?? null, plan: null, partial: own.partial };
    }
    if (own.review === null && own.plan === null) return;
    for (const { kind, range, year, expected } of staleYears(analysis, own)) {
      const text = document.blocks[range.block]?.text.slice(range.start, range.end) ?? "";
      const suggestion = `${expected}年`;
      report({ message: kind, data: { text, year, expected, kind, suggestion }, range });
    }
  },
});
