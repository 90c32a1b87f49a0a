import { defineRule } from "../../src/rule/index.js";
import { NUMBERING_SOURCE } from "./source.js";

export default defineRule({
  id: "misordered-number",
  family: "numbering",
  severity: "error",
  name: { zh: "序号错位", en: "Number out of order" },
  summary: {
    zh: "序号错位：“四是”排在“三是”前面，或中间夹了一个不相干的序号。",
    en: "A number out of order: 四是 before 三是, or a number that does not belong there.",
  },
  why: {
    zh: "前后颠倒多半是调整段落后没有改序号，读者会以为内容有误。",
    en: "Numbers change places when paragraphs are moved and not renumbered; a reader takes it for a mistake in the content.",
  },
  source: NUMBERING_SOURCE,
  messages: {
    misordered: {
      zh: "“{number}”的位置不对，按顺序这里应为“{expected}”。请调整段落顺序，或把序号改为“{expected}”。",
      en: "“{number}” is out of order; “{expected}” should stand here. Move the paragraph or change the number to “{expected}”.",
    },
    before: { zh: "前一个序号“{number}”在这里", en: "the number before, “{number}”, is here" },
  },
  data: {
    number: { zh: "错位的序号", en: "the number that is out of order" },
    expected: { zh: "按顺序应为的序号", en: "the number that should stand here" },
  },
  examples: {
    bad: [
      "一是抓学习。二是抓调研。⟦四是⟧抓整改。三是抓督查。五是抓问责。",
      "（一）摸清底数\n逐户走访。\n⟦（六）⟧建立台账\n逐项登记。\n（三）限时办结\n逐项销号。",
    ],
    good: ["一是抓学习。二是抓调研。三是抓整改。", "第一，提高认识。第二，压实责任。第三，务求实效。"],
  },
  check({ analysis, report }) {
    for (const { kind, marker, expected, earlier } of analysis.outline.mistakes) {
      if (kind !== "misordered") continue;
      report({
        message: "misordered",
        data: { number: marker.text, expected },
        range: marker.range,
        related: earlier === null ? [] : [{ message: "before", data: { number: earlier.text }, range: earlier.range }],
      });
    }
  },
});
