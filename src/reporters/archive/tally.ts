/** What the head of the index sums up, kept as results come: counts by verdict, format, kind, rule and reason. */
import type { FileResult } from "../../engine/result.js";
import type { Severity } from "../../rule/types.js";
import { type Verdict, verdictOf } from "../terminal/verdict.js";

export interface RuleCount {
  files: number;
  places: number;
  /** The gravest at which it was found. */
  severity: Severity;
}

interface ReasonCount {
  files: number;
  /** What the messages of the reason begin with. */
  said: string;
}

/** Grows with the number of formats, kinds, rules and reasons, not with that of the files. */
export class Tally {
  readonly verdicts = new Map<Verdict, number>();
  /** Without a format, the key is "". */
  readonly formats = new Map<string, number>();
  readonly kinds = new Map<string, number>();
  readonly rules = new Map<string, RuleCount>();
  /** By code. */
  readonly reasons = new Map<string, ReasonCount>();

  add(result: FileResult): void {
    count(this.verdicts, verdictOf(result));
    count(this.formats, result.format ?? "");
    count(this.kinds, result.profile ?? "");
    this.#addRules(result);
    if (result.status !== "checked") this.#addReason(result);
  }

  #addRules({ findings }: FileResult): void {
    const seen = new Set<string>();
    for (const { rule, severity } of findings) {
      const known = this.rules.get(rule) ?? { files: 0, places: 0, severity };
      this.rules.set(rule, known);
      known.places++;
      if (GRAVITY[severity] > GRAVITY[known.severity]) known.severity = severity;
      if (!seen.has(rule)) known.files++;
      seen.add(rule);
    }
  }

  #addReason({ status, error }: FileResult): void {
    const { code, message } = error ?? { code: status, message: status };
    const known = this.reasons.get(code);
    if (known === undefined) this.reasons.set(code, { files: 1, said: message });
    else {
      known.files++;
      known.said = sharedStart(known.said, message);
    }
  }
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What two messages of one reason have in common: “文档已损坏，无法读取：” before what is broken. */
function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return a.slice(0, length);
}
