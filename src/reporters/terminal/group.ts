/** Puts findings together as a person works through them. */
import type { Finding } from "../../engine/result.js";

/** Findings that are one entry for a reader: the same blank thirty times. */
export type Entry = readonly [Finding, ...Finding[]];

export interface RuleGroup {
  readonly rule: string;
  readonly entries: readonly Entry[];
}

/** By rule and, within a rule, by `group`; both in the order in which they first appear. */
export function groupFindings(findings: readonly Finding[]): RuleGroup[] {
  const rules = new Map<string, Map<string, [Finding, ...Finding[]]>>();
  for (const finding of findings) {
    const groups = rules.get(finding.rule) ?? new Map<string, [Finding, ...Finding[]]>();
    rules.set(finding.rule, groups);
    const key = `${finding.group}\0${finding.related.length === 0 ? "" : finding.fingerprint}`;
    const entry = groups.get(key);
    if (entry === undefined) groups.set(key, [finding]);
    else entry.push(finding);
  }
  return [...rules].map(([rule, groups]) => ({ rule, entries: [...groups.values()] }));
}
