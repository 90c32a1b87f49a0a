import type { Marker, Scheme } from "../../src/analysis/outline/types.js";
import { defineRule } from "../../src/rule/index.js";

/** The mark behind a number, by scheme; "" is none. Others have no fixed one. */
const MARK: Readonly<Partial<Record<Scheme, string>>> = {
  han: "、",
  "han-paren": "",
  arabic: ".",
  "arabic-paren": "",
  circled: "",
};

export default defineRule({
  id: "number-punctuation",
  family: "numbering",
  severity: "warning",
  name: { zh: "序号标点不对", en: "Punctuation of a number" },
  summary: {
    zh: "层次序号的标点不对：“（一）、”“1、”“一.”“(一)”。",
    en: "A number has the wrong mark: （一）、, 1、, 一., (一).",
  },
  why: {
    zh: "层次序号各有固定写法，写错是文书最容易被退改的地方。",
    en: "Each level has its form; a wrong one is a common reason for a document to come back.",
  },
  source: {
    tier: "advised",
    text: {
      zh: "GB/T 9704-2012 7.3.3 的层次序数写法；GB/T 15834-2011 附录 B 序次语之后的标点：汉字数字后用顿号，不带括号的阿拉伯数字后用下脚点，带括号的不用。",
      en: "GB/T 9704-2012 7.3.3; GB/T 15834-2011 annex B: 、 behind a Chinese numeral, a full point behind an Arabic one, nothing behind brackets.",
    },
  },
  messages: {
    mark: {
      zh: "序号“{number}”应写作“{suggestion}”。",
      en: "The number “{number}” should be written “{suggestion}”.",
    },
  },
  data: {
    number: { zh: "序号和它的标点", en: "the number with its mark" },
    suggestion: { zh: "规范的写法", en: "the standard form" },
    form: { zh: "写法，如 1、", en: "the form, such as 1、" },
  },
  examples: {
    bad: [
      "⟦（一）、⟧加强领导\n落实责任。\n⟦（二）、⟧加强保障\n落实经费。",
      "⟦1、⟧走访企业。\n⟦2、⟧座谈群众。",
      "⟦一.⟧工作情况\n走访企业。",
      "⟦(一)⟧加强领导\n落实责任。",
    ],
    good: [
      "一、工作情况\n（一）走访企业\n1.走访\n（1）企业\n①大型企业",
      "3、4月份走访企业。",
      "第一条 为规范管理，制定本办法。\n1) 子项不在此列。",
    ],
  },
  check({ document, analysis, report }) {
    for (const { markers } of analysis.outline.series) {
      for (const marker of markers) {
        if (!marker.leading || marker.standard) continue;
        const block = document.blocks[marker.range.block];
        if (block === undefined || block.cell !== undefined) continue;
        const suggestion = standardForm(marker);
        if (suggestion === null) continue;
        const number = block.text.slice(marker.range.start, marker.contentStart).trimEnd();
        const range = { ...marker.range, end: marker.range.start + number.length };
        const form = formOf(number);
        report({ message: "mark", data: { number, suggestion, form }, range, group: form });
      }
    }
  },
});

/** （一） for (一) and （一）、, 1. for 1、; null for a scheme that has no standard form. */
function standardForm({ scheme, text }: Marker): string | null {
  const mark = MARK[scheme];
  if (mark === undefined) return null;
  const numeral = text.replace(/[（(〔）)〕\s]/gu, "");
  return scheme.endsWith("-paren") ? `（${numeral}）${mark}` : numeral + mark;
}

/** All of 1、 2、 11、 are one form. */
function formOf(number: string): string {
  return number
    .replace(/\d+/u, "1")
    .replace(/[一二三四五六七八九十]+/u, "一")
    .replace(/[①-⑳]/u, "①");
}
