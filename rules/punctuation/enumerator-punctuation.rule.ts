import { defineRule } from "../../src/rule/index.js";
import { weakJoints } from "./joints.js";

export default defineRule({
  id: "enumerator-punctuation",
  family: "punctuation",
  severity: "warning",
  name: { zh: "序数词前的标点", en: "Punctuation before an enumerator" },
  summary: {
    zh: "“二是”“第二”前面一项已经说完，却用了逗号、顿号或者没有标点。",
    en: "The item before 二是 or 第二 is complete, yet a comma, or nothing, closes it.",
  },
  why: {
    zh: "各项之间的层次分不清，读的人要自己断句。",
    en: "The items run into each other, and the reader has to divide them.",
  },
  source: {
    tier: "practice",
    text: {
      zh: "公文写作惯例；《标点符号用法》（GB/T 15834-2011）：分项内部已用逗号的，分项之间用分号或者句号。",
      en: "Practice of official writing; GB/T 15834-2011: items that hold commas are divided by semicolons or full stops.",
    },
  },
  messages: {
    sentence: {
      zh: "“{marker}”前一项已是完整的句子，“{mark}”应改为“{suggestion}”。",
      en: "The item before “{marker}” is a sentence: write “{suggestion}” for “{mark}”.",
    },
    uneven: {
      zh: "“{marker}”前用了“{mark}”，同一组的其他各项之间用“{suggestion}”。请改为一致。",
      en: "“{mark}” stands before “{marker}”, “{suggestion}” before the others of the series. Write the same.",
    },
    nothing: {
      zh: "“{marker}”前没有标点。请用“{suggestion}”隔开前一项。",
      en: "No mark stands before “{marker}”. Close the item before with “{suggestion}”.",
    },
    levels: {
      zh: "各项内部有逗号，“{marker}”前也用“{mark}”。可以改为“{suggestion}”，让层次清楚。",
      en: "The items hold commas, and one stands before “{marker}” too. “{suggestion}” would show the levels.",
    },
    lead: {
      zh: "“{marker}”引出分项，前面的“{mark}”可以改为“{suggestion}”。",
      en: "The items begin with “{marker}”: “{suggestion}” would announce them better than “{mark}”.",
    },
  },
  data: {
    kind: { zh: "sentence、uneven、nothing、levels、lead", en: "sentence, uneven, nothing, levels or lead" },
    suggestion: { zh: "应写的标点", en: "the mark to write" },
  },
  examples: {
    bad: [
      "一是抓学习。每月集中学习一次，认真研讨⟦，⟧二是抓落实。逐项销号。",
      "一是加强领导，压实责任；二是加强宣传，营造氛围⟦，⟧三是加强督查，确保实效。",
      "第一，健全机制。制定台账⟦，⟧第二，强化保障。",
    ],
    good: [
      "一是抓学习。每月集中学习一次。二是抓落实。逐项销号。",
      "要做到一是快，二是准，三是稳。",
      "主要有三点：一是加强领导；二是加强宣传；三是加强督查。",
      "一要吃饭，二要建设。",
    ],
  },
  check({ analysis, report }) {
    for (const { marker, range, mark, kind, suggestion } of weakJoints(analysis)) {
      report({
        message: kind,
        data: { marker, mark, suggestion, kind },
        range,
        severity: kind === "levels" || kind === "lead" ? "info" : undefined,
        group: kind,
      });
    }
  },
});
