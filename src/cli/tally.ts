/** What has become better or worse between two checks of the same files. */
import type { FileResult } from "../engine/result.js";
import { SEVERITIES, type Severity } from "../rule/types.js";
import type { CliSpeak } from "./words.js";

interface Count {
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Tells one set of findings from another. */
  readonly identity: string;
}

/** Remembers counts, not findings, so that a watched archive stays small. */
export class Tally {
  readonly #last = new Map<string, Count | null>();
  #more: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  #compared = 0;
  #other = false;

  /** A new round. */
  begin(): void {
    this.#more = { error: 0, warning: 0, info: 0 };
    this.#compared = 0;
    this.#other = false;
  }

  /** Compares with the last result of the same file; what could not be checked is compared with nothing. */
  add(result: FileResult): void {
    const before = this.#last.get(result.path);
    const now = result.status === "checked" ? countOf(result) : null;
    this.#last.set(result.path, now);
    if (before === null || before === undefined || now === null) return;
    this.#compared++;
    for (const severity of SEVERITIES) this.#more[severity] += now.bySeverity[severity] - before.bySeverity[severity];
    this.#other ||= now.identity !== before.identity;
  }

  /** @returns one sentence; "" where there is nothing to compare */
  difference(speak: CliSpeak): string {
    if (this.#compared === 0) return "";
    const parts = SEVERITIES.filter((severity) => this.#more[severity] !== 0).map((severity) =>
      speak(this.#more[severity] < 0 ? "watch.fewer" : "watch.more", {
        n: Math.abs(this.#more[severity]),
        severity: speak(`severity.${severity}`),
      }),
    );
    if (parts.length > 0) return speak("watch.difference", { parts: parts.join(speak("watch.comma")) });
    return speak(this.#other ? "watch.others" : "watch.same");
  }
}

function countOf({ findings }: FileResult): Count {
  const bySeverity = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) bySeverity[severity]++;
  return { bySeverity, identity: findings.map(({ fingerprint }) => fingerprint).join() };
}
