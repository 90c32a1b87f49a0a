import { hint } from "../../src/analysis/clues.js";
import { defineRule } from "../../src/rule/index.js";
import { matchesOf } from "../../src/text/matches.js";
import { longestFirst } from "../../src/text/words.js";
import data from "./broken-field.yaml";
import { whenNeeded } from "../../src/text/long-pattern.js";

type Lost = "reference" | "contents" | "style" | "link" | "other";

const DATA = data as {
  readonly lead: readonly string[];
  readonly lost: Readonly<Record<Lost, readonly string[]>>;
  readonly alone: readonly string[];
};
const LOST: ReadonlyMap<string, Lost> = new Map(
  Object.entries(DATA.lost).flatMap(([lost, texts]) => texts.map((text) => [text, lost as Lost])),
);
const SHOWN = whenNeeded(
  () => new RegExp(`(?:${DATA.lead.join("|")})[!！]\\s?(${longestFirst(LOST.keys()).join("|")})[。.]?`, "gu"),
);
const LEADS = hint(DATA.lead);
const ALONE: ReadonlySet<string> = new Set(DATA.alone);
const LONGEST_ALONE = Math.max(...DATA.alone.map(({ length }) => length));
/** Behind one of these the text speaks of such a message. */
const QUOTE = /[“"「『‘']$/u;

export default defineRule({
  id: "broken-field",
  family: "traces",
  severity: "error",
  name: { zh: "域出错", en: "Broken field" },
  summary: {
    zh: "交叉引用、目录、链接失效后留下的“错误!未找到引用源。”之类的文字。",
    en: "What is shown when a cross-reference, a table of contents or a link is broken: Error! Reference source not found.",
  },
  why: {
    zh: "被引用的标题、图表或书签删掉了，更新后这里就成了错误信息，原来要引用的内容看不到了。",
    en: "The heading, figure or bookmark that it points to is gone; an error message stands where the reference should.",
  },
  source: {
    tier: "breakage",
    text: {
      zh: "Word、WPS 的出错提示，不是正文。",
      en: "An error message of Word or WPS, no text of the document.",
    },
  },
  messages: {
    reference: {
      zh: "“{text}”：被引用的标题、图表或书签已不存在。请重新插入交叉引用，或直接写明所引内容。",
      en: "“{text}”: the heading, figure or bookmark that it points to is gone. Insert the reference again, or write out what it refers to.",
    },
    contents: {
      zh: "“{text}”：自动目录找不到可列的标题。请给标题设好样式后更新目录，或删去目录。",
      en: "“{text}”: the table finds nothing to list. Give the headings their styles and update it, or delete it.",
    },
    style: {
      zh: "“{text}”：要引用的样式在文中没有用到。请改正引用的样式，或删去这个域。",
      en: "“{text}”: no text has the style that it refers to. Correct the style, or delete the field.",
    },
    link: {
      zh: "“{text}”：链接失效。请重新链接，或删去。",
      en: "“{text}”: the link is broken. Link it again, or delete it.",
    },
    other: { zh: "“{text}”：域出错。请改正或删去这个域。", en: "“{text}”: a broken field. Correct or delete it." },
  },
  data: {
    lost: {
      zh: "reference 引用、contents 目录、style 样式、link 链接、other 其他",
      en: "what is lost: reference, contents, style, link or other",
    },
  },
  examples: {
    bad: ["具体分工见⟦错误!未找到引用源。⟧。", "⟦未找到目录项。⟧", "详见⟦Error! Reference source not found.⟧"],
    good: ["及时纠正错误！未找到原因的要继续查。", "更新后显示“错误!未找到引用源。”的，请重新插入。"],
  },
  check({ document, analysis, report }) {
    const { blockClues } = analysis;
    for (const { index: block, kind, text } of document.blocks) {
      if (kind === "code") continue;
      const mayHold = ((blockClues[block]?.hints ?? 0) & LEADS) !== 0;
      for (const { start, shown, lost } of mayHold ? lostIn(text) : NONE)
        report({ message: lost, data: { text: shown, lost }, range: { block, start, end: start + shown.length } });
      const whole = text.trim();
      if (whole.length > LONGEST_ALONE || !ALONE.has(whole)) continue;
      const start = text.indexOf(whole);
      const range = { block, start, end: start + whole.length };
      report({ message: "contents", data: { text: whole, lost: "contents" }, range });
    }
  },
});

interface Shown {
  readonly start: number;
  /** What the field shows. */
  readonly shown: string;
  readonly lost: Lost;
}

const NONE: readonly Shown[] = [];

function lostIn(text: string): Shown[] {
  const found: Shown[] = [];
  for (const { 0: shown, 1: words = "", index: start } of matchesOf(text, SHOWN()))
    if (!QUOTE.test(text.slice(0, start))) found.push({ start, shown, lost: LOST.get(words) ?? "other" });
  return found;
}
