/** Real reports whose every defect was marked by hand, outside the project. */
import { groupBy } from "./group.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import { atLeast, hasRule, lint, type Placed, ruleOf } from "./lint.js";

/** A marked place of `gold/seeds.jsonl`. */
export interface GoldRow {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly text: string;
  readonly expect: string | null;
  readonly score: boolean;
  readonly confidence: string;
  readonly data_kind?: string;
}

/** A place of `gold/nondefects.jsonl` that a careless rule reports; null where any rule would be wrong. */
export interface SilentRow {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly rule: string | null;
}

export interface GoldScore {
  readonly rule: string;
  readonly rows: number;
  readonly found: number;
  /** Blanks marked certain, and how many of them have the right kind. */
  readonly kinds: number;
  readonly kindRight: number;
  /** Rows that do not count, and how many of them are found all the same, at any severity. */
  readonly unscored: number;
  readonly unscoredFound: number;
}

export interface GoldReport {
  readonly scores: readonly GoldScore[];
  /** Spots that must stay unflagged, and how many a finding of their rule overlaps. */
  readonly silent: number;
  readonly disturbed: number;
  readonly details: readonly string[];
}

/** Rules that speak of the whole document, or of one of two places. */
const ANYWHERE = /^(?:missing-(?!full)|duplicate-heading|kind-conflict)/;

/** @param folder holds `gold/` and `seeds/` */
export function scoreGold(folder: string): GoldReport {
  const rows = jsonLines<GoldRow>(path.join(folder, "gold", "seeds.jsonl")).filter(
    (row): row is GoldRow & { expect: string } => row.expect !== null && hasRule(row.expect),
  );
  const silent = jsonLines<SilentRow>(path.join(folder, "gold", "nondefects.jsonl"));
  const details: string[] = [];
  const seeds = new Map<string, { readonly lines: readonly string[]; readonly findings: readonly Placed[] }>();
  for (const { file } of rows) {
    if (seeds.has(file)) continue;
    const text = readFileSync(path.join(folder, "seeds", file), "utf8");
    seeds.set(file, { lines: text.split("\n"), findings: lint(text) });
  }
  const scores = [...groupBy(rows, ({ expect }) => expect)].map(([rule, group]): GoldScore => {
    const score = { rule, rows: 0, found: 0, kinds: 0, kindRight: 0, unscored: 0, unscoredFound: 0 };
    for (const row of group) {
      const here = seeds.get(row.file)?.findings.filter((placed) => stands(placed, row, rule)) ?? [];
      const grave = here.filter(({ finding }) => atLeast(finding.severity, ruleOf(rule).severity));
      if (!row.score) {
        score.unscored++;
        if (here.length > 0) score.unscoredFound++;
        else details.push(`unscored, silent: ${rule} ${row.file}:${row.line}:${row.col}`);
        continue;
      }
      score.rows++;
      if (grave.length === 0) {
        details.push(`missed: ${rule} ${row.file}:${row.line}:${row.col}`);
        continue;
      }
      score.found++;
      if (row.confidence !== "certain" || row.data_kind === undefined) continue;
      score.kinds++;
      if (grave[0]?.finding.data["kind"] === row.data_kind) score.kindRight++;
      else
        details.push(
          `kind: ${row.file}:${row.line}:${row.col} ${String(grave[0]?.finding.data["kind"])}, not ${row.data_kind}`,
        );
    }
    return score;
  });
  const disturbed = silent.filter(({ file, line, text, rule }) => {
    const seed = seeds.get(file);
    const start = seed?.lines[line - 1]?.indexOf(text) ?? -1;
    const hit = seed?.findings.some(
      ({ finding: { rule: own, location } }) =>
        own === rule && location?.line === line && location.offset < start + text.length && location.endOffset > start,
    );
    if (hit === true) details.push(`disturbed: ${rule} ${file}:${line}`);
    return hit === true;
  });
  return { scores, silent: silent.length, disturbed: disturbed.length, details };
}

function stands({ finding: { rule: own, location } }: Placed, row: GoldRow, rule: string): boolean {
  if (own !== rule) return false;
  if (ANYWHERE.test(rule)) return true;
  return location?.line === row.line && (rule !== "unfilled-placeholder" || location.column === row.col);
}

function jsonLines<T>(file: string): T[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as T);
}
