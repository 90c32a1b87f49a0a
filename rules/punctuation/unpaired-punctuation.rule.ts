import { rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { type Paragraph, paragraphsOf } from "./paragraphs.js";
import { halvedNumbers, isBalanced, type Lone, loneMarks } from "./pairs.js";
import { PUNCTUATION_STANDARD } from "./source.js";
import { matchAcross } from "./pairs-across.js";

const HAN = /\p{Script=Han}/u;

export default defineRule({
  id: "unpaired-punctuation",
  family: "punctuation",
  severity: "warning",
  name: { zh: "标点不成对", en: "Unpaired punctuation" },
  summary: {
    zh: "引号、书名号、括号缺一半，或者方向打反。",
    en: "Half of a pair of quotation marks, title marks or brackets is missing, or turned the wrong way.",
  },
  why: {
    zh: "引文、文件名从哪里开始、到哪里为止说不清；多是删改时漏掉的。",
    en: "Where a quotation or a title begins or ends cannot be told; mostly lost in an edit.",
  },
  source: PUNCTUATION_STANDARD,
  messages: {
    opening: {
      zh: "前半个标点 {mark} 没有与它配对的 {other} 。请补上。",
      en: "The opening {mark} has no {other} to go with it. Add it.",
    },
    closing: {
      zh: "后半个标点 {mark} 前面没有与它配对的 {other} 。请补上，或者删去它。",
      en: "No {other} stands before the closing {mark} . Add it, or delete this one.",
    },
    turned: {
      zh: "标点 {mark} 的方向反了。请改为 {other} 。",
      en: "“{mark}” is turned the wrong way. Write “{other}”.",
    },
  },
  data: {
    kind: { zh: "opening、closing、turned", en: "opening, closing or turned" },
    mark: { zh: "落单的标点", en: "the lone mark" },
    other: { zh: "缺的（或应写的）标点", en: "the mark that is missing, or meant" },
  },
  examples: {
    bad: [
      "认真落实⟦《⟧示例市信访工作办法，压实责任。",
      "坚持⟦“⟧一线工作法，深入基层。",
      "示例市（以下简称⟦“⟧我市）位于东部。",
      "推行“一站式⟦“⟧服务。",
      "全部整改到位⟦）⟧。",
    ],
    good: [
      "会议强调：\n“要压实责任。\n“要加强督查。”",
      "1）加强领导；2）压实责任。",
      "一）加强领导",
      "印发《关于贯彻〈示例条例〉的意见》（试行）。",
      "出版’98年鉴。",
    ],
  },
  check({ analysis, report }) {
    const lone: Lone[] = [];
    let halved: ReturnType<typeof halvedNumbers> | undefined;
    const paragraphs = paragraphsOf(analysis);
    const begins = (index: number, mark: string) => paragraphs[index]?.[0].text.trimStart().startsWith(mark) === true;
    for (let index = 0; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index] as Paragraph;
      if (!isBalanced(paragraph) && paragraph.some(({ text }) => HAN.test(text)))
        lone.push(...loneMarks(paragraph, index, (halved ??= halvedNumbers(analysis.outline.series))));
    }
    for (const { kind, mark, other, line, at } of matchAcross(lone, begins)) {
      const range = rangeIn(line, at, at + mark.length);
      report({ message: kind, data: { kind, mark, other }, range });
    }
  },
});
