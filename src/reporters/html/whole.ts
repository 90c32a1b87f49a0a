/** Findings on the document as a whole, in one line above it: they have a place to be led to, and are marked there like the others. */
import type { FileResult, Finding } from "../../engine/result.js";
import type { Locale } from "../../text/locale.js";
import { speaker } from "../words.js";
import { markupText } from "../markup-text.js";

export interface WholeOptions {
  readonly numberOf: (finding: Finding) => number;
  readonly markId: (number: number) => string;
  readonly locale: Locale;
  /** The name of a rule. */
  readonly nameOf: (rule: string) => string;
}

/** @returns "" where every finding stands at a place of its own */
export function wholeHtml({ findings }: FileResult, { numberOf, markId, locale, nameOf }: WholeOptions): string {
  const marks = findings
    .filter(({ location }) => location === null)
    .map((finding) => {
      const number = numberOf(finding);
      const attributes = `id="${markId(number)}" data-n="${number}" class="${finding.severity}" data-f="${number}"`;
      return `<mark ${attributes}>${markupText(nameOf(finding.rule))}</mark>`;
    });
  if (marks.length === 0) return "";
  // around it, the language is the document's
  const lang = locale === "zh" ? "" : ' lang="en"';
  return `<p class="whole"${lang}><b>${speaker(locale)("whole")}</b> ${marks.join(" ")}</p>\n`;
}
