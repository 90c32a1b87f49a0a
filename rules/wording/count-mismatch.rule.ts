import { longestFirst } from "../../src/text/words.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import { type Line, rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { SIGN } from "../../src/text/signs.js";
import { miscountedSeries } from "./announced-series.js";
import { type Announcement, announcementsIn, WORDS } from "./announcements.js";
import { type LastWord, miscountAfter, miscountBefore } from "./counted-lists.js";

/** How much the segmenter is given to find the last word of a text. */
const WINDOW = 12;
/** What may be counted, longest first, to tell where its name ends. */
const NOUNS = longestFirst([...WORDS.parts, ...WORDS.seriesNouns]);
/** 民生实事, 便民举措: what is counted has a word in front of it. */
const QUALIFIED = new RegExp(`^[^的]{2,4}?(?:${NOUNS.filter((word) => word.length > 1).join("|")})`, "u");

export default defineRule({
  id: "count-mismatch",
  family: "wording",
  severity: "warning",
  name: { zh: "数目与所列不符", en: "Count and list disagree" },
  summary: {
    zh: "说是几个，列出来的却不是几个：甲、乙、丙“四个到位”，五项措施：一是…四是…。",
    en: "An announced number that is not the number of members listed: A, B, C “four …”; five measures: first … fourth ….",
  },
  why: {
    zh: "改稿时增删了内容，忘了改数目，读的人一数就看得出来。",
    en: "Members were added or cut in editing and the number was forgotten; any reader who counts will see it.",
  },
  source: {
    tier: "breakage",
    text: {
      zh: "《党政机关公文处理工作条例》第十九条（四）要求数字准确；数目与所列内容不符，必有一处是错的。",
      en: "Regulation on official documents, art. 19(4): figures must be accurate; where number and list disagree, one is wrong.",
    },
  },
  messages: {
    more: {
      zh: "“{name}”，列出的却有 {listed} 项。请核对：改数目，或删去多列的。",
      en: "“{name}”, but {listed} are listed. Correct the number or the list.",
    },
    fewer: {
      zh: "“{name}”，只列出 {listed} 项。请核对：改数目，或补上漏列的。",
      en: "“{name}”, but only {listed} are listed. Correct the number or complete the list.",
    },
    last: { zh: "所列的最后一项", en: "the last one listed" },
    list: { zh: "所列的内容", en: "the list" },
  },
  data: {
    name: { zh: "数目和所数的内容", en: "the number and what it counts" },
    announced: { zh: "文中说的数目", en: "the number announced" },
    listed: { zh: "列出的数目", en: "how many are listed" },
  },
  examples: {
    bad: [
      "做到认识到位、责任到位、措施到位“⟦四个到位⟧”。",
      "今年重点抓好以下⟦三项工作⟧：一是抓学习。二是抓整改。",
      "围绕教育、医疗、养老、托育⟦三个领域⟧补短板。",
      "印发《考勤办法》《请假办法》⟦三项制度⟧。",
    ],
    good: [
      "做到认识到位、责任到位、措施到位“三个到位”。",
      "备齐帐篷、药品、车辆和发电机四个方面的物资。",
      "抓好棚架、苗木和灌溉三个方面的准备。",
      "在东湖、西湖、南湖等12个镇开展试点。",
      "在机关、学校、社区建立两个示范点。",
      "今年重点抓好以下两项工作：一是抓学习。二是抓整改。",
    ],
  },
  check({ analysis, report }) {
    const lastWord = lastWordOf(analysis);
    const seen = new Set<string>();
    for (const line of analysis.prose) {
      if ((line.signs & (SIGN.digit | SIGN.numeral)) === 0) continue;
      for (const announcement of announcementsIn(line.text)) {
        const miscount = miscountBefore(line.text, announcement, lastWord) ?? miscountAfter(line.text, announcement);
        if (miscount === null) continue;
        const { name, range } = nameOf(announcement, line);
        seen.add(`${range.block} ${range.start}`);
        const { listed, sure, start, end } = miscount;
        const data = { name, announced: announcement.count, listed };
        report({
          message: listed > announcement.count ? "more" : "fewer",
          data,
          range,
          severity: sure ? "warning" : "info",
          related: [
            {
              message: "list",
              data: {},
              range: rangeIn(line, start, end),
            },
          ],
        });
      }
    }
    for (const { announcement, line, listed, sure, last } of miscountedSeries(analysis)) {
      const { name, range } = nameOf(announcement, line);
      // a list beside the number is what it counts
      if (seen.has(`${range.block} ${range.start}`)) continue;
      const data = { name, announced: announcement.count, listed };
      report({
        message: listed > announcement.count ? "more" : "fewer",
        data,
        range,
        severity: sure ? "warning" : "info",
        related: [{ message: "last", data: {}, range: last.range }],
      });
    }
  },
});

/** 三个方面, without the words that follow the noun. */
function nameOf(announcement: Announcement, line: Line) {
  const { start: from, numeral, measure, noun, quoted } = announcement;
  const known = NOUNS.find((word) => noun.startsWith(word))?.length;
  const named = known ?? QUALIFIED.exec(noun)?.[0].length ?? Math.min(noun.length, 2);
  const length = quoted ? noun.length : known === undefined && WORDS.alone.includes(measure) ? 0 : named;
  const to = from + numeral.length + measure.length + length;
  return { name: line.text.slice(from, to), range: rangeIn(line, from, to) };
}

function lastWordOf(analysis: Analysis): LastWord {
  return (text) => analysis.segmenter.words(text.slice(-WINDOW)).at(-1) ?? { text: "", tag: null };
}
