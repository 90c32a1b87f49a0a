/** Adds differences up. */
import { type Change, type FileDifference, newlyUnreadable } from "./difference.js";
import type { Finding } from "./result.js";

/** What became of findings. */
export const FATES = ["new", "fixed", "unchanged", "gone"] as const;
export type Fate = (typeof FATES)[number];

export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface DifferenceSummary {
  readonly files: Readonly<Record<Change, number>> & {
    readonly old: number;
    readonly new: number;
    /** Could be checked before, or were not there, and cannot be checked now. */
    readonly newlyUnreadable: number;
  };
  readonly findings: Readonly<Record<Fate, SeverityCounts>>;
  readonly byRule: Readonly<Record<string, Readonly<Record<Fate, number>>>>;
}

/** Counts; holds no differences. */
export class DifferenceSummaryBuilder {
  readonly #files = { old: 0, new: 0, added: 0, removed: 0, moved: 0, changed: 0, unchanged: 0, newlyUnreadable: 0 };
  readonly #findings = { new: none(), fixed: none(), unchanged: none(), gone: none() };
  readonly #byRule = new Map<string, Record<Fate, number>>();

  add(difference: FileDifference): void {
    const { change, oldStatus, newStatus } = difference;
    if (oldStatus !== null) this.#files.old++;
    if (newStatus !== null) this.#files.new++;
    this.#files[change]++;
    if (newlyUnreadable(difference)) this.#files.newlyUnreadable++;
    for (const fate of FATES) for (const finding of difference[fate]) this.#count(fate, finding);
  }

  build(): DifferenceSummary {
    const byRule = [...this.#byRule].sort(([a], [b]) => (a < b ? -1 : 1));
    return { files: { ...this.#files }, findings: { ...this.#findings }, byRule: Object.fromEntries(byRule) };
  }

  #count(fate: Fate, { rule, severity }: Finding): void {
    this.#findings[fate][`${severity}s`]++;
    const counts = this.#byRule.get(rule) ?? { new: 0, fixed: 0, unchanged: 0, gone: 0 };
    this.#byRule.set(rule, counts);
    counts[fate]++;
  }
}

function none() {
  return { errors: 0, warnings: 0, infos: 0 };
}

/** All severities together. */
export function totalOf({ errors, warnings, infos }: SeverityCounts): number {
  return errors + warnings + infos;
}
