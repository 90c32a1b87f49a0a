import { defineRule } from "../../src/rule/index.js";
import { expectation, heldTo } from "./expectations.js";

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
  source: {
    tier: "regulation",
    text: {
      zh: "《党政机关公文处理工作条例》第九条把署名、成文日期列为公文要素；事务文书依通常做法",
      en: "Regulation on official documents, art. 9 lists signature and date among the elements; for office papers practice.",
    },
  },
  messages: {
    missing: {
      zh: "结尾没有署名，{kind}{should}署发文单位（个人材料署姓名）。请补上。",
      en: "There is no signature; a {kindEn} {shouldEn} is signed by its organ or author. Add it.",
    },
  },
  data: {
    kind: { zh: "文种", en: "the kind of document" },
    expect: { zh: "required 必备、usual 通常", en: "required or usual" },
  },
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
    const profile = heldTo(analysis);
    if (profile === null || profile.signature === "optional" || analysis.elements.signature) return;
    const { demanded, data } = expectation(analysis, profile, profile.signature);
    report({ message: "missing", data: { ...data }, range: null, demanded });
  },
});
