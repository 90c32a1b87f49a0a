import { type Analysis } from "../../src/analysis/analysis.js";
import { rangeIn } from "../../src/analysis/lines.js";
import { isDateLine, isOrgan, isSignedDate } from "../../src/analysis/elements/sign-off.js";
import { defineRule } from "../../src/rule/index.js";
import { ENDING_DATA, ENDING_SOURCE, heldTo, missingAtEnd } from "./expectations.js";
import { dateFault } from "./sign-off-date.js";

const REQUEST = "关于增拨经费的请示\n市财政局：\n我局拟增设值班点三处，恳请增拨经费六万元。\n妥否，请批示。\n";
const ORGAN = "示例市青湖区水务局";
/** Lines between signature and date, blank ones and a second organ included. */
const NEAR = 6;

export default defineRule({
  id: "missing-date",
  family: "structure",
  severity: "warning",
  name: { zh: "成文日期缺失或不规范", en: "Missing or malformed date" },
  summary: {
    zh: "结尾没有成文日期，或日期写法、位置不合规定：2024.5.6、二〇二四年五月六日、日期写在署名前面。",
    en: "There is no date at the end, or its form or place is wrong: 2024.5.6, 二〇二四年五月六日, above the signature.",
  },
  why: { zh: "成文日期是材料生效和归档的依据。", en: "The date is what a document takes effect and is filed by." },
  source: {
    tier: ENDING_SOURCE.tier,
    text: {
      zh: `${ENDING_SOURCE.text.zh}日期的写法和位置见 GB/T 9704-2012 7.3.5。`,
      en: `${ENDING_SOURCE.text.en} Form and place of the date: GB/T 9704-2012 7.3.5.`,
    },
  },
  messages: {
    missing: {
      zh: "结尾没有成文日期，{kind}{should}写明年月日。请补上，如“2024年5月6日”。",
      en: "There is no date; a {kindEn} {shouldEn} has one. Add it, e.g. 2024年5月6日.",
    },
    form: {
      zh: "成文日期“{date}”写法不规范：成文日期用阿拉伯数字，年、月、日写全，年份用四位，月、日前不加“0”。建议改为“{suggestion}”。",
      en: "The date “{date}” is not in the standard form: Arabic digits, year (four digits), month and day, no leading zeros. Write {suggestion}.",
    },
    incomplete: {
      zh: "成文日期“{date}”不完整：年、月、日要写全，如“2024年5月6日”。请补全。",
      en: "The date “{date}” is incomplete: year, month and day are written, e.g. 2024年5月6日. Complete it.",
    },
    blank: {
      zh: "成文日期“{date}”没有填完。请填上月、日。",
      en: "The date “{date}” is not filled in. Add month and day.",
    },
    order: {
      zh: "成文日期“{date}”写在署名前面。署名在上、日期在下，请调换。",
      en: "The date “{date}” stands above the signature. The signature comes first; swap them.",
    },
  },
  data: {
    ...ENDING_DATA,
    fault: {
      zh: "日期的毛病：han 用了汉字、zero 多了“0”、year 年份不全、separator 用了点或横线、day-word 写作“号”、incomplete 不完整、blank 没有填、order 在署名前",
      en: "han, zero, year, separator, day-word, incomplete, blank, or order",
    },
    suggestion: { zh: "建议的写法", en: "the date as it should be" },
  },
  exampleOptions: { profile: "request" },
  examples: {
    bad: [
      `${REQUEST}${ORGAN}`,
      `${REQUEST}${ORGAN}\n⟦2024.5.6⟧`,
      `${REQUEST}${ORGAN}\n⟦二〇二四年五月六日⟧`,
      `${REQUEST}${ORGAN}\n⟦2024年05月06日⟧`,
      `${REQUEST}${ORGAN}\n⟦2024年  月  日⟧`,
      `${REQUEST}⟦2024年5月6日⟧\n${ORGAN}`,
    ],
    good: [
      `${REQUEST}${ORGAN}\n2024年5月6日`,
      `${REQUEST}${ORGAN}\n2024年5月6日\n（联系人：张示例）`,
      `${REQUEST}${ORGAN}\n二〇〇八年五月六日`,
      `${REQUEST}${ORGAN} 2024年5月6日`,
    ],
  },
  options: {
    form: {
      type: "boolean",
      default: true,
      meaning: { zh: "是否检查日期的写法和位置", en: "whether form and place of the date are checked" },
    },
  },
  check({ analysis, options, report }) {
    const missing = missingAtEnd(analysis, "date");
    if (missing !== null) return report({ message: "missing", ...missing });
    if (!options.form) return;
    const profile = heldTo(analysis);
    const { dateLine: line, signatureLine } = analysis.elements;
    if (profile === null || profile.date.expect === "optional" || line === null) return;
    const about = { kind: profile.name.zh, kindEn: profile.name.en, expect: profile.date.expect };
    const isNear = signatureLine !== null && Math.abs(signatureLine.index - line.index) <= NEAR;
    // elsewhere a date without a signature near it may be anything
    if (!isNear && analysis.elements.extent.all.at(-1) !== line) return;
    const fault = dateFault(line.text);
    // the month alone is enough in papers that no regulation names
    if (fault !== null && !(fault.kind === "incomplete" && profile.date.tier === "practice")) {
      const { start, end, kind: faulty } = fault;
      const range = rangeIn(line, start, end);
      const date = line.text.slice(start, end);
      const data = { ...about, date, fault: faulty };
      const { suggestion } = fault;
      if (suggestion !== null) report({ message: "form", data: { ...data, suggestion }, range, severity: "info" });
      else if (faulty === "blank") report({ message: "blank", data, range });
      else report({ message: "incomplete", data, range, severity: "info" });
    }
    if (
      isNear &&
      signatureLine.index > line.index &&
      isSigner(signatureLine.text.trim()) &&
      !isSigned(analysis, line.index)
    ) {
      const start = line.text.search(/\S/u);
      const range = rangeIn(line, start, line.text.trimEnd().length);
      const data = { ...about, date: line.text.trim(), fault: "order" };
      report({ message: "order", data, range, severity: "info" });
    }
  },
});

/** Whether the line signs itself, or another date stands below the signature. */
function isSigned({ lines, elements }: Analysis, date: number): boolean {
  const [line, signature] = [lines[date], elements.signatureLine];
  if (line === undefined || signature === null || isSignedDate(line)) return true;
  return lines.slice(signature.index + 1, signature.index + 4).some(isDateLine);
}

/** An organ, or a person: a short line below the date may also be the title of what follows (报名表). */
function isSigner(text: string): boolean {
  return (
    isOrgan(text) ||
    /人\s*[：:]/u.test(text) ||
    /^\p{Script=Han}\s*\p{Script=Han}?\s*[^\P{Script=Han}表单图册件书案稿录]$/u.test(text)
  );
}
