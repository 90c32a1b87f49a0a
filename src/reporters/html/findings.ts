/** The list of findings of one file: by severity and rule, the same blank thirty times as one entry with thirty places. */
import type { Location } from "../../document/locate.js";
import type { FileResult, Finding } from "../../engine/result.js";
import { SEVERITIES, type Severity } from "../../rule/types.js";
import type { Locale } from "../../text/locale.js";
import { markupText } from "../markup-text.js";
import type { RuleFacts } from "../reporter.js";
import { type Entry, groupFindings } from "../terminal/group.js";
import { placeOf } from "../terminal/place.js";
import type { Speak } from "../words.js";
import { documentText } from "./document-text.js";
import type { PageSpeak } from "./words.js";

export interface ListOptions {
  readonly locale: Locale;
  readonly speak: Speak;
  readonly page: PageSpeak;
  readonly facts: (rule: string) => RuleFacts | undefined;
  /** The finding's number in its file. */
  readonly numberOf: (finding: Finding) => number;
  readonly itemId: (number: number) => string;
  /** The place of a finding in the document. */
  readonly markId: (number: number) => string;
  /** The block at a location; undefined where the document is not shown. */
  readonly blockIdAt: (location: Location) => string | undefined;
}

/** So many places of an entry are laid out, or left until they are looked at, together: one by one, a browser takes seconds to hide thousands. */
const LIST = 50;

/** Of the other places of a finding so many are named. */
const MOST_RELATED = 20;

export function listHtml({ findings }: FileResult, options: ListOptions): string {
  const parts: string[] = [];
  for (const severity of SEVERITIES) {
    const own = findings.filter((finding) => finding.severity === severity);
    for (const { rule, entries } of groupFindings(own)) parts.push(ruleHtml(rule, severity, entries, options));
  }
  return parts.join("\n");
}

function ruleHtml(rule: string, severity: Severity, entries: readonly Entry[], options: ListOptions): string {
  const { locale, facts, page, speak } = options;
  const known = facts(rule);
  const count = entries.reduce((sum, entry) => sum + entry.length, 0);
  const why =
    known === undefined
      ? ""
      : `<p class="why">${markupText(known.why[locale])}<br><b>${page("source")}</b>${page("stop")}${markupText(known.source.text[locale])}</p>`;
  return [
    `<details class="rule ${severity}" data-rule="${markupText(rule)}" data-severity="${severity}" open>`,
    `<summary><span class="dot" role="img" aria-label="${speak(`severity.${severity}`)}"></span>`,
    `<h3>${markupText(known?.name[locale] ?? rule)}</h3> <code>${markupText(rule)}</code> <span class="count">${count}</span></summary>`,
    why,
    ...entries.map((entry) => entryHtml(entry, options)),
    "</details>",
  ].join("");
}

function entryHtml(entry: Entry, options: ListOptions): string {
  const lists: string[] = [];
  for (let at = 0; at < entry.length; at += LIST) {
    const items = entry.slice(at, at + LIST).map((finding) => itemHtml(finding, options));
    lists.push(`<ul class="places${items.length < LIST ? "" : " full"}">${items.join("")}</ul>`);
  }
  return `<div class="entry"><p class="message">${markupText(entry[0].message)}</p>${lists.join("")}</div>`;
}

function itemHtml(finding: Finding, options: ListOptions): string {
  const { speak, numberOf, itemId, markId } = options;
  const number = numberOf(finding);
  const place = `<span class="number">${number}</span><span class="place">${markupText(placeOf(finding.location, speak))}</span>`;
  const quote = finding.excerpt.trim() === "" ? "" : ` <q>${quoteHtml(finding)}</q>`;
  const related = finding.related.slice(0, MOST_RELATED).map(({ message, location }) => {
    const id = options.blockIdAt(location);
    const at = markupText(placeOf(location, speak));
    return `<li>${markupText(message)}${options.page("stop")}${id === undefined ? at : `<a href="#${id}">${at}</a>`}</li>`;
  });
  const more = finding.related.length - MOST_RELATED;
  if (more > 0) related.push(`<li>${markupText(speak("related.more", { n: more }))}</li>`);
  const others = related.length === 0 ? "" : `<ul class="related">${related.join("")}</ul>`;
  return `<li class="f" id="${itemId(number)}" data-n="${number}"><a class="go" href="#${markId(number)}">${place}${quote}</a>${others}</li>`;
}

/** The sentence with its spot set off. */
export function quoteHtml({
  excerpt,
  excerptOffset,
  text,
}: Pick<Finding, "excerpt" | "excerptOffset" | "text">): string {
  const start = excerptOffset ?? 0;
  const end = start + text.length;
  return `${documentText(excerpt.slice(0, start))}<b>${documentText(excerpt.slice(start, end))}</b>${documentText(excerpt.slice(end))}`;
}
