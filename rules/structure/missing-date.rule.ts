import { defineRule } from "../../src/rule/index.js";
import { expectation, heldTo } from "./expectations.js";

export default defineRule({
  id: "missing-date",
  family: "structure",
  severity: "warning",
  name: { zh: "缺日期", en: "Missing date" },
  summary: { zh: "结尾没有成文日期。", en: "There is no date at the end." },
  why: { zh: "成文日期是材料生效和归档的依据。", en: "The date is what a document takes effect and is filed by." },
  source: {
    tier: "regulation",
    text: {
      zh: "《党政机关公文处理工作条例》第九条把署名、成文日期列为公文要素；事务文书依通常做法",
      en: "Regulation on official documents, art. 9 lists signature and date among the elements; for office papers practice.",
    },
  },
  messages: {
    missing: {
      zh: "结尾没有成文日期，{kind}{should}写明年月日。请补上，如“2024年5月6日”。",
      en: "There is no date; a {kindEn} {shouldEn} has one. Add it, e.g. 2024年5月6日.",
    },
  },
  data: {
    kind: { zh: "文种", en: "the kind of document" },
    expect: { zh: "required 必备、usual 通常", en: "required or usual" },
  },
  exampleOptions: { profile: "request" },
  examples: {
    bad: [
      "关于增拨经费的请示\n市财政局：\n为做好汛期值守，我局拟增设值班点三处，恳请增拨经费六万元。\n妥否，请批示。\n示例市青湖区水务局",
    ],
    good: [
      "关于增拨经费的请示\n市财政局：\n为做好汛期值守，我局拟增设值班点三处，恳请增拨经费六万元。\n妥否，请批示。\n示例市青湖区水务局\n2024年5月6日",
    ],
  },
  check({ analysis, report }) {
    const profile = heldTo(analysis);
    if (profile === null || profile.date === "optional" || analysis.elements.date) return;
    const { demanded, data } = expectation(analysis, profile, profile.date);
    report({ message: "missing", data: { ...data }, range: null, demanded });
  },
});
