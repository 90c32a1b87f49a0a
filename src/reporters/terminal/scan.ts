/** The report of an archive: what came of its files by folder and by format, what is commonest, which files are worst. */
import { Chalk } from "chalk";
import type { FileResult, Summary } from "../../engine/result.js";
import { type Tally, tallyOf } from "../../engine/summary.js";
import type { PackedResult, Piece } from "../packed.js";
import type { Reporter } from "../reporter.js";
import { ruleNames, type Speak, speaker } from "../words.js";
import { Ranking } from "./ranking.js";
import {
  COUNTS,
  type Counts,
  countsOf,
  CountTable,
  filesIn,
  foldersDownTo,
  type NamedCounts,
  NOTHING,
  VERDICTS,
} from "./scan-counts.js";
import { Reasons } from "./scan-reasons.js";
import { table } from "./table.js";
import type { TerminalContext } from "./terminal.js";
import { visible } from "./visible.js";

/** So many rows of each kind are shown; the whole is in the other formats. */
const MOST_FOLDERS = 30;
const MOST_WORST = 20;
const MOST_REASONS = 20;
const MOST_DUPLICATES = 20;
const MOST_COPIES = 30;

export class ScanReporter implements Reporter {
  readonly #speak: Speak;
  readonly #all = new CountTable();
  readonly #folders = new CountTable();
  readonly #formats = new CountTable();
  readonly #kinds = new CountTable();
  /** In how many files each rule spoke. */
  readonly #filesOfRule = new Map<string, number>();
  readonly #worst = new Ranking<{ readonly path: string; readonly tally: Tally }>(
    MOST_WORST,
    (a, b) => b.tally.errors - a.tally.errors || b.tally.warnings - a.tally.warnings,
  );
  readonly #reasons = { unreadable: new Reasons(), skipped: new Reasons() };

  constructor(readonly context: TerminalContext) {
    this.#speak = speaker(context.locale);
  }

  begin(): string {
    return "";
  }

  file(result: FileResult): string {
    this.#add(result.path, tallyOf(result));
    return "";
  }

  packed({ path, packed: { tally } }: PackedResult): readonly Piece[] {
    this.#add(path, tally);
    return [];
  }

  #add(path: string, tally: Tally): void {
    const counts = countsOf(tally);
    const slash = path.lastIndexOf("/");
    this.#all.add("", counts);
    this.#folders.add(slash === -1 ? "." : path.slice(0, slash), counts);
    this.#formats.add(tally.format ?? "", counts);
    if (tally.status === "checked") this.#kinds.add(tally.profile ?? "", counts);
    for (const rule of Object.keys(tally.byRule)) this.#filesOfRule.set(rule, (this.#filesOfRule.get(rule) ?? 0) + 1);
    if (tally.errors + tally.warnings > 0) this.#worst.add({ path, tally });
    if (tally.status !== "checked") this.#reasons[tally.status].add(path, tally.error?.message ?? "");
  }

  end(summary: Summary): string {
    const speak = this.#speak;
    const all = this.#all.rows[0]?.counts ?? NOTHING;
    const parts = [
      this.#verdicts(summary, all),
      this.#folderRows(all),
      this.#counts("scan.byFormat", "scan.format", byFiles(this.#formats), all),
      this.#counts("scan.byKind", "scan.kind", this.#kindRows(), all),
      this.#rules(summary),
      this.#section("scan.worst", this.#worstRows()),
      this.#byReason("scan.unread", all.unreadable, this.#reasons.unreadable),
      this.#byReason("scan.leftOut", all.skipped, this.#reasons.skipped),
      this.#duplicates(summary),
      this.#nearDuplicates(summary),
      summary.otherFiles === undefined ? "" : `${speak("scan.others", { n: summary.otherFiles })}\n`,
      all.blocked + all.warned > 0 ? `${speak("scan.more")}\n` : "",
    ];
    return parts.filter((part) => part !== "").join("\n");
  }

  #verdicts({ files, errors, warnings, infos, interrupted }: Summary, all: Counts): string {
    const speak = this.#speak;
    const counts = VERDICTS.filter((verdict) => all[verdict] > 0).map((verdict) =>
      speak(`summary.${verdict}`, { n: all[verdict] }),
    );
    const title = speak(interrupted === true ? "scan.interrupted" : "summary.files", { files });
    const mark = this.context.locale === "zh" ? "：" : ": ";
    const head = counts.length === 0 ? title : `${title}${mark}${counts.join(speak("list.mark"))}`;
    const { blanks, fromSite } = all;
    const origins = blanks + fromSite > 0 ? `${speak("scan.origins", { blanks, fromSite })}\n` : "";
    return `${this.#bold(head)}\n${speak("summary.total", { errors, warnings, infos })}\n${origins}`;
  }

  /** Where not even the highest folders have room, the worst of them. */
  #folderRows(all: Counts): string {
    const rows = foldersDownTo(this.#folders, MOST_FOLDERS);
    const shown =
      rows.length <= MOST_FOLDERS
        ? rows
        : rows.toSorted((a, b) => b.counts.blocked - a.counts.blocked).slice(0, MOST_FOLDERS);
    const title = shown.some(({ name }) => name.endsWith("/")) ? "scan.byFolderBelow" : "scan.byFolder";
    return this.#counts(title, "scan.folder", shown, all) + this.#left(rows.length - shown.length);
  }

  #kindRows(): NamedCounts[] {
    return byFiles(this.#kinds).map(({ name, counts }) => ({ name: this.context.profileNames[name] ?? name, counts }));
  }

  #counts(
    title: "scan.byFolder" | "scan.byFolderBelow" | "scan.byFormat" | "scan.byKind",
    first: "scan.folder" | "scan.format" | "scan.kind",
    rows: readonly NamedCounts[],
    all: Counts,
  ): string {
    if (rows.length === 0) return "";
    const speak = this.#speak;
    const columns = COUNTS.filter((count) => all[count] > 0);
    const head = [speak(first), speak("scan.files"), ...columns.map((count) => speak(`scan.column.${count}`))];
    const body = rows.map(({ name, counts }) => [
      name === "" ? speak("scan.unknown") : visible(name),
      filesIn(counts),
      ...columns.map((count) => counts[count]),
    ]);
    return `${this.#bold(speak(title))}\n${table([head, ...body])}`;
  }

  #rules({ byRule }: Summary): string {
    const names = ruleNames(this.context);
    const rows = Object.entries(byRule).sort(([, a], [, b]) => b - a);
    if (rows.length === 0) return "";
    const speak = this.#speak;
    const body = rows.map(([id, found]) => [
      `${names.get(id) ?? visible(id)} ${visible(id)}`,
      found,
      this.#filesOfRule.get(id) ?? 0,
    ]);
    const head = [speak("scan.rule"), speak("scan.findings"), speak("scan.files")];
    return `${this.#bold(speak("scan.byRule"))}\n${table([head, ...body])}`;
  }

  #worstRows(): string[][] {
    const names = ruleNames(this.context);
    return this.#worst.all().map(({ path, tally: { errors, warnings, byRule } }) => {
      const rules = Object.entries(byRule).sort(([, a], [, b]) => b - a);
      const commonest = rules.slice(0, 3).map(([id, found]) => `${names.get(id) ?? visible(id)} ${found}`);
      return [
        visible(path),
        this.#speak("scan.worstCounts", { errors, warnings }),
        commonest.join(this.#speak("list.mark")),
      ];
    });
  }

  #byReason(title: "scan.unread" | "scan.leftOut", all: number, known: Reasons): string {
    if (all === 0) return "";
    const speak = this.#speak;
    const reasons = known.all().slice(0, MOST_REASONS);
    const parts = reasons.map(({ reason, files, paths }) => {
      const lines = paths.map((path) => `    ${visible(path)}\n`).join("");
      const left = files > paths.length ? `  ${this.#left(files - paths.length)}` : "";
      return `  ${speak("scan.reason", { n: files, reason: visible(reason) })}\n${lines}${left}`;
    });
    const told = reasons.reduce((sum, { files }) => sum + files, 0);
    return `${this.#bold(speak(title))}\n${parts.join("")}${this.#left(all - told)}`;
  }

  #duplicates({ duplicates = [] }: Summary): string {
    const rows = duplicates.map(({ path, same }) => [[path, ...same].map(visible).join(" = ")]);
    return this.#list("scan.duplicates", rows.length, rows.slice(0, MOST_DUPLICATES));
  }

  #nearDuplicates({ nearDuplicates = [] }: Summary): string {
    const rows = nearDuplicates.map(({ from, to, share }) => [
      to,
      this.#speak("scan.share", { percent: Math.round(share * 100) }),
      from,
    ]);
    return this.#list("scan.near", rows.length, rows.slice(0, MOST_COPIES));
  }

  #list(title: "scan.duplicates" | "scan.near", all: number, rows: readonly (readonly string[])[]): string {
    if (rows.length === 0) return "";
    const shown = rows.map((row) => row.map(visible));
    return this.#section(title, shown) + this.#left(all - rows.length);
  }

  #section(title: "scan.worst" | "scan.duplicates" | "scan.near", rows: readonly (readonly string[])[]): string {
    return rows.length === 0 ? "" : `${this.#bold(this.#speak(title))}\n${table(rows, { numbers: false })}`;
  }

  #left(n: number): string {
    return n > 0 ? `  ${this.#speak("scan.left", { n })}\n` : "";
  }

  #bold(text: string): string {
    return new Chalk({ level: this.context.color ? 1 : 0 }).bold(text);
  }
}

/** The commonest first, what is not known last. */
function byFiles(counts: CountTable): NamedCounts[] {
  return counts.rows.toSorted(
    (a, b) => Number(a.name === "") - Number(b.name === "") || filesIn(b.counts) - filesIn(a.counts),
  );
}
