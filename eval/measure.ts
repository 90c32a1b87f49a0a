/** All that is measured, as numbers that can be compared and printed. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { hasRule } from "./lint.js";
import { type LabelReport, readLabels, scoreLabels } from "./labelled.js";
import { injectors } from "./mutation/index.js";
import { type Alarm, type AlarmCount, alarmsOf, countAlarms, type Judged } from "./precision.js";
import { measureRecall, type Recall } from "./recall.js";
import { type Text, textsOf } from "./texts.js";

/** What is measured on one folder of finished documents. */
export interface FolderReport {
  readonly name: string;
  readonly documents: number;
  readonly characters: number;
  readonly alarms: readonly Alarm[];
  readonly counts: readonly AlarmCount[];
  readonly recall: readonly Recall[];
}

export interface OwnReport {
  readonly finished: FolderReport;
  readonly labelled: LabelReport;
}

/** Mutants of one kind for one document of the project's own set. */
const OWN_TIMES = 3;

export function documentsFolder(root: string): string {
  return path.join(root, "eval", "documents");
}

/** What people said of findings: keys hold no words of the documents. */
export function readJudged(root: string): Judged {
  const file = path.join(root, "eval", "judged.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Judged) : {};
}

/** Measures the project's own documents. */
export async function measureOwn(root: string): Promise<OwnReport> {
  const folder = documentsFolder(root);
  const finished = await measureFolder("own", path.join(folder, "finished"), readJudged(root), OWN_TIMES);
  const drafts = await textsOf(path.join(folder, "labelled"));
  return { finished, labelled: scoreLabels(drafts.map(readLabels)) };
}

/**
 * Measures any folder of finished documents.
 * @param times mutants of one kind for one document
 */
export async function measureFolder(
  name: string,
  folder: string,
  judged: Judged,
  times: number,
): Promise<FolderReport> {
  const texts = await textsOf(folder);
  const alarms = alarmsOf(texts, name);
  const known = injectors.filter(({ rule }) => hasRule(rule));
  return {
    name,
    documents: texts.length,
    characters: charactersOf(texts),
    alarms,
    counts: countAlarms(alarms, judged),
    recall: measureRecall(texts, known, times),
  };
}

/** Code points, line breaks and spaces left out. */
function charactersOf(texts: readonly Text[]): number {
  return texts.reduce((sum, { text }) => sum + [...text.replace(/\s/g, "")].length, 0);
}
