/** One file: its verdict, its findings, and beside them the document. */
import type { Location } from "../../document/locate.js";
import type { DocumentView } from "../../document/view.js";
import type { FileResult, Finding } from "../../engine/result.js";
import { markupText } from "../markup-text.js";
import type { ReporterContext, RuleFacts } from "../reporter.js";
import { factsOf } from "../terminal/facts.js";
import { verdictOf } from "../terminal/verdict.js";
import { speaker } from "../words.js";
import { documentHtml } from "./document.js";
import { listHtml } from "./findings.js";
import type { Spot } from "./marks.js";
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
      : documentHtml(view, {
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

/** From locations to blocks: a location names its block by part and paragraph. */
class Places {
  readonly #blocks = new Map<string, number>();
  /** Blocks that a link leads to. */
  readonly named = new Set<number>();

  constructor(
    view: DocumentView | undefined,
    readonly file: number,
  ) {
    for (const { part, paragraph, index } of view?.document.blocks ?? [])
      this.#blocks.set(`${part} ${paragraph}`, index);
  }

  blockId(block: number): string {
    return `b${this.file}-${block}`;
  }

  idAt({ part, paragraph }: Location): string | undefined {
    const block = this.#blocks.get(`${part} ${paragraph}`);
    if (block === undefined) return undefined;
    this.named.add(block);
    return this.blockId(block);
  }

  /** The findings of each block that has any. */
  spots(findings: readonly Finding[]): Map<number, Spot[]> {
    const spots = new Map<number, Spot[]>();
    for (const [at, { location, severity }] of findings.entries()) {
      const block = location === null ? undefined : this.#blocks.get(`${location.part} ${location.paragraph}`);
      if (location === null || block === undefined) continue;
      const spot = { number: at + 1, start: location.offset, end: location.endOffset, severity };
      const known = spots.get(block);
      if (known === undefined) spots.set(block, [spot]);
      else known.push(spot);
    }
    return spots;
  }
}
