import { type Line, linesWith, rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { SIGN } from "../../src/text/signs.js";
import { doubleNegativesIn, pointsIn } from "./changes.js";
import { contradictionsIn } from "./repeated.js";
import { wrongSatisfactionIn } from "./satisfaction.js";
import { wrongSharesIn } from "./shares.js";
import { wrongSumsIn } from "./sums.js";

export default defineRule({
  id: "inconsistent-figure",
  family: "figures",
  severity: "warning",
  name: { zh: "数字前后不符", en: "Figures that disagree" },
  summary: {
    zh: "总数与分项之和不符，占比之和超过100%，同一数字前后两样，升降与数字不符。",
    en: "A total that is not the sum of its parts, shares beyond 100%, one figure told twice and differently, a change that does not fit its figures.",
  },
  why: {
    zh: "数字对不上，读者分不清哪个是真的，整篇的数据都会被怀疑。",
    en: "When figures disagree nobody knows which is true, and every other figure is doubted.",
  },
  source: {
    tier: "regulation",
    text: {
      zh: "《党政机关公文处理工作条例》第十九条（四）：数字等准确。",
      en: "Regulation on official documents, art. 19(4): figures must be accurate.",
    },
  },
  messages: {
    exceeds: {
      zh: "所列各项合计{sum}，超过总数“{text}”。请核对数字。",
      en: "The parts add up to {sum}, more than the whole “{text}”. Check the figures.",
    },
    onePart: {
      zh: "其中的“{part}”比总数“{text}”还多。请核对数字。",
      en: "The part “{part}” is more than the whole “{text}”. Check the figures.",
    },
    differs: {
      zh: "所列各项合计{sum}，与“{text}”不符。请核对数字。",
      en: "The parts add up to {sum}, not “{text}”. Check the figures.",
    },
    shares: {
      zh: "各项占比合计{sum}%，超过100%。请核对数字。",
      en: "The shares add up to {sum}%, more than 100%. Check the figures.",
    },
    repeated: {
      zh: "同一句话前面是“{first}”，这里是“{text}”。请核对哪个准确。",
      en: "The same statement said “{first}” before and says “{text}” here. Check which is right.",
    },
    negative: {
      zh: "“{text}”既说下降，又带负号。请核对：下降就去掉负号，上升就改用“增长”。",
      en: "“{text}” is a fall by a negative figure. Drop the sign, or say that it rose.",
    },
    points: {
      zh: "“{text}”是两个百分数之差，应为{points}个百分点。请核对。",
      en: "“{text}” is the difference of two percentages: {points} percentage points. Check it.",
    },
    part: { zh: "分项", en: "a part" },
    earlier: { zh: "前面的数字", en: "the earlier figure" },
  },
  data: {
    kind: {
      zh: "exceeds、differs、shares、repeated、negative、points",
      en: "exceeds, differs, shares, repeated, negative or points",
    },
    sum: { zh: "各项之和", en: "the sum of the parts" },
    points: { zh: "相差几个百分点", en: "the difference in percentage points" },
    part: { zh: "比总数还多的一项", en: "the one part that is more than the whole" },
  },
  examples: {
    bad: [
      "全年受理⟦12件⟧，其中信访6件、投诉7件。",
      "发放传单300份、手册200份，共计⟦600份⟧。",
      "排查隐患⟦20处⟧，分别为东村8处、西村11处。",
      "调查显示，⟦非常满意占50%，比较满意占40%，不太满意占20%⟧。",
      "全年事故起数同比⟦下降-12%⟧。",
      "覆盖率由80%提高到85%，⟦提高5%⟧。",
    ],
    good: [
      "全年受理12件，其中信访3件、投诉4件。",
      "发放传单300份、手册200份，共计500份。",
      "现有职工120人，其中党员80人、女职工60人。",
      "培训约120人次，其中干部70人次、群众60人次。",
      "新建公园3个、广场4个，共5个乡镇受益。",
      "完成投资1.2亿元，其中东区0.7亿元、西区0.6亿元。",
      "覆盖率由80%提高到85%，提高5个百分点。",
    ],
  },
  check({ analysis, report }) {
    for (const line of linesWith(analysis.prose, SIGN.digit)) {
      const { text } = line;
      for (const found of wrongSumsIn(line)) {
        const { kind, sum, parts } = found;
        const data = { text: text.slice(found.start, found.end), sum, kind };
        const related = partsIn(line, parts);
        const [only, ...others] = parts;
        if (kind === "exceeds" && only !== undefined && others.length === 0) {
          const part = text.slice(only.start, only.end);
          report({ message: "onePart", data: { ...data, part }, range: placeIn(line, found), related });
        } else {
          report({ message: kind, data, range: placeIn(line, found), related });
        }
      }
      if ((line.signs & SIGN.percent) !== 0) {
        for (const found of [...wrongSharesIn(text), ...wrongSatisfactionIn(text)])
          report({ message: "shares", data: { sum: found.sum, kind: "shares" }, range: placeIn(line, found) });
      }
      for (const found of doubleNegativesIn(line)) {
        const data = { text: text.slice(found.start, found.end), kind: "negative" };
        report({ message: "negative", data, range: placeIn(line, found) });
      }
      for (const found of pointsIn(line)) {
        const data = { text: text.slice(found.start, found.end), points: found.points, kind: "points" };
        report({ message: "points", data, range: placeIn(line, found) });
      }
    }
    for (const { first, firstText, second, secondText } of contradictionsIn(analysis)) {
      const data = { first: firstText, text: secondText, kind: "repeated" };
      report({ message: "repeated", data, range: second, related: [{ message: "earlier", data: {}, range: first }] });
    }
  },
});

interface Place {
  readonly start: number;
  readonly end: number;
}

function placeIn(line: Line, { start, end }: Place) {
  return rangeIn(line, start, end);
}

function partsIn(line: Line, parts: readonly Place[]) {
  return parts.map((part) => ({ message: "part" as const, data: {}, range: placeIn(line, part) }));
}
