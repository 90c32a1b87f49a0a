/** The report of an archive: what came of its files by folder and by format, what is commonest, which files are worst. */
import { Chalk } from "chalk";
import type { FileResult, Summary } from "../../engine/result.js";
import type { Tally } from "../../engine/summary.js";
import { PackedResult, pack } from "../packed.js";
import type { Reporter } from "../reporter.js";
import { ruleNames, type Speak, speaker } from "../words.js";
import { Ranking } from "./ranking.js";
import { table } from "./table.js";
import type { TerminalContext } from "./terminal.js";
import { type Verdict, verdictOfTally } from "./verdict.js";
import { visible } from "./visible.js";

/** So many rows of each kind are shown; the whole is in the other formats. */
const MOST_FOLDERS = 30;
const MOST_WORST = 20;
const MOST_UNREADABLE = 50;
const MOST_DUPLICATES = 20;
const MOST_COPIES = 30;

const COLUMNS: readonly Verdict[] = ["blocked", "warned", "ready", "unreadable", "skipped"];
type Counts = Record<Verdict, number>;

const none = (): Counts => ({ blocked: 0, warned: 0, ready: 0, unreadable: 0, skipped: 0 });

export class ScanReporter implements Reporter {
  readonly #speak: Speak;
  readonly #all = none();
  readonly #folders = new Map<string, Counts>();
  readonly #formats = new Map<string, Counts>();
  readonly #kinds = new Map<string, Counts>();
  /** In how many files each rule spoke. */
  readonly #filesOfRule = new Map<string, number>();
  readonly #worst = new Ranking<{ readonly path: string; readonly tally: Tally }>(
    MOST_WORST,
    (a, b) => b.tally.errors - a.tally.errors || b.tally.warnings - a.tally.warnings,
  );
  readonly #unreadable: { readonly path: string; readonly reason: string }[] = [];

  constructor(readonly context: TerminalContext) {
    this.#speak = speaker(context.locale);
  }

  begin(): string {
    return "";
  }

  file(result: FileResult): string {
    return this.packed(new PackedResult(result.path, pack(result)));
  }

  packed({ path, packed: { tally } }: PackedResult): string {
    const verdict = verdictOfTally(tally);
    const slash = path.lastIndexOf("/");
    count(this.#folders, slash === -1 ? "." : path.slice(0, slash), verdict);
    count(this.#formats, tally.format ?? "", verdict);
    if (tally.status === "checked") count(this.#kinds, tally.profile ?? "", verdict);
    for (const rule of Object.keys(tally.byRule)) this.#filesOfRule.set(rule, (this.#filesOfRule.get(rule) ?? 0) + 1);
    this.#all[verdict]++;
    if (tally.errors + tally.warnings > 0) this.#worst.add({ path, tally });
    if (tally.status === "unreadable" && this.#unreadable.length < MOST_UNREADABLE)
      this.#unreadable.push({ path, reason: tally.error?.message ?? "" });
    return "";
  }

  end(summary: Summary): string {
    const speak = this.#speak;
    const parts = [
      this.#verdicts(summary),
      this.#counts("scan.byFolder", "scan.folder", this.#folders),
      this.#counts("scan.byFormat", "scan.format", this.#formats),
      this.#counts("scan.byKind", "scan.kind", this.#kinds),
      this.#rules(summary),
      this.#section("scan.worst", this.#worstRows()),
      this.#list(
        "scan.unread",
        this.#all.unreadable,
        this.#unreadable.map(({ path, reason }) => [path, reason]),
      ),
      this.#duplicates(summary),
      this.#nearDuplicates(summary),
      summary.otherFiles === undefined ? "" : `${speak("scan.others", { n: summary.otherFiles })}\n`,
      this.#all.blocked + this.#all.warned > 0 ? `${speak("scan.more")}\n` : "",
    ];
    return parts.filter((part) => part !== "").join("\n");
  }

  #verdicts({ files, errors, warnings, infos, interrupted }: Summary): string {
    const speak = this.#speak;
    const counts = COLUMNS.filter((verdict) => this.#all[verdict] > 0).map((verdict) =>
      speak(`summary.${verdict}`, { n: this.#all[verdict] }),
    );
    const title = speak(interrupted === true ? "scan.interrupted" : "summary.files", { files });
    const mark = this.context.locale === "zh" ? "：" : ": ";
    const head = counts.length === 0 ? title : `${title}${mark}${counts.join(speak("list.mark"))}`;
    return `${this.#bold(head)}\n${speak("summary.total", { errors, warnings, infos })}\n`;
  }

  /** What came of the files, by folder or by format; the worst first where not all are shown. */
  #counts(
    title: "scan.byFolder" | "scan.byFormat" | "scan.byKind",
    first: "scan.folder" | "scan.format" | "scan.kind",
    all: Map<string, Counts>,
  ): string {
    if (all.size === 0) return "";
    const speak = this.#speak;
    const columns = COLUMNS.filter((verdict) => this.#all[verdict] > 0);
    const { profileNames } = this.context;
    const rows = [...all].map(([name, counts]) => ({
      name: name === "" ? speak("scan.unknown") : first === "scan.kind" ? (profileNames[name] ?? name) : name,
      counts,
    }));
    const shown =
      rows.length <= MOST_FOLDERS
        ? rows
        : rows.sort((a, b) => b.counts.blocked - a.counts.blocked).slice(0, MOST_FOLDERS);
    const head = [speak(first), speak("scan.files"), ...columns.map((verdict) => speak(`scan.column.${verdict}`))];
    const body = shown.map(({ name, counts }) => [
      visible(name),
      COLUMNS.reduce((sum, verdict) => sum + counts[verdict], 0),
      ...columns.map((verdict) => counts[verdict]),
    ]);
    return this.#bold(speak(title)) + `\n${table([head, ...body])}${this.#left(rows.length - shown.length)}`;
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

  #list(
    title: "scan.unread" | "scan.duplicates" | "scan.near",
    all: number,
    rows: readonly (readonly string[])[],
  ): string {
    if (rows.length === 0) return "";
    const shown = rows.map((row) => row.map(visible));
    return this.#section(title, shown) + this.#left(all - rows.length);
  }

  #section(
    title: "scan.worst" | "scan.unread" | "scan.duplicates" | "scan.near",
    rows: readonly (readonly string[])[],
  ): string {
    return rows.length === 0 ? "" : `${this.#bold(this.#speak(title))}\n${table(rows, { numbers: false })}`;
  }

  #left(n: number): string {
    return n > 0 ? `  ${this.#speak("scan.left", { n })}\n` : "";
  }

  #bold(text: string): string {
    return new Chalk({ level: this.context.color ? 1 : 0 }).bold(text);
  }
}

function count(all: Map<string, Counts>, name: string, verdict: Verdict): void {
  const counts = all.get(name) ?? none();
  all.set(name, counts);
  counts[verdict]++;
}
