import { defineRule } from "../../src/rule/index.js";

export default defineRule({
  id: "unused-suppression",
  family: "tool",
  severity: "warning",
  name: { zh: "没有用上的忽略", en: "Unused suppression" },
  summary: {
    zh: "没有忽略掉任何问题的忽略注释，以及其中没有的规则名、不认识的写法。",
    en: "Suppressions that silence nothing, rules named in them that do not exist, forms that are unknown.",
  },
  why: {
    zh: "问题改好了而忽略还在，以后同一处的新问题就会被悄悄盖住；规则名写错的忽略从来没有起过作用。",
    en: "One that outlives its finding hides the next one at its place; one with a misspelt rule never worked.",
  },
  source: {
    tier: "practice",
    text: {
      zh: "本工具的写法，见 docs/suppression.zh-CN.md。",
      en: "This tool's own notation, see docs/suppression.md.",
    },
  },
  messages: {
    unused: {
      zh: "这条忽略没有用上：所指之处没有问题可忽略。请删去。",
      en: "This suppression silences nothing: nothing is found at its place. Delete it.",
    },
    "unused-rule": {
      zh: "对“{name}”的忽略没有用上：所指之处没有这类问题。请删去。",
      en: "The suppression of “{name}” silences nothing: there is no such finding at its place. Delete it.",
    },
    "unknown-rule": {
      zh: "忽略里写的规则“{name}”不存在。请改成规则名，理由写在“--”或“——”后面。",
      en: "A suppression names the rule “{name}”, which does not exist. Name a rule; a reason stands behind “--”.",
    },
    "unknown-rule-like": {
      zh: "忽略里写的规则“{name}”不存在，是不是“{suggestion}”？",
      en: "A suppression names the rule “{name}”, which does not exist; did you mean “{suggestion}”?",
    },
    "unknown-form": {
      zh: "不认识“gongwen-lint-{name}”。可用 disable-next-line、disable-line、disable、enable。",
      en: "Unknown: “gongwen-lint-{name}”. Use disable-next-line, disable-line, disable or enable.",
    },
  },
  data: {
    name: {
      zh: "写在忽略里的规则名或写法；没有写规则名时为空",
      en: "the rule or form as written; empty where no rule is named",
    },
    suggestion: { zh: "最接近的规则名；没有时为空", en: "the nearest name of a rule, or empty" },
  },
  examples: {
    bad: [
      "⟦⟧<!-- gongwen-lint-disable-next-line -- 下一行没有问题 -->\n全年办结320件。",
      "⟦⟧<!-- gongwen-lint-disable-next-line unused-supression -->\n全年办结320件。",
      "全年办结320件。⟦⟧ <!-- gongwen-lint-disable-lines -->",
    ],
    good: ["全年办结320件。<!-- 数字已核 -->"],
  },
  check({ idle, report }) {
    for (const { range, why, name, suggestion } of idle) {
      const data = { name: name ?? "", suggestion: suggestion ?? "" };
      const message =
        why === "unused"
          ? name === null
            ? "unused"
            : "unused-rule"
          : why === "unknown-rule" && suggestion !== null
            ? "unknown-rule-like"
            : why;
      report({ message, data, range, group: `${message} ${data.name}` });
    }
  },
});
