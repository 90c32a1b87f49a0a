/** What must go needs no polish: no word about the marks of a site's line, none about a comma inside a blank. */
import type { Family, Severity } from "../rule/types.js";
import type { Range } from "../text/range.js";

/** Families of how something is written. */
export const HOW_WRITTEN: ReadonlySet<Family> = new Set(["wording", "punctuation", "figures"]);

interface Judged {
  readonly rule: { readonly family: Family };
  readonly level: Severity;
  readonly range: Range | null;
}

/**
 * Leaves out what is said of how a stretch is written when the stretch is a blank or residue.
 * @param reports in document order
 */
export function withoutPolish<T extends Judged>(reports: readonly T[]): readonly T[] {
  const leaving = reports.filter(mustGo);
  if (leaving.length === 0) return reports;
  let next = 0;
  return reports.filter(({ rule, range }) => {
    if (range === null || !HOW_WRITTEN.has(rule.family)) return true;
    // both are in order, so one walk along the other is enough
    while (next < leaving.length && isBefore(leaving[next]?.range, range)) next++;
    const other = leaving[next]?.range;
    return !(other?.block === range.block && other.start < range.end && range.start < other.end);
  });
}

/** A blank, whatever is said of it, is no writing; residue is none when that is more than a hint; of traces, the error messages of fields are none. */
function mustGo({ rule: { family }, level }: Judged): boolean {
  if (family === "traces") return level === "error";
  return family === "placeholder" || (family === "residue" && level !== "info");
}

function isBefore(other: Range | null | undefined, range: Range): boolean {
  if (other === null || other === undefined) return true;
  return other.block < range.block || (other.block === range.block && other.end <= range.start);
}
