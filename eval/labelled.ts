/** Drafts whose every defect was marked by hand before the rules saw them: ⟦XX⟧{unfilled-placeholder count}. */
import { atLeast, hasRule, lint, type Placed, ruleOf } from "./lint.js";
import type { Text } from "./texts.js";

interface Label {
  readonly rule: string;
  /** The kind of a blank. */
  readonly kind: string | null;
  /** null for a defect of the whole document (`%% rule` at the top). */
  readonly place: { readonly start: number; readonly end: number } | null;
}

export interface Labelled {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** Labels that name the form of a blank, not what is missing: the rule has no such kinds. */
const FORMS: ReadonlySet<string> = new Set(["instruction", "template-field"]);

const MARK = /⟦([^⟦⟧]*)⟧\{([a-z-]+)(?: ([a-z-]+))?\}/g;

/** Takes the labels out of a draft. @throws when a mark is left over */
export function readLabels({ name, text: marked }: Text): Labelled {
  const head = /^(?:%%[^\n]*\n)*/.exec(marked)?.[0] ?? "";
  const labels: Label[] = [...head.matchAll(/^%% *([a-z-]+)/gm)].map(([, rule]) => ({
    rule: rule ?? "",
    kind: null,
    place: null,
  }));
  let text = "";
  let at = head.length;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index);
    const [all, words = "", rule = "", kind = null] = match;
    labels.push({ rule, kind, place: { start: text.length, end: text.length + words.length } });
    text += words;
    at = match.index + all.length;
  }
  text += marked.slice(at);
  if (/[⟦⟧]|\{unfilled-/.test(text)) throw new Error(`${name}: a mark is not closed`);
  return { name, text, labels };
}

export interface LabelScore {
  readonly rule: string;
  readonly labels: number;
  readonly found: number;
  /** Blanks whose kind is right, of those found. */
  readonly kindRight: number;
  /** Findings, at the rule's own severity or above, where no label is. */
  readonly extra: number;
}

export interface LabelReport {
  readonly scores: readonly LabelScore[];
  /** In words, for a person to look at: what was missed, what is extra, which kinds are wrong. */
  readonly details: readonly string[];
}

/** Compares what is found with what was marked. */
export function scoreLabels(drafts: readonly Labelled[]): LabelReport {
  const scores = new Map<string, { labels: number; found: number; kindRight: number; extra: number }>();
  const details: string[] = [];
  const scoreOf = (rule: string) => {
    const score = scores.get(rule) ?? { labels: 0, found: 0, kindRight: 0, extra: 0 };
    scores.set(rule, score);
    return score;
  };
  for (const { name, text, labels } of drafts) {
    const findings = lint(text);
    const used = new Set<Placed>();
    for (const label of labels.filter(({ rule }) => hasRule(rule))) {
      const score = scoreOf(label.rule);
      score.labels++;
      const hits = findings.filter((placed) => fits(placed, label));
      for (const hit of hits) used.add(hit);
      const [hit] = hits;
      if (hit === undefined || !hits.some(({ finding }) => atLeast(finding.severity, ruleOf(label.rule).severity))) {
        details.push(`missed ${label.rule} ${name} ${quote(text, label.place)}`);
        continue;
      }
      score.found++;
      if (label.kind === null || FORMS.has(label.kind) || hit.finding.data["kind"] === label.kind) score.kindRight++;
      else
        details.push(
          `kind ${String(hit.finding.data["kind"])}, not ${label.kind}: ${name} ${quote(text, label.place)}`,
        );
    }
    for (const placed of findings) {
      const { finding, span } = placed;
      if (used.has(placed) || !atLeast(finding.severity, "warning")) continue;
      scoreOf(finding.rule).extra++;
      details.push(`extra ${finding.rule} ${finding.severity} ${name} ${quote(text, span)} ${finding.message}`);
    }
  }
  return { scores: [...scores].map(([rule, score]) => ({ rule, ...score })), details };
}

function fits({ finding, span }: Placed, { rule, place }: Label): boolean {
  if (finding.rule !== rule) return false;
  if (place === null || span === null) return place === span || rule.startsWith("missing-");
  return span.start <= place.end && span.end >= place.start;
}

function quote(text: string, place: { readonly start: number; readonly end: number } | null): string {
  if (place === null) return "(document)";
  const line = text.slice(0, place.start).split("\n").length;
  const words = `${text.slice(Math.max(0, place.start - 14), place.start)}⟦${text.slice(place.start, place.end)}⟧${text.slice(place.end, place.end + 14)}`;
  return `${line}: ${words.replaceAll("\n", "⏎")}`;
}
