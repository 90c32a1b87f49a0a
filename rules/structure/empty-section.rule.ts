import { defineRule } from "../../src/rule/index.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Line } from "../../src/analysis/lines.js";
import type { Document } from "../../src/document/model.js";
import type { Heading, Scheme } from "../../src/analysis/outline/types.js";
import { isAt, tableOf } from "../../src/text/scan.js";
import { showsBelow } from "./empty-section-shown.js";
import { unkeptPromises } from "./unkept-promises.js";

export default defineRule({
  id: "empty-section",
  family: "structure",
  severity: "warning",
  name: { zh: "空标题、空引语", en: "Empty section" },
  summary: {
    zh: "标题下面没有内容，“……如下：”后面没有下文。",
    en: "A heading without any text, or …如下： with nothing behind it.",
  },
  why: {
    zh: "标题、引语写了，内容没有写，或者删改时漏下了。",
    en: "The text was not written, or the heading was left when the text was deleted.",
  },
  source: { tier: "breakage", text: { zh: "明显疏漏", en: "plain oversight" } },
  messages: {
    empty: {
      zh: "“{title}”下面没有内容。请补写，或删去这个标题。",
      en: "There is nothing under “{title}”. Write it, or delete the heading.",
    },
    promise: {
      zh: "“{text}”后面没有下文。请补写，或改掉“如下”。",
      en: "Nothing follows “{text}”. Write what it announces, or reword it.",
    },
  },
  data: { title: { zh: "标题", en: "the heading" }, text: { zh: "引出下文的话", en: "the words that announce" } },
  examples: {
    bad: [
      "一、工作情况\n开展走访。\n⟦二、存在问题⟧\n三、下步打算\n逐项办理。",
      "一、工作情况\n开展走访。\n二、存在问题\n覆盖面不广。\n⟦三、下步打算⟧",
      "关于走访情况的报告\n市委：\n走访已经结束，⟦现将有关情况报告如下：⟧\n青湖区水务局\n2024年5月6日",
      "一、工作情况\n走访了十二户，⟦主要做法如下：⟧\n二、存在问题\n覆盖面不广。",
    ],
    good: [
      "一、工作情况\n（一）走访\n走访十二个社区。\n二、下步打算\n办理。",
      "准备材料如下：\n（一）申请表\n（二）身份证\n（三）照片",
      "走访已经结束，现将有关情况报告如下：\n一、工作情况\n走访了十二户。",
      "一、工作情况\n走访了十二户，主要做法如下。\n党员干部分片包干，逐户上门。",
      "值班点位置示意图如下：\n",
    ],
  },
  check({ document, analysis, report }) {
    const { headings } = analysis.outline;
    const tally = new Map<Heading | null, { empty: Heading[]; full: number }>();
    for (const heading of headings) {
      if (heading.marker !== null && !DIVIDING.has(heading.marker.scheme)) continue;
      const family = tally.get(heading.parent) ?? { empty: [], full: 0 };
      tally.set(heading.parent, family);
      const content = isSentence(document, heading) || opensUnnumbered(heading, headings);
      if (isEmpty(heading, analysis) && !content && !showsBelow(document, heading.range.block))
        family.empty.push(heading);
      else family.full++;
    }
    for (const { empty, full } of tally.values()) {
      // many empty ones are the items of a list that look like headings
      if (full === 0 || empty.length > Math.max(1, full / 3)) continue;
      for (const heading of empty) report({ message: "empty", data: { title: heading.title }, range: heading.range });
    }
    for (const { text, range } of unkeptPromises(analysis)) report({ message: "promise", data: { text }, range });
  },
});

const DIVIDING: ReadonlySet<Scheme> = new Set(["chapter", "section", "han", "han-paren"]);
const LONGEST_TITLE = 25;
const STOPS = tableOf("。！？");

/** The next line at or behind a place that has text; tables and pictures count as text. */
function nextFilled({ lines, document }: Analysis, from: number): number {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (document.blocks[line.block]?.part === "body" && line.text.trim() !== "") return index;
  }
  return lines.length;
}

/** A numbered sentence with its full stop is content, not a heading. */
function isSentence(document: Document, { range }: Heading): boolean {
  return isAt(document.blocks[range.block]?.text ?? "", range.end, STOPS);
}

/** A number that the words follow without a space, as only some typists write it. */
const CHAPTER = /^第[一二三四五六七八九十\d]{1,3}[编章节]/u;

/** A numbered heading before an unnumbered one (or a paragraph in the style of one): that one stands under it, whatever level its style gives it. */
function opensUnnumbered(heading: Heading, headings: readonly Heading[]): boolean {
  const next = headings[heading.index + 1];
  const numbered = heading.marker !== null || CHAPTER.test(heading.title);
  return (
    numbered && next !== undefined && next.marker === null && !CHAPTER.test(next.title) && next.level === heading.level
  );
}

function isEmpty(heading: Heading, analysis: Analysis): boolean {
  if (
    heading.runIn ||
    heading.title.length > LONGEST_TITLE ||
    !/\p{Script=Han}{2}/u.test(heading.title) ||
    /[；;：:]$/u.test(heading.title)
  )
    return false;
  // the next heading is text too, so that no line is read twice
  return nextFilled(analysis, heading.line + 1) >= heading.endLine;
}
