/** Precision: what is said of finished documents, which should be nothing. */
import { groupBy } from "./group.js";
import type { Severity } from "../src/rule/types.js";
import { lint } from "./lint.js";
import type { Text } from "./texts.js";

export interface Alarm {
  /** Names the finding whatever moves around it: document, rule, and the finding's own fingerprint. No word of the document is in it. */
  readonly key: string;
  readonly text: string;
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
        key: `${folder}/${name} ${rule} ${fingerprint}`,
        text: name,
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

/** What a person said of findings, by key. */
export type Judged = Readonly<Record<string, Verdict>>;

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
    const { rule, severity } = group[0] as Alarm;
    const wrong = group.filter(({ key }) => judged[key] === "wrong").length;
    const unjudged = group.filter(({ key }) => judged[key] === undefined).length;
    return { rule, severity, count: group.length, wrong, unjudged };
  });
}
