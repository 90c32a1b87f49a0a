/** One file: its verdict, its findings, and beside them the document. */
import type { DocumentView } from "../../document/view.js";
import type { FileResult, Finding } from "../../engine/result.js";
import { markupText } from "../markup-text.js";
import type { ReporterContext, RuleFacts } from "../reporter.js";
import { factsOf } from "../terminal/facts.js";
import { verdictOf } from "../terminal/verdict.js";
import { speaker } from "../words.js";
import { documentHtml } from "./document.js";
import { listHtml } from "./findings.js";
import { Places } from "./places.js";
import { wholeHtml } from "./whole.js";
import { pageSpeaker } from "./words.js";

export interface SectionOptions {
  readonly context: ReporterContext;
  readonly facts: (rule: string) => RuleFacts | undefined;
  /** 1-based, of the file in its report. */
  readonly index: number;
}

export function sectionHtml(result: FileResult, view: DocumentView | undefined, options: SectionOptions): string {
  const { index, context } = options;
  const [speak, page] = [speaker(context.locale), pageSpeaker(context.locale)];
  const verdict = verdictOf(result);
  const numbers = new Map(result.findings.map((finding, at) => [finding, at + 1]));
  const places = new Places(view, index);
  const ids = {
    itemId: (number: number) => `f${index}-${number}`,
    markId: (number: number) => `m${index}-${number}`,
    numberOf: (finding: Finding) => numbers.get(finding) ?? 0,
  };
  const nameOf = (rule: string) => options.facts(rule)?.name[context.locale] ?? rule;
  const list = listHtml(result, {
    ...ids,
    locale: context.locale,
    speak,
    page,
    facts: options.facts,
    blockIdAt: (location) => places.idAt(location),
  });
  const empty = result.status === "checked" && list === "" ? `<p class="empty">${page("none")}</p>` : "";
  const shown =
    view === undefined
      ? `<p class="empty">${page("noDocument")}</p>`
      : wholeHtml(result, { ...ids, locale: context.locale, nameOf }) +
        documentHtml(view, {
          spots: places.spots(result.findings),
          named: places.named,
          markId: ids.markId,
          blockId: (block) => places.blockId(block),
          speak: page,
        });
  return `<section class="file" id="file${index}" data-file="${index}" aria-labelledby="name${index}">
<header class="file-head ${verdict}"><p class="verdict">${speak(`verdict.${verdict}`)}</p><div>
<h2 id="name${index}">${markupText(result.path)}</h2>${factsHtml(result, context)}</div></header>
<div class="panes"><section class="findings" id="list${index}" tabindex="-1" aria-label="${page("findings")}">${empty}${list}
<p class="empty no-match" hidden>${page("noMatch")}</p></section>
<article class="paper ${result.format ?? ""}" id="doc${index}" tabindex="-1" lang="zh-CN" aria-label="${page("document")}">${shown}</article></div>
</section>
`;
}

function factsHtml(result: FileResult, { locale, profileNames }: ReporterContext): string {
  const speak = speaker(locale);
  if (result.error !== null) return `<p class="facts">${markupText(result.error.message)}</p>`;
  const facts = factsOf(result, profileNames, speak).map(markupText).join(" · ");
  const notices = result.notices
    .map((text) => `<p class="notice">${markupText(speak("notice", { text }))}</p>`)
    .join("");
  return `<p class="facts">${facts}</p>${notices}`;
}
