import { rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { misusesIn, WRONG_FORMS } from "./misused.js";

export default defineRule({
  id: "misused-word",
  family: "wording",
  severity: "warning",
  name: { zh: "用错的字词", en: "Misused word" },
  summary: {
    zh: "公文中常写错的字词和成语：“布署”“一如继往”“截止2023年底”。",
    en: "Words and idioms that are often written wrongly: 布署, 一如继往, 截止2023年底.",
  },
  why: {
    zh: "错别字是退稿的第一个理由；输入法和一般的拼写检查常常放过它们。",
    en: "Wrong characters are the first reason to return a draft, and input methods and spelling checkers let them pass.",
  },
  source: {
    tier: "required",
    text: {
      zh: "《党政机关公文处理工作条例》第十九条：公文用语规范；《现代汉语词典》；《第一批异形词整理表》（推荐词形，仅作提示）。",
      en: "Regulation on official documents, article 19: standard wording; the Contemporary Chinese Dictionary; the table of variant word forms (GF 1001-2001) for what is advice only.",
    },
  },
  messages: {
    wrong: { zh: "“{text}”应为“{suggestion}”。请改正。", en: "“{text}” should be “{suggestion}”. Correct it." },
    variant: {
      zh: "“{text}”推荐写作“{suggestion}”。可以统一。",
      en: "“{suggestion}” is the recommended form of “{text}”. Consider it.",
    },
  },
  data: {
    text: { zh: "文中的写法", en: "what stands there" },
    suggestion: { zh: "应写作", en: "what should stand there" },
  },
  examples: {
    bad: [
      "会议对下一阶段工作作了⟦布署⟧。",
      "⟦截止⟧2023年底，全县共建成示范点12个。",
      "⟦既使⟧任务再重，也要按时完成。",
      "要⟦再接再励⟧，⟦一如继往⟧抓好落实。",
      "认真听取并汇总群众⟦反应⟧的问题。",
      "⟦做为⟧一名基层干部，要带头遵守规定。",
    ],
    good: [
      "各单位要按装备标准配齐器材。",
      "申报截止时间为2023年12月31日。",
      "既使群众受益，又使企业减负。",
      "群众反应强烈，化学反应原理，应急反应机制。",
      "多做为群众排忧解难的实事。",
      "民警查处违法行为12起。",
      "进一步聚焦主责主业。",
      "推广范围逐步扩大。",
    ],
  },
  options: {
    allow: {
      type: "texts",
      default: [],
      meaning: { zh: "不作为错误的写法，如单位名称中的用字", en: "forms that are right here, such as in a name" },
    },
  },
  check({ analysis, options, report }) {
    const allowed = new Set(options.allow);
    for (const line of WRONG_FORMS.among(analysis.prose)) {
      for (const { wrong, right, variant, start } of misusesIn(line, () => analysis.segmenter)) {
        if (allowed.has(wrong)) continue;
        report({
          message: variant ? "variant" : "wrong",
          data: { text: wrong, suggestion: right },
          range: rangeIn(line, start, start + wrong.length),
          severity: variant ? "info" : undefined,
        });
      }
    }
  },
});
