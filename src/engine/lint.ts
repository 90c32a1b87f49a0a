/** Runs rules on a document and turns what they report into findings. */
import { Analysis } from "../analysis/analysis.js";
import type { Profile } from "../analysis/profile.js";
import { locate, textAt } from "../document/locate.js";
import type { Document } from "../document/model.js";
import type { MessageData } from "../text/locale.js";
import { fill, type Locale } from "../text/locale.js";
import { compareRanges, type Range } from "../text/range.js";
import { excerptAround } from "../text/sentence.js";
import type { Layout, Rule, Severity } from "../rule/types.js";
import { Fingerprints } from "./fingerprint.js";
import { withoutPolish } from "./overlap.js";
import { planFor, type Raw, runRules } from "./run-rules.js";
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

/** Checks one document with every rule that is not off. Findings come in document order, those about the whole document first. */
export function lintDocument(document: Document, options: EngineOptions): DocumentResult {
  const analysis = new Analysis(document, options);
  const plan = planFor(document, options);
  const chosen = options.profile !== undefined;
  const raw = runRules(plan.rules, analysis, chosen, []).sort(inOrder);
  const shown = withoutTerms(withoutPolish(raw), document, options.terms ?? []);
  const { silenced, idle } = silence(shown, document, options.rules, plan.all);
  const late = runRules(plan.tools, analysis, chosen, idle);
  const all = late.length === 0 ? shown : [...shown, ...late].sort(inOrder);
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
    related:
      report.related?.map((related) => ({
        message: word(rule, related.message, related.data, locale),
        location: locationOf(related.range, analysis),
      })) ?? [],
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
