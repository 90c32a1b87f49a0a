/** The numbers that are committed (eval/accuracy.json), so that every change can be held to them. */
import type { GoldReport, GoldScore } from "./gold.js";
import type { LabelScore } from "./labelled.js";
import type { FolderReport, OwnReport } from "./measure.js";
import type { AlarmCount } from "./precision.js";

/** One row of recall: how many defects were put in, and how many of them found. */
export interface RecallRow {
  readonly rule: string;
  readonly injector: string;
  readonly injected: number;
  readonly found: number;
}

export interface FolderAccuracy {
  readonly name: string;
  readonly documents: number;
  readonly characters: number;
  readonly alarms: readonly AlarmCount[];
  readonly recall: readonly RecallRow[];
}

export interface Accuracy {
  readonly own: FolderAccuracy;
  readonly labelled: readonly LabelScore[];
  /** Real documents outside the project, as they were when the table was made. */
  readonly real: readonly FolderAccuracy[];
  readonly gold: { readonly scores: readonly GoldScore[]; readonly silent: number; readonly disturbed: number } | null;
}

export function accuracyOf(own: OwnReport, real: readonly FolderReport[], gold: GoldReport | null): Accuracy {
  return {
    own: folderAccuracy(own.finished),
    labelled: own.labelled.scores,
    real: real.map(folderAccuracy),
    gold: gold === null ? null : { scores: gold.scores, silent: gold.silent, disturbed: gold.disturbed },
  };
}

function folderAccuracy({ name, documents, characters, counts, recall }: FolderReport): FolderAccuracy {
  return {
    name,
    documents,
    characters,
    alarms: counts,
    recall: recall.map(({ rule, injector, injected, found }) => ({ rule, injector, injected, found })),
  };
}

const ratio = (found: number, of: number) => (of === 0 ? 1 : found / of);

/** Says, in words, where the project's own numbers are worse than the committed ones. */
export function falls(now: OwnReport, committed: Accuracy): string[] {
  const worse: string[] = [];
  for (const row of committed.own.recall) {
    const other = now.finished.recall.find(({ rule, injector }) => rule === row.rule && injector === row.injector);
    if (other === undefined || ratio(other.found, other.injected) < ratio(row.found, row.injected)) {
      worse.push(
        `${row.rule}, ${row.injector}: ${other?.found ?? 0} of ${other?.injected ?? 0} found, was ${row.found} of ${row.injected}`,
      );
    }
  }
  for (const { rule, severity, wrong, unjudged } of now.finished.counts) {
    const row = committed.own.alarms.find((other) => other.rule === rule && other.severity === severity);
    const allowed = (row?.wrong ?? 0) + (row?.unjudged ?? 0);
    if (wrong + unjudged > allowed) {
      worse.push(
        `${rule} (${severity}): ${wrong + unjudged} alarms on finished documents that nobody judged right, was ${allowed}`,
      );
    }
  }
  for (const row of committed.labelled) {
    const other = now.labelled.scores.find(({ rule }) => rule === row.rule);
    if (other === undefined || other.found < row.found || other.kindRight < row.kindRight) {
      worse.push(
        `${row.rule}: ${other?.found ?? 0} labels found, ${other?.kindRight ?? 0} kinds right, was ${row.found}, ${row.kindRight}`,
      );
    }
  }
  for (const { rule, extra } of now.labelled.scores) {
    const allowed = committed.labelled.find((row) => row.rule === rule)?.extra ?? 0;
    if (extra > allowed)
      worse.push(`${rule}: ${extra} findings in the labelled drafts where no label is, was ${allowed}`);
  }
  return worse;
}
