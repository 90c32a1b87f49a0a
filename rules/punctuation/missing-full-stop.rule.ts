import type { Analysis } from "../../src/analysis/analysis.js";
import { rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { paragraphsOf } from "./paragraphs.js";
import { articlesOf, isSentence, leadsOn, mayRun } from "./running-text.js";
import { type Ending, endingOf, hasSentences, isConverted } from "./endings.js";
import { siblingsStop } from "./siblings.js";
import { PUNCTUATION_STANDARD } from "./source.js";

/** A text that leaves so many paragraphs open, and no fewer than half, means it so. */
const HABIT = 4;
/** What is shorter is a heading or a label. */
const SHORTEST = 8;
/** So many lines without number and stop: some of them are headings. */
const HEADINGS = 3;

export default defineRule({
  id: "missing-full-stop",
  family: "punctuation",
  severity: "warning",
  name: { zh: "段末缺句号", en: "Missing full stop" },
  summary: {
    zh: "正文段落的最后一句没有句号。",
    en: "A paragraph of running text ends without a full stop.",
  },
  why: {
    zh: "读的人分不清是漏了标点，还是后面的话被删掉了。",
    en: "The reader cannot tell whether a mark is missing or the rest of the text.",
  },
  source: PUNCTUATION_STANDARD,
  messages: {
    missing: {
      zh: "这一段在“{text}”后结束，没有标点。请补上“{suggestion}”，或者补全这句话。",
      en: "The paragraph ends behind “{text}” without a mark. Add “{suggestion}”, or complete the sentence.",
    },
    item: {
      zh: "这一项在“{text}”后没有标点，同组其他各项都有。请补上“{suggestion}”。",
      en: "The item ends behind “{text}” without a mark, as its siblings do not. Add “{suggestion}”.",
    },
  },
  data: {
    kind: { zh: "missing、item", en: "missing or item" },
    suggestion: { zh: "应补的标点", en: "the mark to add" },
  },
  examples: {
    bad: [
      "一年来，我局坚持问题导向，狠抓整改落实。下一步，将继续加大工作⟦力度⟧\n下面报告有关情况。",
      "各位领导：\n现将全年工作情况报告⟦如下⟧\n一、基本情况",
    ],
    good: [
      "一、主要做法和成效",
      "各县（区）人民政府，市政府各部门：",
      "附件：1.示例市信访工作办法",
      "示例市人民政府\n2024年3月1日",
      "1.示例街道综合服务中心\n2.示例社区卫生服务站",
      "全面完成年度任务。（完）",
    ],
  },
  options: {
    labels: {
      type: "texts",
      default: [],
      meaning: {
        zh: "更多的行首标签，后面接冒号的行不算正文，如 责任人",
        en: "more labels: a line that opens with one and a colon is no running text",
      },
    },
  },
  check({ analysis, options, report }) {
    const endings = paragraphsOf(analysis).map(endingOf);
    const open = openEndings(analysis, endings, options.labels);
    if (open.length === 0) return;
    const stopped = () => endings.filter((ending) => ending.stopped && hasSentences(ending)).length;
    const isUnsure = (open.length >= HABIT && open.length * 2 > stopped()) || isConverted(endings);
    for (const { ending, suggestion, kind, sure } of open) {
      const { line, end } = ending;
      const text = lastWords(line.text.slice(0, end));
      const range = rangeIn(line, end - text.length, end);
      report({
        message: kind,
        data: { text, suggestion, kind },
        range,
        group: kind,
        severity: isUnsure || !sure ? "info" : undefined,
      });
    }
  },
});

interface Open {
  readonly ending: Ending;
  readonly kind: "missing" | "item";
  readonly suggestion: string;
  /** False where it may be a heading, or all items of the list are left open. */
  readonly sure: boolean;
}

function openEndings(analysis: Analysis, endings: readonly Ending[], labels: readonly string[]): Open[] {
  if (endings.every(({ stopped }) => stopped)) return [];
  const siblings = siblingsStop(analysis, endings);
  const first = endings.find(({ stopped }) => stopped);
  const candidates = endings.filter((ending) => {
    if (ending.stopped) return false;
    const item = siblings.get(ending);
    if (ending.text.length < SHORTEST && item !== "；") return false;
    // most are numbered headings
    const isHeading = (item === "open" || item === "none") && !hasSentences(ending);
    return !isHeading && mayRun(analysis, ending, labels);
  });
  if (candidates.length === 0) return [];
  // what stands above the first stop belongs to the head of the document
  const plain = new Set(
    candidates.filter(
      (ending) =>
        !siblings.has(ending) &&
        !hasSentences(ending) &&
        (leadsOn(ending) || (first !== undefined && ending.line.index > first.line.index)),
    ),
  );
  const hasHeadings = plain.size >= HEADINGS;
  const isInArticles = articlesOf(analysis);
  return candidates.flatMap((ending): Open[] => {
    const item = siblings.get(ending);
    if (item === "；" || item === "。") return [{ ending, kind: "item", suggestion: item, sure: true }];
    const isOpen =
      hasSentences(ending) || (plain.has(ending) && (isInArticles(ending) || isSentence(ending, hasHeadings)));
    if (isOpen === false) return [];
    const sure = isOpen === true && item !== "open";
    return [{ ending, kind: "missing", suggestion: leadsOn(ending) ? "：" : "。", sure }];
  });
}

/** The last characters, which show where the mark is missing. */
function lastWords(text: string): string {
  return text.slice(-2);
}
