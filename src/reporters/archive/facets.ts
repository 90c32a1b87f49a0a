/** The panels beside the table: what there is of each verdict, folder, rule, format and kind, each line a filter. The script keeps their numbers. */
import { markupText } from "../markup-text.js";
import type { ReporterContext, RuleFacts } from "../reporter.js";
import { speaker } from "../words.js";
import { type Rows, VERDICTS } from "./rows.js";
import { openerHtml } from "./opener.js";
import type { Tally } from "./tally.js";
import { type ArchiveWord, archiveSpeaker } from "./words.js";

export interface FacetOptions {
  readonly context: ReporterContext;
  readonly tally: Tally;
  readonly rows: Rows;
  readonly facts: (rule: string) => RuleFacts | undefined;
  /** How many there are. */
  readonly volumes: number;
}

/** 100,000: the same in both languages, and in the script. */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

/** A line of a panel. */
interface Line {
  /** What the rows have for it. */
  readonly value: number | string;
  readonly label: string;
  readonly count: number;
  /** A name below the label, or what else is counted. */
  readonly note?: string;
  readonly tone?: string;
}

/** The verdicts, for the head of the page. */
export function verdictsHtml({ context: { locale }, tally }: FacetOptions): string {
  const speak = speaker(locale);
  const lines = VERDICTS.map((verdict, value) => ({
    value,
    label: speak(`verdict.${verdict}`),
    count: tally.verdicts.get(verdict) ?? 0,
    tone: verdict,
  })).filter(({ count }) => count > 0);
  const name = markupText(archiveSpeaker(locale)("by.verdict"));
  return `<ul id="verdicts" class="facet" data-facet="verdict" aria-label="${name}">${lines.map(lineHtml).join("")}</ul>`;
}

/** All other panels. */
export function facetsHtml(options: FacetOptions): string {
  const words = archiveSpeaker(options.context.locale);
  const folder = `<section class="panel" id="folders"><h2>${markupText(words("by.folder"))}</h2><nav class="trail"></nav><ul class="facet"></ul>${openerHtml(Infinity, words)}<p class="empty" hidden></p></section>`;
  return [
    folder,
    panelHtml("rule", "by.rule", ruleLines(options), options.context),
    panelHtml("reason", "by.reason", reasonLines(options), options.context),
    panelHtml("kind", "by.kind", kindLines(options), options.context),
    panelHtml("format", "by.format", formatLines(options), options.context),
  ].join("\n");
}

function panelHtml(facet: string, word: ArchiveWord, lines: readonly Line[], { locale }: ReporterContext): string {
  if (lines.length === 0) return "";
  const sorted = lines.toSorted((a, b) => b.count - a.count);
  const words = archiveSpeaker(locale);
  const all = openerHtml(lines.length, words);
  return `<section class="panel" id="${facet}s"><h2>${markupText(words(word))}</h2><ul class="facet" data-facet="${facet}">${sorted.map(lineHtml).join("\n")}</ul>${all}</section>`;
}

function lineHtml({ value, label, count, note = "", tone = "" }: Line): string {
  const more = note === "" ? "" : `<span class="note">${markupText(note)}</span>`;
  return `<li><button type="button" class="${tone}" data-value="${markupText(String(value))}" aria-pressed="false"><span class="label">${markupText(label)}</span><span class="count">${grouped(count)}</span>${more}<span class="bar" aria-hidden="true"></span></button></li>`;
}

function ruleLines({ context: { locale }, tally, rows, facts }: FacetOptions): Line[] {
  const words = archiveSpeaker(locale);
  return Array.from(tally.rules, ([id, { files, places, severity }]) => ({
    value: rows.rules.of(id),
    label: facts(id)?.name[locale] ?? id,
    count: files,
    note: words("rule.places", { id, places: grouped(places) }),
    tone: severity,
  }));
}

/** By code: what the messages of the code have in common says what it is. */
function reasonLines({ tally }: FacetOptions): Line[] {
  return Array.from(tally.reasons, ([code, { files, said }]) => ({
    value: code,
    label: firstSentence(said) || code,
    count: files,
    note: code,
  }));
}

function kindLines({ context: { locale, profileNames }, tally, rows }: FacetOptions): Line[] {
  const none = archiveSpeaker(locale)("kind.none");
  return Array.from(tally.kinds, ([id, count]) => ({
    value: id === "" ? 0 : rows.kinds.of(id),
    label: id === "" ? none : (profileNames[id] ?? id),
    count,
  }));
}

function formatLines({ context: { locale }, tally, rows }: FacetOptions): Line[] {
  const none = archiveSpeaker(locale)("format.none");
  return Array.from(tally.formats, ([id, count]) => ({
    value: id === "" ? 0 : rows.formats.of(id),
    label: id === "" ? none : id,
    count,
  }));
}

/** Without the mark that something else was to follow. */
function firstSentence(text: string): string {
  const end = text.search(/。|\.\s/u);
  const first = end === -1 ? text : text.slice(0, end);
  return first.replace(/[（(：:，,、]?\s?$/u, "");
}
