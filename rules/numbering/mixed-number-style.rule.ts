import { defineRule } from "../../src/rule/index.js";
import { LEVELS_SOURCE } from "./source.js";
import { mixtures } from "./typed-among-automatic.js";

export default defineRule({
  id: "mixed-number-style",
  family: "numbering",
  severity: "warning",
  name: { zh: "同级序号写法不一", en: "Mixed number styles" },
  summary: {
    zh: "同一层次的序号混用写法（“一、”之后是“2.”），或者手工输入与自动编号混用。",
    en: "Numbers of one level are written in different forms (2. follows 一、), or some are typed and some automatic.",
  },
  why: {
    zh: "同一层次序号写法不同，读者分不清层次，多半是拼接几份材料留下的。",
    en: "A reader cannot tell the levels; usually left from stitching texts together.",
  },
  source: LEVELS_SOURCE,
  messages: {
    mixed: {
      zh: "“{number}”与同级的“{other}”写法不同。请改为“{expected}”。",
      en: "“{number}” is written otherwise than “{other}” of the same level. Write “{expected}”.",
    },
    typed: {
      zh: "“{number}”是手工输入的，同一序列的“{other}”是自动编号，增删段落后两者会错位。请统一用自动编号或统一手工输入。",
      en: "“{number}” is typed, but “{other}” of the same series is an automatic number: editing will set them apart. Make all of them the same.",
    },
    automatic: {
      zh: "“{number}”是自动编号，同一序列的“{other}”是手工输入的，增删段落后两者会错位。请统一用自动编号或统一手工输入。",
      en: "“{number}” is an automatic number, but “{other}” of the same series is typed: editing will set them apart. Make all of them the same.",
    },
    other: { zh: "同级的“{number}”在这里", en: "“{number}” of the same level is here" },
  },
  data: {
    number: { zh: "写法不同的序号", en: "the number that is written otherwise" },
    expected: {
      zh: "按同级写法应为；手工与自动编号混用时没有",
      en: "as the others of the level are written; absent where typed and automatic numbers are mixed",
    },
    automatic: {
      zh: "手工与自动编号混用时：这个序号是否为自动编号",
      en: "where typed and automatic numbers are mixed: whether this one is automatic",
    },
  },
  examples: {
    bad: [
      "一、工作情况\n走访企业。\n⟦2⟧.存在问题\n覆盖不广。\n三、下步打算\n逐项办理。",
      "（一）摸清底数\n逐户走访。\n（二）建立台账\n逐项登记。\n⟦3⟧.限期整改\n逐项销号。",
    ],
    good: [
      "一、工作情况\n1.走访企业。\n2.座谈群众。\n二、存在问题\n覆盖不广。",
      "一、工作情况\n（一）走访。\n（二）座谈。\n二、下步打算\n1.走访。\n2.座谈。",
    ],
  },
  check({ analysis, report }) {
    for (const { kind, marker, expected, earlier } of analysis.outline.mistakes) {
      if (kind !== "mixed" || earlier === null) continue;
      report({
        message: "mixed",
        data: { number: marker.text, other: earlier.text, expected },
        range: marker.range,
        related: [{ message: "other", data: { number: earlier.text }, range: earlier.range }],
      });
    }
    for (const { odd, other, automatic } of mixtures(analysis)) {
      report({
        message: automatic ? "automatic" : "typed",
        data: { number: odd.text, other: other.text, automatic },
        range: odd.range,
        // nothing is wrong yet
        severity: "info",
        related: [{ message: "other", data: { number: other.text }, range: other.range }],
      });
    }
  },
});
