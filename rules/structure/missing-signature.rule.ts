import { defineRule } from "../../src/rule/index.js";
import { ENDING_DATA, ENDING_SOURCE, missingAtEnd } from "./expectations.js";

export default defineRule({
  id: "missing-signature",
  family: "structure",
  severity: "warning",
  name: { zh: "缺署名", en: "Missing signature" },
  summary: { zh: "结尾没有署名。", en: "There is no signature at the end." },
  why: {
    zh: "没有署名，收文方不知道是谁写的，材料没有效力。",
    en: "Without a signature nobody knows whose document it is.",
  },
  source: ENDING_SOURCE,
  messages: {
    missing: {
      zh: "结尾没有署名，{kind}{should}署发文单位（个人材料署姓名）。请补上。",
      en: "There is no signature; a {kindEn} {shouldEn} is signed by its organ or author. Add it.",
    },
  },
  data: ENDING_DATA,
  exampleOptions: { profile: "request" },
  examples: {
    bad: [
      "关于增拨经费的请示\n市财政局：\n为做好汛期值守，我局拟增设值班点三处，恳请增拨经费六万元。\n妥否，请批示。\n2024年5月6日",
    ],
    good: [
      "关于增拨经费的请示\n市财政局：\n为做好汛期值守，我局拟增设值班点三处，恳请增拨经费六万元。\n妥否，请批示。\n示例市青湖区水务局\n2024年5月6日",
    ],
  },
  check({ analysis, report }) {
    const missing = missingAtEnd(analysis, "signature");
    if (missing !== null) report({ message: "missing", ...missing });
  },
});
