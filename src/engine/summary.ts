/** Adds results up. */
import type { FileResult, Summary } from "./result.js";

/** Counts what has been checked so far; holds no results, so that a run over an archive stays small. */
export class SummaryBuilder {
  readonly #counts = { files: 0, unreadable: 0, skipped: 0, errors: 0, warnings: 0, infos: 0 };
  readonly #byRule = new Map<string, number>();
  #baselined: number | undefined;

  add(result: FileResult): void {
    this.#counts.files++;
    if (result.status === "unreadable") this.#counts.unreadable++;
    if (result.status === "skipped") this.#counts.skipped++;
    if (result.baselined !== undefined) this.#baselined = (this.#baselined ?? 0) + result.baselined;
    for (const { rule, severity, baselined } of result.findings) {
      if (baselined === true) continue;
      this.#counts[`${severity}s`]++;
      this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + 1);
    }
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
