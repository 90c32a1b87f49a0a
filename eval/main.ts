/** The command behind `npm run eval`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { type Accuracy, accuracyOf, falls } from "./accuracy.js";
import { type GoldReport, scoreGold } from "./gold.js";
import { type FolderReport, measureFolder, measureOwn, type OwnReport, readJudged } from "./measure.js";
import { type Alarm, verdictOf, withVerdict } from "./precision.js";
import { accuracyPage } from "./render.js";

const HELP = `npm run eval -- [options]
  (nothing)        measures and prints; real documents too where GONGWEN_SHARED or ../shared is
  --dir FOLDER     measures on a folder of finished documents instead: alarms, and recall by spoiling them
  --times N        spoiled texts of each kind for each document (--dir and real documents; default 3)
  --missed RULE    lists what was not found ("all" for every rule)
  --alarms         lists every alarm that nobody judged yet, in its sentence
  --judge VERDICT  with --alarms: records "right" or "wrong" for what is listed; --rule and --document narrow it
  --update         writes eval/accuracy.json and docs/accuracy.md
  --check          fails where the project's own numbers fell below eval/accuracy.json
`;

const OPTIONS = {
  dir: { type: "string" },
  times: { type: "string", default: "3" },
  missed: { type: "string" },
  alarms: { type: "boolean" },
  judge: { type: "string" },
  rule: { type: "string" },
  document: { type: "string" },
  update: { type: "boolean" },
  check: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Folders of real documents that are finished, relative to the folder of real documents. */
const REAL = ["corpus/finished", "corpus/web-page"];

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** @param root the project's folder @returns the exit code */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.dir !== undefined) {
    const report = await measureFolder(path.basename(values.dir), values.dir, readJudged(root), Number(values.times));
    show([report], values, root);
    return 0;
  }
  const own = await measureOwn(root);
  if (values.check === true) return check(own, root);
  const { real, gold } = await measureReal(root, Number(values.times));
  show([own.finished, ...real], values, root);
  for (const line of [...own.labelled.details, ...(gold?.details ?? [])]) print(line);
  if (values.update === true) await update(accuracyOf(own, real, gold), root);
  return 0;
}

async function measureReal(root: string, times: number): Promise<{ real: FolderReport[]; gold: GoldReport | null }> {
  const shared = path.resolve(root, process.env["GONGWEN_SHARED"] ?? "../shared");
  const real: FolderReport[] = [];
  for (const name of REAL) {
    const folder = path.join(shared, name);
    if (existsSync(folder)) real.push(await measureFolder(path.basename(name), folder, readJudged(root), times));
  }
  return { real, gold: existsSync(path.join(shared, "gold")) ? scoreGold(shared) : null };
}

/** Prints, by rule, what was found of what was put in, and how many alarms there are; more when asked. */
function show(reports: readonly FolderReport[], values: Values, root: string): void {
  for (const report of reports) {
    print(`\n${report.name}: ${report.documents} documents, ${report.characters} characters`);
    for (const { rule, injector, injected, found, missed } of report.recall) {
      if (injected === 0) continue;
      print(
        `  ${(found / injected).toFixed(3)}  ${String(found).padStart(4)} of ${String(injected).padEnd(4)}  ${rule}: ${injector}`,
      );
      if (values.missed !== rule && values.missed !== "all") continue;
      for (const { text, line, excerpt } of missed) print(`           ${text}:${line} ${excerpt}`);
    }
    for (const { rule, severity, count, wrong, unjudged } of report.counts) {
      const per = ((count / report.characters) * 100_000).toFixed(2);
      print(
        `  ${severity.padEnd(8)} ${rule}: ${count} (${per} per 100,000 characters), ${wrong} wrong, ${unjudged} not judged`,
      );
    }
  }
  if (values.alarms === true) listAlarms(reports, values, root);
}

function listAlarms(reports: readonly FolderReport[], values: Values, root: string): void {
  const judged = readJudged(root);
  const wanted = (alarm: Alarm) =>
    verdictOf(alarm, judged) === null &&
    (values.rule === undefined || values.rule === alarm.rule) &&
    (values.document === undefined || alarm.document.includes(values.document));
  const alarms = reports.flatMap((report) => report.alarms).filter(wanted);
  for (const { document, rule, fingerprint, line, severity, sentence, message } of alarms) {
    print(`\n${severity} ${document} ${rule} ${fingerprint} (line ${line})\n  ${sentence}\n  ${message}`);
  }
  if (values.judge === undefined) return;
  if (values.judge !== "right" && values.judge !== "wrong") throw new Error("--judge takes right or wrong");
  const all = JSON.stringify(withVerdict(judged, alarms, values.judge), null, 1);
  writeFileSync(path.join(root, "eval", "judged.json"), `${all}\n`);
}

function check(own: OwnReport, root: string): number {
  const worse = falls(own, readAccuracy(root));
  for (const line of worse) print(line);
  return worse.length === 0 ? 0 : 1;
}

export function readAccuracy(root: string): Accuracy {
  return JSON.parse(readFileSync(path.join(root, "eval", "accuracy.json"), "utf8")) as Accuracy;
}

async function update(accuracy: Accuracy, root: string): Promise<void> {
  const files = {
    "eval/accuracy.json": JSON.stringify(accuracy),
    "docs/accuracy.md": accuracyPage(accuracy),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    const options = { ...(await resolveConfig(file)), filepath: file };
    writeFileSync(file, await format(text, options));
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
