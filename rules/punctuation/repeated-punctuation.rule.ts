import { hint, pairs } from "../../src/analysis/clues.js";
import { rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { isChinese } from "./marks.js";
import { PUNCTUATION_STANDARD } from "./source.js";
import { matchesOf } from "../../src/text/matches.js";

/** Two marks that never stand together; the standard lets ？ and ！ be repeated, up to three of them. */
const MARKS = /[，。、；：？！,;]{2,}|(?<=[^\s.])\.{3,6}(?!\d)|．{2,}|([。，；])[”’]\1/gu;
/** Two marks that touch, or have a closing quotation mark between them: simple, and so much faster than the whole pattern. */
const MAY_REPEAT = /[，。、；：？！,;.．][”’]?[，。、；：？！,;.．]/;
const TOUCHING = hint(pairs("，。、；：？！,;.．", "，。、；：？！,;.．”’"));
const EMPHASIS = /^[？！]{2,3}$/u;
/** Dots for an ellipsis. */
const DOTS = /^(?:。{2,}|．{2,}|\.{3,})$/u;

export default defineRule({
  id: "repeated-punctuation",
  family: "punctuation",
  severity: "warning",
  name: { zh: "标点重复", en: "Repeated punctuation" },
  summary: {
    zh: "两个点号连用（，， 。。 ，。 ：；），用“。。。”代替省略号。",
    en: "Two marks in a row (，， 。。 ，。 ：；), full stops for an ellipsis.",
  },
  why: {
    zh: "多是删改时留下的，一眼就能看出没有校对。",
    en: "Mostly left behind by an edit; it shows at a glance that nobody proofread.",
  },
  source: PUNCTUATION_STANDARD,
  messages: {
    doubled: {
      zh: "标点“{text}”重复。请只留一个“{suggestion}”。",
      en: "“{text}” is repeated. Keep one “{suggestion}”.",
    },
    clash: {
      zh: "“{text}”两个标点连用。请只留一个。",
      en: "“{text}”: two marks in a row. Keep one of them.",
    },
    ellipsis: {
      zh: "“{text}”如果是省略号，应写作“……”；否则只留一个“。”。",
      en: "An ellipsis is “……”, not “{text}”; if a full stop is meant, keep one.",
    },
  },
  data: {
    kind: { zh: "doubled、clash、ellipsis", en: "doubled, clash or ellipsis" },
    suggestion: { zh: "改为什么（能确定时）", en: "what to write, where that is known" },
  },
  examples: {
    bad: [
      "加强组织领导⟦，，⟧落实工作责任。",
      "各项任务全部完成⟦。。⟧",
      "要统筹安排⟦，。⟧抓好落实。",
      "重点抓好以下工作⟦：。⟧",
      "培育了养殖、采摘、民宿⟦。。。⟧多种产业。",
    ],
    good: [
      "会议指出：“要抓好落实。”",
      "学习《条例》《准则》，对照检查。",
      "同志们，加油干！！",
      "这难道不值得深思吗？！",
      "培育了养殖、采摘、民宿……形成了多种产业。",
      "——坚持改革创新。",
    ],
  },
  check({ analysis, report }) {
    for (const line of analysis.prose) {
      if ((line.clues.hints & TOUCHING) === 0 || !MAY_REPEAT.test(line.text)) continue;
      for (const { 0: text, index } of matchesOf(line.text, MARKS)) {
        if (EMPHASIS.test(text) || isForeign(line.text, index, text)) continue;
        const range = rangeIn(line, index, index + text.length);
        const [mark = ""] = text;
        if (DOTS.test(text) && text.length > (text.startsWith("。") ? 2 : 1)) {
          report({ message: "ellipsis", data: { text, kind: "ellipsis", suggestion: "……" }, range });
        } else if ([...text].every((other) => other === mark)) {
          report({ message: "doubled", data: { text, kind: "doubled", suggestion: mark }, range });
        } else {
          report({ message: "clash", data: { text, kind: "clash" }, range });
        }
      }
    }
  },
});

/** Half-width marks beside foreign words or in code are none of ours; dots before a number lead to a page. */
function isForeign(line: string, index: number, text: string): boolean {
  if (!/^[,;.]+$/u.test(text)) return false;
  const after = line
    .slice(index + text.length)
    .trimStart()
    .charAt(0);
  return !isChinese(line.charAt(index - 1)) || !(after === "" || isChinese(after));
}
