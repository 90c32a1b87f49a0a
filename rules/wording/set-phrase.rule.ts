import type { Analysis } from "../../src/analysis/analysis.js";
import { rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { excerptAround } from "../../src/text/sentence.js";
import { deviationsIn } from "./deviations.js";

/** A sentence about the past quotes the wording of its time. */
const PAST = /(?:19\d\d|20[01]\d)年|当时|时任|曾经|原称|旧称|历史上|过去/u;
/** A line with a date, and how many lines at either end are searched for it. */
const DATE = /^\s*[（(]?((?:19|20)\d{2})年\d{1,2}月(?:\d{1,2}日)?[）)]?\s*$/u;
const EDGE = 20;
/** How far before a place the 《 of a name is searched. */
const TITLE = 60;

export default defineRule({
  id: "set-phrase",
  family: "wording",
  severity: "info",
  name: { zh: "固定提法有出入", en: "Set phrase worded differently" },
  summary: {
    zh: "固定提法的动词、成员、名称与通行表述不同：坚定“四个意识”、“五位一体”战略布局、六项纪律中写成廉政纪律。",
    en: "The verb, a member or the name of a set phrase differs from its usual wording.",
  },
  why: {
    zh: "固定提法有通行的表述，写走样容易被读的人认为不严谨；也可能是有意这样写，请对照最新文件。",
    en: "Set phrases have a usual wording; a departure looks careless, but may be meant: compare the latest documents.",
  },
  source: {
    tier: "practice",
    text: {
      zh: "通行的文件表述；提法会变，以最新文件为准。",
      en: "The wording in general use; it changes, and the latest documents decide.",
    },
  },
  messages: {
    verb: {
      zh: "“{text}”通常写作“{suggestion}”。请核对动词。",
      en: "“{text}” is usually “{suggestion}”. Check the verb.",
    },
    tail: { zh: "“{text}”通常写作“{suggestion}”。请核对。", en: "“{text}” is usually “{suggestion}”. Check it." },
    name: { zh: "“{text}”通常称“{suggestion}”。请核对。", en: "“{text}” is usually called “{suggestion}”. Check it." },
    member: {
      zh: "“{text}”在“{phrase}”的通行表述中是“{suggestion}”。请核对。",
      en: "“{text}” is usually “{suggestion}” in “{phrase}”. Check it.",
    },
    missing: {
      zh: "“{phrase}”所列的内容缺“{suggestion}”。请补上，或加“等”字。",
      en: "The members of “{phrase}” lack “{suggestion}”. Add it, or write 等.",
    },
    wording: {
      zh: "“{text}”现在通常写作“{suggestion}”。请核对。",
      en: "“{text}” is now usually “{suggestion}”. Check it.",
    },
    marks: {
      zh: "“{text}”三句之间的标点不一致，通常写作“{suggestion}”。",
      en: "The marks between the three parts differ; usually “{suggestion}”.",
    },
  },
  data: {
    kind: {
      zh: "verb 动词、tail 后面的词、name 名称、member 成员、missing 缺成员、wording 表述、marks 标点",
      en: "verb, tail (the words behind), name, member, missing (a member), wording or marks",
    },
    phrase: { zh: "固定提法", en: "the set phrase" },
    suggestion: { zh: "通行的表述", en: "the usual wording" },
  },
  examples: {
    bad: [
      "全体党员进一步⟦坚定“四个意识”⟧、做到“两个维护”。",
      "统筹推进⟦“五位一体”战略布局⟧。",
      "严守政治纪律、组织纪律、⟦廉政纪律⟧、群众纪律、工作纪律、生活纪律。",
      "深刻⟦领悟“两个确立”意义⟧。",
      "坚定道路自信、理论自信、制度自信“⟦四个自信⟧”。",
    ],
    good: [
      "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
      "增强“四个自信”的底气。",
      "严守政治纪律、组织纪律、群众纪律等。",
      "2015年提出全面建成小康社会、全面深化改革、全面依法治国、全面从严治党的要求。",
      "签订廉政纪律责任书。",
    ],
  },
  options: {
    allow: {
      type: "texts",
      default: [],
      meaning: { zh: "本单位认可的写法", en: "wordings that are right here" },
    },
  },
  check({ analysis, options, report }) {
    let year: number | undefined;
    for (const line of analysis.prose) {
      for (const { kind, start, end, suggestion, phrase, since } of deviationsIn(line)) {
        const text = line.text.slice(start, end);
        if (options.allow.includes(text) || isTitle(line.text, start) || isPast(line.text, start, end)) continue;
        if (since > 0 && (year ??= yearOf(analysis)) < since) continue;
        const range = rangeIn(line, start, end);
        report({ message: kind, data: { kind, text, phrase, suggestion }, range });
      }
    }
  },
});

/** The name of a document is as it is. */
function isTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - TITLE), start);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

function isPast(text: string, start: number, end: number): boolean {
  return PAST.test(excerptAround(text, start, end).text);
}

/** The year that the title or a line with nothing but a date names; without one the document is taken for a new one. */
function yearOf({ title, lines }: Analysis): number {
  const dates = [...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(({ text }) => DATE.exec(text)?.[1] ?? "");
  const years = [...(title?.text.match(/(?:19|20)\d{2}(?=年)/gu) ?? []), ...dates].filter((year) => year !== "");
  return years.length === 0 ? Infinity : Math.max(...years.map(Number));
}
