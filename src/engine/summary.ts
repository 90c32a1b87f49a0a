/** Adds results up. */
import type { FileError, FileResult, FileStatus, Summary } from "./result.js";

/** What sums and verdicts are made from; findings that are in the baseline stand in `baselined` alone. */
export interface Tally {
  readonly status: FileStatus;
  readonly format: string | null;
  readonly profile: string | null;
  readonly error: FileError | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly byRule: Readonly<Record<string, number>>;
  readonly baselined?: number;
  readonly content?: string;
}

export function tallyOf(result: FileResult): Tally {
  const { status, format, profile, error } = result;
  const counts = { errors: 0, warnings: 0, infos: 0 };
  // rules have names of their own choice, `constructor` too
  const byRule = new Map<string, number>();
  for (const { rule, severity, baselined } of result.findings) {
    if (baselined === true) continue;
    counts[`${severity}s`]++;
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  }
  return {
    status,
    format,
    profile,
    error,
    ...counts,
    byRule: Object.fromEntries(byRule),
    ...(result.baselined !== undefined && { baselined: result.baselined }),
    ...(result.content !== undefined && { content: result.content }),
  };
}

/** Counts what has been checked so far; holds no results, so that a run over an archive stays small. */
export class SummaryBuilder {
  readonly #counts = { files: 0, unreadable: 0, skipped: 0, errors: 0, warnings: 0, infos: 0 };
  readonly #byRule = new Map<string, number>();
  #baselined: number | undefined;

  add(result: FileResult): void {
    this.addTally(tallyOf(result));
  }

  addTally({ status, errors, warnings, infos, byRule, baselined }: Tally): void {
    const counts = this.#counts;
    counts.files++;
    if (status !== "checked") counts[status]++;
    counts.errors += errors;
    counts.warnings += warnings;
    counts.infos += infos;
    if (baselined !== undefined) this.#baselined = (this.#baselined ?? 0) + baselined;
    for (const [rule, count] of Object.entries(byRule)) this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + count);
  }

  /** @param durationMs how long the run took */
  build(durationMs: number): Summary {
    const { errors, unreadable } = this.#counts;
    return {
      ...this.#counts,
      byRule: Object.fromEntries([...this.#byRule].sort(([a], [b]) => (a < b ? -1 : 1))),
      ...(this.#baselined !== undefined && { baselined: this.#baselined }),
      ready: errors === 0 && unreadable === 0,
      durationMs,
    };
  }
}
