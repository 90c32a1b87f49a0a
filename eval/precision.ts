/** Precision: what is said of finished documents, which should be nothing. */
import { groupBy } from "./group.js";
import type { Severity } from "../src/rule/types.js";
import { lint } from "./lint.js";
import { seedOf } from "./random.js";
import type { Text } from "./texts.js";

export interface Alarm {
  /** Names the finding whatever moves around it; no word of the document is in it. */
  readonly fingerprint: string;
  /** The document: name of the set, `/`, path. */
  readonly document: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 0 for a finding about the whole document. */
  readonly line: number;
  /** The sentence with the finding marked ⟦thus⟧. */
  readonly sentence: string;
  readonly message: string;
}

/** Every finding on documents that are finished. @param folder names the set, in keys */
export function alarmsOf(texts: readonly Text[], folder: string): Alarm[] {
  return texts.flatMap(({ name, text }) =>
    lint(text).map(({ finding }): Alarm => {
      const { rule, severity, message, excerpt, excerptOffset, location, fingerprint } = finding;
      const at = excerptOffset ?? 0;
      const end = at + finding.text.length;
      return {
        fingerprint,
        document: `${folder}/${name}`,
        rule,
        severity,
        line: location?.line ?? 0,
        sentence: location === null ? "" : `${excerpt.slice(0, at)}⟦${excerpt.slice(at, end)}⟧${excerpt.slice(end)}`,
        message,
      };
    }),
  );
}

export type Verdict = "right" | "wrong";

/** What a person said of findings: by document (`own/…` by name), the fingerprints of those that are right and of those that are wrong. */
export type Judged = Readonly<Record<string, { readonly [V in Verdict]?: readonly string[] }>>;

/** The names of other people's documents are titles: what is kept of them is a number. */
function keyOf(document: string): string {
  const [set = "", name = ""] = document.split(/\/(.*)/s, 2);
  return set === "own" ? document : `${set}/${seedOf(name).toString(16).padStart(8, "0")}`;
}

export function verdictOf({ document, fingerprint }: Alarm, judged: Judged): Verdict | null {
  const { right = [], wrong = [] } = judged[keyOf(document)] ?? {};
  return wrong.includes(fingerprint) ? "wrong" : right.includes(fingerprint) ? "right" : null;
}

/** @returns what was said, with a verdict on some more */
export function withVerdict(judged: Judged, alarms: readonly Alarm[], verdict: Verdict): Judged {
  const all = { ...judged };
  for (const { document, fingerprint } of alarms) {
    const key = keyOf(document);
    const own = all[key] ?? {};
    all[key] = { ...own, [verdict]: [...new Set([...(own[verdict] ?? []), fingerprint])].sort() };
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Alarms by rule and severity. */
export interface AlarmCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly wrong: number;
  readonly unjudged: number;
}

export function countAlarms(alarms: readonly Alarm[], judged: Judged): AlarmCount[] {
  const groups = groupBy(alarms, ({ rule, severity }) => `${rule} ${severity}`);
  return [...groups.values()].map((group) => {
    const { rule, severity } = group[0];
    const wrong = group.filter((alarm) => verdictOf(alarm, judged) === "wrong").length;
    const unjudged = group.filter((alarm) => verdictOf(alarm, judged) === null).length;
    return { rule, severity, count: group.length, wrong, unjudged };
  });
}
