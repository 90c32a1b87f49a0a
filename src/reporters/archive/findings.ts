/** The findings of one file in a volume: by severity and rule, of each rule as many as a person reads. */
import type { FileResult, Finding } from "../../engine/result.js";
import { SEVERITIES, type Severity } from "../../rule/types.js";
import type { Locale } from "../../text/locale.js";
import { documentText } from "../html/document-text.js";
import { markupText } from "../markup-text.js";
import { quoteHtml } from "../html/findings.js";
import type { RuleFacts } from "../reporter.js";
import { type Entry, groupFindings, type RuleGroup } from "../terminal/group.js";
import { placeOf } from "../terminal/place.js";
import type { Speak } from "../words.js";
import type { ArchiveSpeak } from "./words.js";

export interface FindingsOptions {
  readonly locale: Locale;
  readonly speak: Speak;
  readonly words: ArchiveSpeak;
  readonly facts: (rule: string) => RuleFacts | undefined;
}

/** Places of one rule that are listed; the number of the others is said. */
const MOST_OF_A_RULE = 20;
/** UTF-16 units of a file's list, past which no further finding is begun. */
const MOST_OF_A_FILE = 200_000;
/** Units of a sentence; longer ones are clipped at the end. */
const MOST_OF_A_SENTENCE = 400;
const MOST_RELATED = 5;

/** What is left of the room for a file. */
interface Room {
  units: number;
}

/** The list, "" for none, and the rules that are in it. */
export function findingsHtml({ findings }: FileResult, options: FindingsOptions): string {
  const room: Room = { units: MOST_OF_A_FILE };
  let html = "";
  let isCut = false;
  for (const severity of SEVERITIES) {
    const own = findings.filter((finding) => finding.severity === severity);
    for (const group of groupFindings(own)) {
      const list = entriesHtml(group.entries, room, options);
      isCut ||= list.more > 0;
      html += ruleHtml(group, severity, list, options);
    }
  }
  return isCut ? `<p class="more">${markupText(options.words("more.file"))}</p>${html}` : html;
}

interface List {
  readonly html: string;
  /** How many are left out. */
  readonly more: number;
}

function ruleHtml({ rule, entries }: RuleGroup, severity: Severity, list: List, options: FindingsOptions): string {
  const { facts, locale, speak, words } = options;
  const known = facts(rule);
  const name = markupText(known?.name[locale] ?? rule);
  const title = known === undefined ? name : `<a href="#rule-${markupText(rule)}">${name}</a>`;
  const more = list.more === 0 ? "" : `<p class="more">${markupText(words("more.places", { n: list.more }))}</p>`;
  return [
    `<section class="rule ${severity}"><header><span class="dot" role="img" aria-label="${speak(`severity.${severity}`)}"></span>`,
    `<h3>${title}</h3> <code>${markupText(rule)}</code> <span class="count">${sizeOf(entries)}</span></header>`,
    `${list.html}${more}</section>\n`,
  ].join("");
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.length, 0);
}

function entriesHtml(entries: readonly Entry[], room: Room, options: FindingsOptions): List {
  let listed = 0;
  let html = "";
  for (const entry of entries) {
    const items: string[] = [];
    for (const finding of entry) {
      if (listed >= MOST_OF_A_RULE || room.units <= 0) break;
      const item = itemHtml(finding, options);
      items.push(item);
      room.units -= item.length;
      listed++;
    }
    if (items.length === 0) break;
    const message = markupText(clipped(entry[0].message));
    room.units -= message.length;
    html += `<div class="entry"><p class="message">${message}</p><ul>${items.join("")}</ul></div>`;
  }
  return { html, more: sizeOf(entries) - listed };
}

function itemHtml(finding: Finding, { speak, words }: FindingsOptions): string {
  const { location, excerpt, related } = finding;
  const heading = location?.heading.at(-1);
  const under =
    heading === undefined
      ? ""
      : ` <span class="under">${markupText(speak("under", { heading: clipped(heading) }))}</span>`;
  const quote = excerpt.trim() === "" ? "" : `<q>${sentenceHtml(finding)}</q>`;
  const others = related.slice(0, MOST_RELATED).map((other) => {
    return `<li>${markupText(clipped(other.message))}${words("stop")}${markupText(placeOf(other.location, speak))}</li>`;
  });
  if (related.length > MOST_RELATED)
    others.push(`<li>${markupText(speak("related.more", { n: related.length - MOST_RELATED }))}</li>`);
  const list = others.length === 0 ? "" : `<ul class="related">${others.join("")}</ul>`;
  return `<li class="f"><span class="place">${markupText(placeOf(location, speak))}</span>${under} ${quote}${list}</li>`;
}

/** The sentence with its spot set off, clipped where a document has no end of sentences. */
function sentenceHtml({ excerpt, excerptOffset, text }: Finding): string {
  if (excerpt.length <= MOST_OF_A_SENTENCE) return quoteHtml({ excerpt, excerptOffset, text });
  const shown = excerpt.slice(0, MOST_OF_A_SENTENCE);
  return `${quoteHtml({ excerpt: shown, excerptOffset, text })}${documentText("…")}`;
}

function clipped(text: string): string {
  return text.length <= MOST_OF_A_SENTENCE ? text : `${text.slice(0, MOST_OF_A_SENTENCE)}…`;
}
