import { linesWith, rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { SIGN } from "../../src/text/signs.js";
import { datesByLine, NO_DATES } from "./dates.js";
import { dateSlipsIn } from "./style-dates.js";
import { NO_SLIPS } from "./style.js";
import { FIGURE_HINTS, FIGURE_SIGNS, figureSlipsIn, fullWidthIn, rangeSlipsIn } from "./style-figures.js";

export default defineRule({
  id: "numeral-style",
  family: "figures",
  severity: "info",
  name: { zh: "数字写法", en: "Style of numerals" },
  summary: {
    zh: "数字、日期、数值范围、概数的写法与国家标准不一致。",
    en: "Figures, dates, ranges and approximate numbers not written as the national standard has them.",
  },
  why: {
    zh: "写法统一，读者才不会看错：“3～5万”可以读成3元到5万元。",
    en: "Uniform figures are not misread: “3～5万” may be three to fifty thousand.",
  },
  source: {
    tier: "advised",
    text: {
      zh: "GB/T 15835-2011《出版物上数字用法》5.1（范围、年月日、小数）、5.2（概数、“〇”），公文参照执行；成文日期依 GB/T 9704-2012 7.3.5.4。概数不重复表述为通常做法。",
      en: "GB/T 15835-2011, 5.1 (ranges, dates, decimals) and 5.2 (approximate numbers, 〇), to be followed by analogy; GB/T 9704-2012, 7.3.5.4 for the date. Not to say “about” twice is practice.",
    },
  },
  messages: {
    unit: {
      zh: "“{text}”前一个数省略了单位，容易误解。可写作“{suggestion}”。",
      en: "“{text}”: the first figure lacks its unit. Write “{suggestion}”.",
    },
    hyphen: {
      zh: "“{text}”用了短横线。数值起止用“～”，时间起止用“—”：“{suggestion}”。",
      en: "“{text}” has a hyphen; ranges take ～, spans of time —: “{suggestion}”.",
    },
    mixed: {
      zh: "“{text}”混用汉字和阿拉伯数字。可写作“{suggestion}”。",
      en: "“{text}” mixes Chinese and Arabic numerals. Write “{suggestion}”.",
    },
    "short-year": {
      zh: "“{text}”简写了年份。年份用四位数字：“{suggestion}”。",
      en: "“{text}” shortens the year. Years have four figures: “{suggestion}”.",
    },
    "full-width": {
      zh: "“{text}”是全角数字。可改为半角“{suggestion}”。",
      en: "“{text}” has full-width digits. Write “{suggestion}”.",
    },
    zero: {
      zh: "“{text}”里的零写法不对。年份中的零用“〇”：“{suggestion}”。",
      en: "“{text}” has another sign for zero. Years take 〇: “{suggestion}”.",
    },
    "leading-zero": {
      zh: "“{text}”的月、日前不加0。可写作“{suggestion}”。",
      en: "“{text}” has a zero before month or day. Write “{suggestion}”.",
    },
    day: {
      zh: "“{text}”用了“号”。书面日期用“日”：“{suggestion}”。",
      en: "“{text}”: in writing it is 日: “{suggestion}”.",
    },
    point: {
      zh: "“{text}”小数点前缺0。可写作“{suggestion}”。",
      en: "“{text}” lacks the 0 before the point. Write “{suggestion}”.",
    },
    redundant: {
      zh: "“{text}”概数说了两遍。可写作“{suggestion}”。",
      en: "“{text}” says “about” twice. Write “{suggestion}”.",
    },
    approximate: {
      zh: "“{text}”表示概数，中间不用顿号。可写作“{suggestion}”。",
      en: "“{text}” is an approximate number and takes no comma. Write “{suggestion}”.",
    },
  },
  data: {
    kind: { zh: "哪一种写法，与消息名称相同", en: "which slip; the name of the message" },
    suggestion: { zh: "建议的写法", en: "how to write it" },
  },
  examples: {
    bad: [
      "增长⟦10-15%⟧。",
      "每户补助⟦3～5万⟧元。",
      "⟦2023年十月⟧",
      "⟦2024年08月01日⟧召开。",
      "⟦二零二三⟧年三月一日",
      "走访群众⟦约30余⟧户。",
    ],
    good: [
      "增长10%～15%。",
      "每户补助3万～5万元。",
      "二〇二三年十月",
      "2024年8月1日召开。",
      "近20多年来，示例县发生了很大变化。",
      "签约30余个项目。",
      "一、二年级学生",
    ],
  },
  options: {
    ignore: {
      type: "texts",
      default: [],
      meaning: {
        zh: "不检查的种类，如 hyphen、full-width、day（见 data.kind）",
        en: "kinds that are not looked for, such as hyphen, full-width, day (see data.kind)",
      },
    },
  },
  check({ document, analysis, options, report }) {
    const dates = analysis.part(datesByLine);
    const { blockSigns, prose } = analysis;
    const hasFolded = (analysis.signs & SIGN.lookalike) !== 0;
    for (const line of hasFolded ? prose : linesWith(prose, SIGN.year | SIGN.month | FIGURE_SIGNS, FIGURE_HINTS)) {
      const original = document.blocks[line.block]?.text ?? "";
      // the shadow has full-width digits folded
      const isFolded = ((blockSigns[line.block] ?? 0) & SIGN.lookalike) !== 0;
      const ofDates = dateSlipsIn(line, (line.signs & SIGN.month) === 0 ? NO_DATES : (dates.get(line) ?? NO_DATES));
      const ofRanges = rangeSlipsIn(line);
      const ofFigures = figureSlipsIn(line);
      const ofWidth = isFolded ? fullWidthIn(original.slice(line.start, line.end)) : NO_SLIPS;
      if (ofDates.length + ofRanges.length + ofFigures.length + ofWidth.length === 0) continue;
      for (const { kind, start, end, suggestion } of [...ofDates, ...ofRanges, ...ofFigures, ...ofWidth]) {
        if (options.ignore.includes(kind)) continue;
        const range = rangeIn(line, start, end);
        const data = { text: original.slice(range.start, range.end), suggestion, kind };
        report({ message: kind, data, range, group: kind });
      }
    }
  },
});
