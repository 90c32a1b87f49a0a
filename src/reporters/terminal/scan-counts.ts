/** What came of the files of an archive, counted by folder, by format or by kind. */
import type { Tally } from "../../engine/summary.js";
import { type Verdict, verdictOfTally } from "./verdict.js";

/** A file has one verdict; blanks, and marks of the site that it was taken from, it may have besides. */
type Count = Verdict | "blanks" | "fromSite";
export type Counts = Readonly<Record<Count, number>>;

export const VERDICTS: readonly Verdict[] = ["blocked", "warned", "ready", "unreadable", "skipped"];
export const COUNTS: readonly Count[] = [...VERDICTS, "blanks", "fromSite"];

/** The rules that tell a template, and what was bought or downloaded, from a document that somebody wrote. */
const RULES_OF = { blanks: ["unfilled-placeholder"], fromSite: ["site-residue", "paywall-marker"] } as const;

export const NOTHING: Counts = { blocked: 0, warned: 0, ready: 0, unreadable: 0, skipped: 0, blanks: 0, fromSite: 0 };

export interface NamedCounts {
  readonly name: string;
  readonly counts: Counts;
}

/** What one file counts for. */
export function countsOf(tally: Tally): readonly Count[] {
  const has = (rules: readonly string[]) => rules.some((rule) => Object.hasOwn(tally.byRule, rule));
  return [verdictOfTally(tally), ...(["blanks", "fromSite"] as const).filter((count) => has(RULES_OF[count]))];
}

/** Sums under names. */
export class CountTable {
  readonly #rows = new Map<string, Record<Count, number>>();

  add(name: string, counts: readonly Count[]): void {
    const row = this.#rowOf(name);
    for (const count of counts) row[count]++;
  }

  /** In the order in which the names were met. */
  get rows(): readonly NamedCounts[] {
    return Array.from(this.#rows, ([name, counts]) => ({ name, counts }));
  }

  /** Names taken together under what `nameOf` makes of them. */
  renamed(nameOf: (name: string) => string): CountTable {
    const renamed = new CountTable();
    for (const [name, counts] of this.#rows) {
      const row = renamed.#rowOf(nameOf(name));
      for (const count of COUNTS) row[count] += counts[count];
    }
    return renamed;
  }

  #rowOf(name: string): Record<Count, number> {
    const row = this.#rows.get(name) ?? { ...NOTHING };
    this.#rows.set(name, row);
    return row;
  }
}

/** How many files, whatever came of them. */
export function filesIn(counts: Counts): number {
  return VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/**
 * Folders, as far down as there is room for; one that stands for all that is below it, too, has a slash at its end.
 * @param most rows; more are given only where the first level with several folders has more
 */
export function foldersDownTo(folders: CountTable, most: number): readonly NamedCounts[] {
  let { rows } = folders;
  if (rows.length <= most) return rows;
  const deepest = rows.reduce((depth, { name }) => Math.max(depth, name.split("/").length), 0);
  for (let depth = deepest - 1; depth >= 1; depth--) {
    const fewer = cutAt(folders, depth);
    if (fewer.length <= most) return fewer.length > 1 ? fewer : rows;
    rows = fewer;
  }
  return rows;
}

function cutAt(folders: CountTable, depth: number): readonly NamedCounts[] {
  const cut = (folder: string) => folder.split("/").slice(0, depth).join("/");
  const above = new Set(folders.rows.filter(({ name }) => cut(name) !== name).map(({ name }) => cut(name)));
  return folders.renamed((name) => (above.has(cut(name)) ? `${cut(name)}/` : name)).rows;
}
