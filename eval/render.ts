/** docs/accuracy.md, from the committed numbers. */
import { rules } from "../rules/index.js";
import type { Accuracy, FolderAccuracy, RecallRow } from "./accuracy.js";
import type { GoldScore } from "./gold.js";
import type { LabelScore } from "./labelled.js";
import { SEVERITIES, type Severity } from "../src/rule/types.js";

const order = new Map(rules.map(({ id }, index) => [id, index]));
const byRule = (a: { readonly rule: string }, b: { readonly rule: string }) =>
  (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0);

const share = (part: number, whole: number) =>
  whole === 0 ? "–" : (Math.floor((part / whole) * 1000) / 1000).toFixed(3);

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

/** Per rule: its injectors added up, in each folder. */
function recallTable(folders: readonly FolderAccuracy[]): string {
  const names = [...new Set(folders.flatMap(({ recall }) => recall.map(({ rule }) => rule)))];
  const rows = names
    .map((rule) => ({ rule }))
    .sort(byRule)
    .map(({ rule }) => [
      `\`${rule}\``,
      ...folders.flatMap(({ recall }) => {
        const { injected, found } = sum(recall.filter((row) => row.rule === rule));
        return [injected, share(found, injected)];
      }),
    ]);
  return table(["rule", ...folders.flatMap(({ name }) => [`${name}: put in`, "found"])], rows);
}

function sum(rows: readonly RecallRow[]) {
  return {
    injected: rows.reduce((all, { injected }) => all + injected, 0),
    found: rows.reduce((all, { found }) => all + found, 0),
  };
}

function injectorTable(folders: readonly FolderAccuracy[]): string {
  const [first] = folders;
  const rows = [...(first?.recall ?? [])].sort(byRule).map(({ rule, injector }) => [
    `\`${rule}\` ${injector.replaceAll("|", "\\|")}`,
    ...folders.map(({ recall }) => {
      const row = recall.find((other) => other.rule === rule && other.injector === injector);
      return row === undefined || row.injected === 0 ? "–" : `${row.found} / ${row.injected}`;
    }),
  ]);
  return table(["defect", ...folders.map(({ name }) => name)], rows);
}

function alarmTable(folder: FolderAccuracy): string {
  const per = (count: number) => ((count / folder.characters) * 100_000).toFixed(2);
  const rows = SEVERITIES.flatMap((severity) => {
    const own = folder.alarms.filter((row) => row.severity === severity).toSorted(byRule);
    return [total(severity, own), ...own].map(({ rule, count, wrong, unjudged }) => [
      rule === "" ? `**${severity}**` : `\`${rule}\``,
      count,
      per(count),
      count - wrong - unjudged,
      wrong,
      unjudged,
    ]);
  });
  return table(["alarms", "all", "per 100,000", "right", "wrong", "not judged"], rows);
}

function total(severity: Severity, rows: FolderAccuracy["alarms"]): FolderAccuracy["alarms"][number] {
  const add = (key: "count" | "wrong" | "unjudged") => rows.reduce((all, row) => all + row[key], 0);
  return { rule: "", severity, count: add("count"), wrong: add("wrong"), unjudged: add("unjudged") };
}

function labelTable(scores: readonly LabelScore[]): string {
  const rows = [...scores]
    .sort(byRule)
    .map(({ rule, labels, found, kindRight, extra }) => [
      `\`${rule}\``,
      labels,
      share(found, labels),
      rule === "unfilled-placeholder" ? share(kindRight, found) : "",
      extra,
    ]);
  return table(["rule", "labels", "found", "kind right", "findings without a label"], rows);
}

function goldTable(scores: readonly GoldScore[]): string {
  const rows = [...scores]
    .sort(byRule)
    .map(({ rule, rows: all, found, kinds, kindRight, unscored, unscoredFound }) => [
      `\`${rule}\``,
      all,
      share(found, all),
      share(kindRight, kinds),
      `${unscoredFound} / ${unscored}`,
    ]);
  return table(["rule", "scored rows", "found", "kind right", "unscored, found"], rows);
}

/** @returns the text of docs/accuracy.md */
export function accuracyPage({ own, labelled, real, gold }: Accuracy): string {
  const folders = [own, ...real];
  const parts = [
    "# How right the rules are",
    "Made by `npm run eval -- --update`. Do not edit.",
    "**Recall**: one known defect at a time is put into a finished document; found means: by the right rule, at the place, at the rule's own severity or above. **Alarms**: what is said of finished documents, judged by a person in `eval/judged.json`. The project's own documents (`eval/documents`) were written apart from the rules and are frozen; the other sets are real documents outside the project.",
    table(
      ["set", "documents", "characters", "alarms: errors", "warnings", "hints"],
      folders.map((folder) => [
        folder.name,
        folder.documents,
        folder.characters,
        ...SEVERITIES.map((severity) => {
          const rows = folder.alarms.filter((row) => row.severity === severity);
          const { count, wrong, unjudged } = total(severity, rows);
          return `${count} (${wrong} wrong${unjudged === 0 ? "" : `, ${unjudged} not judged`})`;
        }),
      ]),
    ),
    "## Recall",
    recallTable(folders),
    ...folders.flatMap((folder) => [`## Alarms: ${folder.name}`, alarmTable(folder)]),
    "## The project's labelled drafts",
    labelTable(labelled),
    ...(gold === null
      ? []
      : [
          "## Real reports marked by hand",
          goldTable(gold.scores),
          `Of ${gold.silent} spots that a naive tool flags wrongly, ${gold.disturbed} are flagged.`,
        ]),
    "## Recall by defect",
    injectorTable(folders),
  ];
  return `${parts.join("\n\n")}\n`;
}
