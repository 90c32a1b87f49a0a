import { defineRule } from "../../src/rule/index.js";
import { ENDING_DATA, missingAtEnd } from "./expectations.js";

export default defineRule({
  id: "missing-closing",
  family: "structure",
  severity: "info",
  name: { zh: "缺结束语", en: "Missing closing words" },
  summary: { zh: "结尾没有结束语。", en: "There is no closing phrase at the end." },
  why: {
    zh: "结束语表明行文目的：请示要批复，报告供审阅。",
    en: "Closing words say what the document asks for: a request a reply, a report a reading.",
  },
  source: { tier: "practice", text: { zh: "公文写作通常做法", en: "practice of official writing" } },
  messages: {
    missing: {
      zh: "{kind}{should}有结束语，如“{example}”。请在正文末尾补上。",
      en: "A {kindEn} {shouldEn} has closing words such as “{example}”. Add them at the end of the text.",
    },
  },
  data: ENDING_DATA,
  exampleOptions: { profile: "request" },
  examples: {
    bad: [
      "关于增拨经费的请示\n市财政局：\n为做好汛期值守，我局拟增设值班点三处，恳请增拨经费六万元。\n示例市青湖区水务局\n2024年5月6日",
    ],
    good: [
      "关于增拨经费的请示\n市财政局：\n为做好汛期值守，我局拟增设值班点三处，恳请增拨经费六万元。\n妥否，请批示。\n示例市青湖区水务局\n2024年5月6日",
    ],
  },
  check({ analysis, report }) {
    const missing = missingAtEnd(analysis, "closing");
    if (missing !== null) report({ message: "missing", ...missing });
  },
});
