import { hint } from "../../src/analysis/clues.js";
import { type Line, rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { SIGN } from "../../src/text/signs.js";
import data from "./enumeration-comma.yaml";

/** A note behind a quoted item, or an item without marks in the enumeration: then all of it rather has the 、. */
const MIXED = /[》”][（(〔]|[^》”]、[《“]|[》”]、[^《“]/u;
const CLAUSE_END = "。！？；，：\n";
/** How far a clause is looked at on each side. */
const REACH = 120;
/** 等级, 等离子: words that begin with 等. */
const WORDS = new Set((data as { words: readonly string[] }).words);
const ET_CETERA = hint(["、等"]);
const LONGEST_WORD = Math.max(...[...WORDS].map((word) => word.length));

export default defineRule({
  id: "enumeration-comma",
  family: "punctuation",
  severity: "info",
  name: { zh: "可省的顿号", en: "Superfluous enumeration comma" },
  summary: {
    zh: "并列的书名号之间、引号之间的顿号，“等”前的顿号。",
    en: "An enumeration comma between adjacent titles or quotations, or before 等.",
  },
  why: {
    zh: "书名号、引号已经把各项隔开，国家标准说通常不用顿号。",
    en: "The title or quotation marks already divide the items; the standard says that usually none is used.",
  },
  source: {
    tier: "advised",
    text: {
      zh: "《标点符号用法》（GB/T 15834-2011）4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号；有其他成分插在中间的，宜用顿号。“等”前不用顿号是编辑惯例。",
      en: "GB/T 15834-2011, 4.5.3.5: usually no 、 between adjacent quotations or titles; rather one where something stands between them. None before 等 is editorial practice.",
    },
  },
  messages: {
    titles: {
      zh: "并列的书名号之间通常不用顿号。可以删去。",
      en: "Adjacent titles usually have no 、 between them. It can go.",
    },
    quotations: {
      zh: "并列的引号之间通常不用顿号。可以删去。",
      en: "Adjacent quotations usually have no 、 between them. It can go.",
    },
    etCetera: { zh: "“等”前通常不用顿号。可以删去。", en: "Usually no 、 stands before 等. It can go." },
  },
  data: { kind: { zh: "titles、quotations、etCetera", en: "titles, quotations or etCetera" } },
  examples: {
    bad: [
      "学习《示例条例》⟦、⟧《示例准则》。",
      "持续推进“示例红”⟦、⟧“示例蓝”品牌建设。",
      "慰问了老党员、老教师⟦、⟧等群体。",
    ],
    good: [
      "学习《示例条例》《示例准则》。",
      "落实《示例条例》（试行）、《示例准则》和《示例规则》。",
      "落实《示例条例》、“示例十条”等规定。",
      "坚持“示例优先”、“示例先行”、分类指导的方针。",
      "办好就业、教育、医疗等实事。",
      "按照自愿、等价、有偿的原则办理。",
    ],
  },
  options: {
    wordsWithDeng: {
      type: "texts",
      default: [],
      meaning: { zh: "以“等”开头的其他词，前面可以有顿号", en: "more words that begin with 等 and may follow a 、" },
    },
  },
  check({ analysis, options, report }) {
    for (const line of analysis.prose) {
      if ((line.signs & SIGN.listMark) === 0 || !mayHold(line)) continue;
      const { text } = line;
      for (let at = text.indexOf("、"); at !== -1; at = text.indexOf("、", at + 1)) {
        const kind = kindAt(text, at);
        if (kind === null) continue;
        const isRight =
          kind === "etCetera"
            ? beginsWord(text.slice(at + 1, at + 1 + LONGEST_WORD), options.wordsWithDeng)
            : MIXED.test(clauseAround(text, at));
        const range = rangeIn(line, at, at + 1);
        if (!isRight) report({ message: kind, data: { kind }, range, group: kind });
      }
    }
  },
});

function mayHold({ signs, clues }: Line): boolean {
  return (signs & (SIGN.titleMark | SIGN.curlyQuote)) !== 0 || (clues.hints & ET_CETERA) !== 0;
}

/** Where the standard usually has no 顿号: between titles or quotations, before 等. */
function kindAt(text: string, at: number): "titles" | "quotations" | "etCetera" | null {
  if (text.startsWith("等", at + 1)) return "etCetera";
  if (text.startsWith("》、《", at - 1)) return "titles";
  return text.startsWith("”、“", at - 1) ? "quotations" : null;
}

function beginsWord(behind: string, more: readonly string[]): boolean {
  if (more.some((word) => behind.startsWith(word))) return true;
  for (let length = 2; length <= behind.length; length++) if (WORDS.has(behind.slice(0, length))) return true;
  return false;
}

function clauseAround(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < REACH && !CLAUSE_END.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < REACH && !CLAUSE_END.includes(text.charAt(end))) end++;
  return text.slice(start, end);
}
