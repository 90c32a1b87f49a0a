/** The linter as the measurement sees it: findings with their place in the whole text. */
import { profiles, rules } from "../rules/index.js";
import type { Location } from "../src/document/locate.js";
import { lintDocument } from "../src/engine/lint.js";
import type { Finding } from "../src/engine/result.js";
import { plainTextDocument } from "../src/readers/text/plain-text.js";
import { type Rule, SEVERITIES, type Severity } from "../src/rule/types.js";

export interface Placed {
  readonly finding: Finding;
  /** UTF-16 units of the text, half open; null for a finding about the whole document. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** Checks a text with all rules, or with the named one. */
export function lint(text: string, only?: string): Placed[] {
  const document = plainTextDocument(text, "utf-8");
  const chosen = only === undefined ? rules : rules.filter(({ id }) => id === only);
  const starts = document.lineStarts ?? [];
  const { findings } = lintDocument(document, { rules: chosen, profiles, locale: "zh" });
  return findings.map((finding) => ({ finding, span: spanOf(finding.location, starts) }));
}

function spanOf(location: Location | null, starts: readonly number[]): Placed["span"] {
  if (location === null) return null;
  const start = starts[location.paragraph - 1] ?? 0;
  return { start: start + location.offset, end: start + location.endOffset };
}

/** @throws when there is no such rule: a measurement of it would be of nothing */
export function ruleOf(id: string): Rule {
  const rule = rules.find((other) => other.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return rule;
}

export function hasRule(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}

/** Whether a severity is as grave as another, or graver: a finding below its rule's own severity counts as missed. */
export function atLeast(severity: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(other);
}
