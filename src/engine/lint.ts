/** Runs rules on a document and turns what they report into findings. */
import { Analysis } from "../analysis/analysis.js";
import type { Profile } from "../analysis/profile.js";
import { locate, textAt } from "../document/locate.js";
import type { Document } from "../document/model.js";
import type { MessageData } from "../text/locale.js";
import { fill, type Locale } from "../text/locale.js";
import { compareRanges, type Range } from "../text/range.js";
import { excerptAround } from "../text/sentence.js";
import { type OptionTable, type OptionValues, valuesOf } from "../rule/options.js";
import {
  type Family,
  type IdleSuppression,
  type Layout,
  type MessageTable,
  type Report,
  type Rule,
  SEVERITIES,
  type Severity,
} from "../rule/types.js";
import { Fingerprints } from "./fingerprint.js";
import { withoutPolish } from "./overlap.js";
import { silence } from "./suppress.js";
import type { Finding } from "./result.js";
import { withoutTerms } from "./terms.js";

export interface EngineOptions {
  readonly rules: readonly Rule[];
  readonly profiles: readonly Profile[];
  /** The kind of document that the user named. */
  readonly profile?: string | undefined;
  /** The standard of layout that the document is to follow; without it layout is not checked. */
  readonly layout?: Layout | undefined;
  readonly locale: Locale;
  /** Severities that the user set, by rule; `off` leaves a rule out. */
  readonly severities?: Readonly<Record<string, Severity | "off">> | undefined;
  /** Options that the user set, by rule; checked before (`assertKnown`). */
  readonly ruleOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** Names and terms whose wording is right as it is. */
  readonly terms?: readonly string[] | undefined;
}

export interface DocumentResult {
  readonly findings: readonly Finding[];
  /** How many findings the document itself silences. */
  readonly suppressed: number;
  readonly profile: string | null;
  readonly profileConfidence: number;
  /** Code points of the document's text, line breaks excluded. */
  readonly characters: number;
}

type AnyReport = Report<MessageTable>;
/** What a rule reported, and what the order and the silence of reports depend on. */
interface Raw {
  readonly rule: Rule;
  readonly level: Severity;
  readonly range: Range | null;
  readonly report: AnyReport;
}

/** Families whose rules would speak of a document as nobody sees it, by what its reader could not see. */
const NEEDED_BY: Readonly<Record<NonNullable<Document["unseen"]>[number], ReadonlySet<Family>>> = {
  numbering: new Set(["numbering", "structure"]),
};
const NO_OPTIONS = Object.freeze({});
const NO_IDLE: readonly IdleSuppression[] = [];

/** Checks one document with every rule that is not off. Findings come in document order, those about the whole document first. */
export function lintDocument(document: Document, options: EngineOptions): DocumentResult {
  const analysis = new Analysis(document, options);
  const raw: Raw[] = [];
  const run = ({ rule, set, values }: Step, idle: readonly IdleSuppression[]) => {
    const add = (report: AnyReport) => {
      const level = effective(rule, report, set, options.profile !== undefined);
      raw.push({ rule, level, range: report.range, report });
    };
    rule.check({ document, analysis, options: values, idle, report: add });
  };
  const known = stepsOf(options);
  const steps = document.unseen === undefined ? known : known.filter(({ rule }) => isSeen(rule, document));
  for (const step of steps) if (step.rule.family !== "tool") run(step, NO_IDLE);
  raw.sort(inOrder);
  const shown = [...withoutTerms(withoutPolish(raw), document, options.terms ?? [])];
  const running = steps.map(({ rule }) => rule);
  const { silenced, idle } = silence(shown, document, options.rules, running);
  raw.length = 0;
  for (const step of steps) if (step.rule.family === "tool") run(step, idle);
  const all = raw.length === 0 ? shown : [...shown, ...raw].sort(inOrder);
  const fingerprints = new Fingerprints();
  const findings: Finding[] = [];
  for (const one of all) {
    // what is silenced is named too: the names of equal findings behind it must not depend on it
    const finding = findingOf(one, analysis, options.locale, fingerprints);
    if (!silenced.has(one)) findings.push(finding);
  }
  const { profile, confidence } = analysis.kind;
  return {
    findings,
    suppressed: silenced.size,
    profile: profile?.id ?? null,
    profileConfidence: confidence,
    characters: analysis.characters,
  };
}

/** A rule that is to run, with what the user set for it. */
interface Step {
  readonly rule: Rule;
  readonly set: Severity | undefined;
  readonly values: OptionValues<OptionTable>;
}

const plans = new WeakMap<EngineOptions, readonly Step[]>();

/** The rules that are not off and whose layout is the one asked for; found once for all documents that the options are given for. */
function stepsOf(options: EngineOptions): readonly Step[] {
  const known = plans.get(options);
  if (known !== undefined) return known;
  const { severities, layout, ruleOptions } = options;
  const found = options.rules.flatMap((rule): Step[] => {
    const set = severities?.[rule.id];
    if (set === "off" || (set === undefined && rule.layout !== undefined && rule.layout !== layout)) return [];
    const values = rule.options === undefined ? NO_OPTIONS : valuesOf(rule.options, ruleOptions?.[rule.id]);
    return [{ rule, set, values }];
  });
  plans.set(options, found);
  return found;
}

/** Whether what a rule needs can be seen in a document. */
function isSeen({ family }: Rule, { unseen }: Document): boolean {
  return unseen?.some((what) => NEEDED_BY[what].has(family)) !== true;
}

/**
 * The user's severity wins; else the rule's own, which a report may lower and never raise, except for what the kind of document that the
 * user named requires.
 */
function effective(rule: Rule, report: AnyReport, set: Severity | undefined, chosen: boolean): Severity {
  if (report.demanded === true && chosen && set === undefined) return "error";
  const own = set ?? rule.severity;
  const asked = report.severity ?? rule.severity;
  return SEVERITIES.indexOf(asked) > SEVERITIES.indexOf(rule.severity) && set === undefined ? asked : own;
}

function inOrder(a: Raw, b: Raw): number {
  if (a.range === null || b.range === null) return Number(a.range !== null) - Number(b.range !== null);
  return compareRanges(a.range, b.range);
}

function findingOf(
  { rule, level, range, report }: Raw,
  analysis: Analysis,
  locale: Locale,
  fingerprints: Fingerprints,
): Finding {
  const { document } = analysis;
  const text = range === null ? "" : textAt(document, range);
  const excerpt =
    range === null ? null : excerptAround(document.blocks[range.block]?.text ?? "", range.start, range.end);
  return {
    rule: rule.id,
    severity: level,
    message: word(rule, report.message, report.data, locale),
    text,
    location: range === null ? null : locationOf(range, analysis),
    excerpt: excerpt?.text ?? "",
    excerptOffset: excerpt?.offset ?? null,
    related: (report.related ?? []).map((related) => ({
      message: word(rule, related.message, related.data, locale),
      location: locationOf(related.range, analysis),
    })),
    fix: null,
    data: report.data,
    fingerprint: fingerprints.next(rule.id, text, excerpt?.text ?? report.message),
    group: report.group ?? text,
  };
}

function locationOf(range: Range, analysis: Analysis) {
  const headings = analysis.outline.headingsAt(range).map((heading) => textAt(analysis.document, heading.range).trim());
  return locate(analysis.document, range, headings);
}

function word(rule: Rule, id: string, data: MessageData, locale: Locale): string {
  const message = rule.messages[id];
  if (message === undefined) throw new Error(`rule ${rule.id} has no message ${id}`);
  return fill(message[locale], data);
}
