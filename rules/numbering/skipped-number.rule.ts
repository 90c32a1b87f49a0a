import { defineRule } from "../../src/rule/index.js";
import { lostMarker } from "./lost-marker.js";
import { NUMBERING_SOURCE } from "./source.js";

export default defineRule({
  id: "skipped-number",
  family: "numbering",
  severity: "error",
  name: { zh: "序号跳号", en: "Skipped number" },
  summary: {
    zh: "序号跳号：“一是”之后直接是“三是”，缺“（二）”。",
    en: "A number is missing from a list: 三是 follows 一是, there is no （二）.",
  },
  why: {
    zh: "跳号说明有一段被删掉或漏抄，也可能只是忘了改序号；两种情况都要核对原稿。",
    en: "A gap means that a paragraph was lost or that the numbers were not adjusted; both need a look at the source.",
  },
  source: NUMBERING_SOURCE,
  messages: {
    skipped: {
      zh: "缺“{missing}”：“{number}”紧接在“{before}”之后。如有漏段请补上，没有漏段就把这里改为“{expected}”并顺改后面的序号。",
      en: "“{missing}” is missing: “{number}” follows “{before}”. Restore the lost paragraph, or change this to “{expected}” and renumber what follows.",
    },
    first: {
      zh: "缺“{missing}”：这一层从“{number}”开始。如有漏段请补上，没有漏段就从“{expected}”起重新编号。",
      en: "“{missing}” is missing: this list begins with “{number}”. Restore what was lost, or number it from “{expected}”.",
    },
    lost: {
      zh: "“{words}…”与前面各项写法相同，但没有序号。如果是单独一项，请补上“{expected}”。",
      en: "“{words}…” is built like the items before it and has no number. If it is an item, write “{expected}”.",
    },
    before: { zh: "前一个序号“{number}”在这里", en: "the number before, “{number}”, is here" },
  },
  data: {
    number: { zh: "缺口之后的序号", en: "the number behind the gap" },
    expected: { zh: "这里按顺序应为的序号", en: "the number that should stand here" },
    missing: { zh: "缺少的序号，用顿号分隔", en: "the missing numbers, separated by 、" },
  },
  examples: {
    bad: [
      "一是加强学习，提高认识。\n⟦三是⟧改进作风，狠抓落实。\n四是严肃纪律。",
      "一、工作情况\n开展了三次检查。\n⟦三⟧、下步打算\n继续抓好落实。",
    ],
    good: [
      "一、工作情况\n（一）摸清底数\n逐户走访。\n（二）建立台账\n逐项登记。\n二、存在问题\n（三）以上未尽事宜另行通知",
      "要统筹一、二、三产业融合发展。\n三产业比重稳步提高。",
    ],
  },
  check({ document, analysis, report }) {
    for (const mistake of analysis.outline.mistakes) {
      if (mistake.kind !== "skipped") continue;
      const { marker, expected, earlier } = mistake;
      const data = { number: marker.text, expected, missing: mistake.missing.join("、") };
      if (earlier === null) report({ message: "first", data, range: marker.range });
      else {
        const before = earlier.text;
        const related = [{ message: "before" as const, data: { number: before }, range: earlier.range }];
        report({ message: "skipped", data: { ...data, before }, range: marker.range, related });
      }
    }
    for (const series of analysis.outline.series) {
      const lost = lostMarker(analysis, series);
      if (lost === null) continue;
      const { range, expected, last } = lost;
      const words = document.blocks[range.block]?.text.slice(range.start, range.end) ?? "";
      report({
        message: "lost",
        data: { words, expected, number: expected, missing: expected },
        range,
        severity: "info",
        related: [{ message: "before", data: { number: last.text }, range: last.range }],
      });
    }
  },
});
