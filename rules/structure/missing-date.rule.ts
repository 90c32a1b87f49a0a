import { defineRule } from "../../src/rule/index.js";
import { ENDING_DATA, ENDING_SOURCE, missingAtEnd } from "./expectations.js";

export default defineRule({
  id: "missing-date",
  family: "structure",
  severity: "warning",
  name: { zh: "缺日期", en: "Missing date" },
  summary: { zh: "结尾没有成文日期。", en: "There is no date at the end." },
  why: { zh: "成文日期是材料生效和归档的依据。", en: "The date is what a document takes effect and is filed by." },
  source: ENDING_SOURCE,
  messages: {
    missing: {
      zh: "结尾没有成文日期，{kind}{should}写明年月日。请补上，如“2024年5月6日”。",
      en: "There is no date; a {kindEn} {shouldEn} has one. Add it, e.g. 2024年5月6日.",
    },
  },
  data: ENDING_DATA,
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
    const missing = missingAtEnd(analysis, "date");
    if (missing !== null) report({ message: "missing", ...missing });
  },
});
