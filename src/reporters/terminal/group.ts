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

/**
 * Puts single findings that stand in one sentence together, so that the sentence is shown once: several blanks in a line.
 * Entries with several places, and findings that point to other places, stay by themselves.
 */
export function bySentence(entries: readonly Entry[]): Entry[][] {
  const batches: Entry[][] = [];
  for (const entry of entries) {
    const last = batches.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && sharesSentence(before, entry) && standsAfter(before, entry)) last?.push(entry);
    else batches.push([entry]);
  }
  return batches;
}

/** Spots that overlap, or are empty, cannot be marked one after the other in one line. */
function standsAfter([before]: Entry, [after]: Entry): boolean {
  const end = (before.excerptOffset ?? 0) + before.text.length;
  return before.text !== "" && after.text !== "" && (after.excerptOffset ?? 0) >= end;
}

function sharesSentence(a: Entry, b: Entry): boolean {
  const [[first], [second]] = [a, b];
  const alone = [a, b].every((entry) => entry.length === 1 && entry[0].related.length === 0);
  const [before, after] = [first.location, second.location];
  if (!alone || before === null || after === null) return false;
  // the sentence is the same one when both say that it begins at the same place
  const samePlace = before.part === after.part && before.paragraph === after.paragraph;
  const starts = [first, second].map(({ location, excerptOffset }) => (location?.offset ?? 0) - (excerptOffset ?? 0));
  return samePlace && first.excerpt === second.excerpt && starts[0] === starts[1];
}
