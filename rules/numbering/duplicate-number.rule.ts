import { defineRule } from "../../src/rule/index.js";
import { NUMBERING_SOURCE } from "./source.js";

export default defineRule({
  id: "duplicate-number",
  family: "numbering",
  severity: "error",
  name: { zh: "序号重复", en: "Doubled number" },
  summary: {
    zh: "同一层次里序号重复：两个“二是”、两个“（二）”。",
    en: "The same number twice in one list or under one heading: two 二是, two （二）.",
  },
  why: {
    zh: "序号重复多半是复制旧稿、增删段落后没有重新编号，后面引用“第几条”会对不上。",
    en: "A number stands twice when paragraphs were copied, added or removed without renumbering; references to it then go wrong.",
  },
  source: NUMBERING_SOURCE,
  messages: {
    duplicate: {
      zh: "“{number}”重复：前面已有一个“{number}”，这里应为“{expected}”。请改为“{expected}”，并核对后面的序号。",
      en: "“{number}” stands twice: there is one above, so this should be “{expected}”. Change it and check the numbers that follow.",
    },
    earlier: { zh: "前一个“{number}”在这里", en: "the earlier “{number}” is here" },
  },
  data: {
    number: { zh: "重复的序号", en: "the number that stands twice" },
    expected: { zh: "应为的序号", en: "the number that it should be" },
  },
  examples: {
    bad: [
      "一是加强学习，提高认识。\n二是深入调研，摸清底数。\n⟦二是⟧改进作风，狠抓落实。",
      "（一）抓好学习教育\n认真组织学习。\n（二）抓好调查研究\n深入一线调研。\n⟦（二）⟧抓好整改落实\n逐项对账销号。",
    ],
    good: [
      "一、学习情况\n一是学原文。二是学案例。\n二、整改情况\n一是立行立改。二是建章立制。",
      "抓学习，一是领导带头，二是全员参与；抓整改，一是列出清单，二是限时办结。",
    ],
  },
  check({ analysis, report }) {
    for (const { kind, marker, expected, earlier } of analysis.outline.mistakes) {
      if (kind !== "duplicate") continue;
      const number = marker.text;
      report({
        message: "duplicate",
        data: { number, expected },
        range: marker.range,
        related: earlier === null ? [] : [{ message: "earlier", data: { number: earlier.text }, range: earlier.range }],
      });
    }
  },
});
