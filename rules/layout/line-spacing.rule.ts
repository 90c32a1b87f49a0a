import type { LineSpacing, ParagraphFormat, Section } from "../../src/document/looks.js";
import { defineRule } from "../../src/rule/index.js";
import { Deviations } from "./deviations.js";
import { rolesOf } from "./roles.js";
import { clause, STANDARD } from "./standard.js";

export default defineRule({
  id: "line-spacing",
  family: "layout",
  layout: "gbt9704",
  severity: "info",
  name: { zh: "行距", en: "Line spacing" },
  summary: {
    zh: "正文一般每面22行，行距约28至30磅。",
    en: "A page usually holds 22 lines: some 28 to 30 points from line to line.",
  },
  why: { zh: "行距不合，一面就排不成22行，页数也会不同。", en: "With another spacing a page does not hold 22 lines." },
  source: clause(
    "advised",
    "5.2.3：一般每面排22行。标准没有规定磅值；225毫米除以22行约29磅，28至30磅是通常做法。",
    "5.2.3: usually 22 lines a page. It gives no figure in points; 225 mm by 22 lines is some 29 points, 28 to 30 are usual.",
  ),
  messages: {
    exact: {
      zh: "正文有{count}段行距为固定值{value}磅，通常设28至30磅，使每面22行。请调整行距。",
      en: "{count} paragraphs of the body are spaced by exactly {value} points; 28 to 30 are usual, so that a page holds 22 lines. Change the spacing.",
    },
    atLeast: {
      zh: "正文有{count}段行距为最小值{value}磅，通常设固定值28至30磅，使每面22行。请调整行距。",
      en: "{count} paragraphs of the body are spaced by at least {value} points; exactly 28 to 30 are usual, so that a page holds 22 lines. Change the spacing.",
    },
    multiple: {
      zh: "正文有{count}段行距为{value}倍，通常设固定值28至30磅，使每面22行。请调整行距。",
      en: "{count} paragraphs of the body are spaced by {value} lines; exactly 28 to 30 points are usual, so that a page holds 22 lines. Change the spacing.",
    },
    place: { zh: "这一段也一样", en: "here too" },
  },
  data: {
    value: { zh: "现在的行距，磅或倍", en: "the spacing that there is, in points or lines" },
    count: { zh: "段数", en: "how many paragraphs" },
  },
  exampleOptions: { format: "docx" },
  examples: {
    bad: [
      "{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{仿宋 三号 缩进2 行距1.5倍}⟦现就防汛工作通知如下。⟧",
    ],
    good: [
      "{小标宋 二号 居中}关于防汛工作的通知\n{仿宋 三号}各镇人民政府：\n{仿宋 三号 缩进2 行距28.95}现就防汛工作通知如下。",
    ],
  },
  check({ document, analysis, report }) {
    const { looks } = document;
    if (looks === undefined) return;
    const deviations = new Deviations<LineSpacing>();
    for (const range of analysis.part(rolesOf).text) {
      const format = looks.paragraphs[looks.blocks[range.block]?.paragraph ?? -1];
      const section = looks.sections.find(({ start, end }) => start <= range.block && range.block < end);
      if (format !== undefined) deviations.add(wrongSpacing(format, section), range);
    }
    for (const { found, first, related, count } of deviations) {
      const { rule, value } = found;
      report({ message: rule, data: { value, count }, range: first, related, group: `${rule} ${value}` });
    }
  },
});

/** The spacing of a paragraph, when it is not the usual one; null too where it depends on a grid that is not known. */
function wrongSpacing({ lineSpacing, snapToGrid }: ParagraphFormat, section: Section | undefined): LineSpacing | null {
  const { rule, value } = lineSpacing ?? { rule: "multiple", value: 1 };
  if (rule !== "multiple") return isUsual(value) ? null : { rule, value: rounded(value) };
  const pitch = section?.grid?.linePitch;
  if (snapToGrid !== false && pitch !== undefined && isUsual(pitch * value)) return null;
  return { rule, value: rounded(value) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function isUsual(points: number): boolean {
  return points >= STANDARD.lineSpacing.least - 0.05 && points <= STANDARD.lineSpacing.most + 0.05;
}
