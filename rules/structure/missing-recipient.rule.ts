import { defineRule } from "../../src/rule/index.js";
import { expectation, heldTo } from "./expectations.js";

export default defineRule({
  id: "missing-recipient",
  family: "structure",
  severity: "info",
  name: { zh: "缺主送机关或称谓", en: "Missing addressee" },
  summary: {
    zh: "标题下面没有主送机关；讲话没有称谓。",
    en: "No addressee under the title; a speech without salutation.",
  },
  why: {
    zh: "没有主送机关，收文登记时不知道该送给谁、由谁办理；讲话没有称谓，开头就不完整。",
    en: "Without an addressee nobody knows whom the document is for; a speech without salutation begins abruptly.",
  },
  source: {
    tier: "regulation",
    text: {
      zh: "《党政机关公文处理工作条例》第九条把主送机关列为公文要素；GB/T 9704-2012 7.3.2 规定其位置；讲话的称谓依通常做法。",
      en: "Regulation on official documents, art. 9 lists the addressee, GB/T 9704-2012 7.3.2 its place; for speeches practice.",
    },
  },
  messages: {
    recipient: {
      zh: "标题下面没有主送机关，{kind}{should}有。请另起一行顶格写明，如“市财政局：”；确实不用主送的，可以不管。",
      en: "There is no addressee under the title; a {kindEn} {shouldEn} has one, flush left on a line of its own, such as 市财政局：. Ignore this if it is sent to nobody.",
    },
    salutation: {
      zh: "开头没有称谓，{kind}{should}有。请补上，如“同志们：”。",
      en: "There is no salutation; a {kindEn} {shouldEn} has one, such as 同志们：. Add it.",
    },
  },
  data: {
    kind: { zh: "文种", en: "the kind of document" },
    expect: { zh: "required 必备、usual 通常", en: "required or usual" },
  },
  exampleOptions: { profile: "request" },
  examples: {
    bad: [
      "关于增拨经费的请示\n为做好汛期值守，我局拟增设值班点三处，恳请增拨经费六万元。\n妥否，请批示。\n示例市青湖区水务局\n2024年5月6日",
      "关于配备执法车辆的请示\n示水〔2024〕5号\n一、基本情况\n现有车辆两台。\n二、请示事项\n拟购置一台。\n妥否，请批示。",
      "关于增拨经费的请示\n现将有关情况请示如下：\n我局拟增设值班点三处。\n妥否，请批示。",
    ],
    good: [
      "关于增拨经费的请示\n市财政局：\n为做好汛期值守，恳请增拨经费六万元。\n妥否，请批示。",
      "关于增拨经费的请示\n示水〔2024〕5号\n区委、区政府：\n恳请增拨经费六万元。",
      "关于增拨经费的请示\n各位领导：\n恳请增拨经费六万元。",
      "关于增拨经费的请示\n市财政局：为做好汛期值守，恳请增拨经费六万元。",
      "关于增拨经费的请示\n[主送机关]：\n恳请增拨经费六万元。",
    ],
  },
  check({ analysis, report }) {
    const profile = heldTo(analysis);
    if (profile === null || analysis.elements.recipient !== null) return;
    const { expect, tier } = profile.salutation;
    if (expect === "optional") return;
    const { demanded, data } = expectation(analysis, profile, expect);
    report({ message: tier === "practice" ? "salutation" : "recipient", data, range: null, demanded });
  },
});
