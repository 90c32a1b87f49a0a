import { linesWith, rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { type Mark, MARKS, singleMarks } from "./half-width-marks.js";
import { isDigit, isForeign } from "./marks.js";
import { nextOf, tableOf } from "../../src/text/scan.js";
import { SIGN } from "../../src/text/signs.js";
import { brackets, straightQuotes } from "./half-width-pairs.js";
import { PUNCTUATION_STANDARD } from "./source.js";

/** A line without any of these holds nothing to look at. */
const HALF_WIDTH = SIGN.halfMark | SIGN.halfBracket | SIGN.straightQuote | SIGN.dots;
const CANDIDATES = tableOf(`${MARKS}()"'`);
/** The marks of GB/T 7714 for the sort of a source: an entry of references has half-width marks by that standard. */
const REFERENCE = /[[［](?:[JMDNCRSPZ]|(?:EB|DB|J|M)\/OL)[\]］]/;

export default defineRule({
  id: "half-width-punctuation",
  family: "punctuation",
  severity: "warning",
  name: { zh: "半角标点", en: "Half-width punctuation" },
  summary: {
    zh: "中文里用了半角（英文）标点、直引号或其他不规范的引号。",
    en: "Half-width marks, straight or odd quotation marks in Chinese text.",
  },
  why: {
    zh: "半角标点只占半格，版面不齐，也看得出是键盘没有切换或者从网页复制的。",
    en: "They upset the layout and show that the keyboard was not switched, or that the text was copied.",
  },
  source: PUNCTUATION_STANDARD,
  messages: {
    mark: {
      zh: "中文里用了半角标点“{text}”。请改为“{suggestion}”。",
      en: "Half-width “{text}” in Chinese text. Write “{suggestion}”.",
    },
    bracket: {
      zh: "中文里用了半角括号“{text}”。请改为全角“{suggestion}”。",
      en: "A half-width bracket “{text}” in Chinese text. Write “{suggestion}”.",
    },
    quote: {
      zh: "中文里的引号 {text} 不规范。请改为“{suggestion}”。",
      en: "{text} is no quotation mark of Chinese text. Write “{suggestion}”.",
    },
  },
  data: {
    kind: { zh: "mark、bracket、quote", en: "mark, bracket or quote" },
    suggestion: { zh: "应写的标点", en: "what to write" },
  },
  examples: {
    bad: [
      "成立了领导小组⟦,⟧明确了责任人。",
      "现将有关情况报告如下⟦:⟧",
      "示例市⟦(⟧以下简称我市)稳步推进改革。",
      '推进⟦"⟧一网通办"，方便群众办事。',
      "全年任务圆满完成⟦.⟧",
    ],
    good: [
      "全年接待群众1,250人次，同比增长8.5%。",
      "会议定于9:30召开，票数为3:1。",
      "使用 Microsoft Office (2016) 等软件。",
      "(一)加强组织领导",
      "1.加强组织领导。",
      "[1]王某某.基层治理研究[J].示例学报,2022(3):45-52.",
      "网址为http://www.example.com/a?b=1，可登录查询。",
    ],
  },
  options: {
    allow: {
      type: "texts",
      default: [],
      meaning: { zh: "不检查的标点，如 ( 和 :", en: "marks that are not checked, such as ( and :" },
    },
  },
  check({ analysis, options, report }) {
    for (const line of linesWith(analysis.prose, HALF_WIDTH)) {
      const { text: words, signs } = line;
      if (!hasCandidate(words)) continue;
      if ((signs & SIGN.letter) !== 0 && (isForeign(words) || REFERENCE.test(words))) continue;
      for (const { text, suggestion, start, end } of marksOf(words, signs)) {
        if (options.allow.includes(text)) continue;
        const message = kindOf(text);
        report({ message, data: { text, suggestion, kind: message }, range: rangeIn(line, start, end) });
      }
    }
  },
});

/** Half-width marks of every sort; each sort is looked for where one of its characters stands. */
function* marksOf(line: string, signs: number): Generator<Mark> {
  if ((signs & (SIGN.halfMark | SIGN.dots | SIGN.straightQuote)) !== 0) yield* singleMarks(line);
  if ((signs & SIGN.halfBracket) !== 0) yield* brackets(line);
  if ((signs & SIGN.straightQuote) !== 0) yield* straightQuotes(line);
}

/** Whether there is anything to look at: a dot before a digit is a decimal point. */
function hasCandidate(line: string): boolean {
  let at = nextOf(line, CANDIDATES);
  while (at !== -1 && line.startsWith(".", at) && isDigit(line.charAt(at + 1))) at = nextOf(line, CANDIDATES, at + 1);
  return at !== -1;
}

function kindOf(text: string): "mark" | "bracket" | "quote" {
  if (text === "(" || text === ")") return "bracket";
  return /[,;:?!.．｡､]/u.test(text) ? "mark" : "quote";
}
