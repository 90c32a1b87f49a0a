/** A comparison as a person reads it: the sums, then what is new, then the rest by rule. */
import { Chalk, type ChalkInstance } from "chalk";
import type { FileDifference } from "../../engine/difference.js";
import { type DifferenceSummary, totalOf } from "../../engine/difference-summary.js";
import { wrap } from "../terminal/layout.js";
import { table } from "../terminal/table.js";
import { visible } from "../terminal/visible.js";
import { type Speak, speaker } from "../words.js";
import { Digest, type Some, type WorseFile } from "./digest.js";
import type { DifferenceContext, DifferenceReporter } from "./reporter.js";
import { entryText, fateLines, filesLine, ruleColumns, ruleRows } from "./tables.js";
import { type DifferenceSpeak, type DifferenceWord, differenceSpeaker } from "./words.js";

const LIMITS = { files: 12, entries: 3 };
const [LEAST_COLUMNS, MOST_COLUMNS] = [40, 120];

export class TerminalDifferenceReporter implements DifferenceReporter {
  readonly #digest = new Digest(LIMITS);
  readonly #speak: DifferenceSpeak;
  readonly #words: Speak;
  readonly #chalk: ChalkInstance;
  readonly #columns: number;

  constructor(readonly context: DifferenceContext) {
    this.#speak = differenceSpeaker(context.locale);
    this.#words = speaker(context.locale);
    this.#chalk = new Chalk({ level: context.color ? 1 : 0 });
    this.#columns = Math.max(LEAST_COLUMNS, Math.min(context.columns, MOST_COLUMNS));
  }

  begin(): string {
    return "";
  }

  file(difference: FileDifference): string {
    this.#digest.add(difference);
    return "";
  }

  end(summary: DifferenceSummary): string {
    const { unreadable, worst, restored, moved, removed } = this.#digest;
    return [
      this.#sums(summary),
      this.#list("unreadable", unreadable, ({ path, error }) => [path, ...(error === null ? [] : [error.message])]),
      this.#list("worst", worst, (file) => this.#worse(file)),
      this.#list("restored", restored, ({ path }) => [path]),
      this.#list("moved", moved, ({ path, from }) => [this.#speak("from.to", { from, to: path })]),
      this.#list("removed", removed, ({ path }) => [path]),
      this.#byRule(summary),
    ]
      .filter((part) => part !== "")
      .join("\n");
  }

  #sums(summary: DifferenceSummary): string {
    const { old, new: now } = this.context;
    const { files, findings } = summary;
    const names = { old: visible(old.name), new: visible(now.name), oldFiles: files.old, newFiles: files.new };
    const [fresh = "", ...others] = fateLines(summary, this.#speak, this.#words);
    const isWorse = totalOf(findings.new) > 0;
    const first = isWorse ? this.#chalk.red.bold(`✗ ${fresh}`) : this.#chalk.green.bold(`✓ ${fresh}`);
    const lines = [first, ...others.map((line) => `  ${line}`), `  ${filesLine(summary, this.#speak, this.#words)}`];
    return `${[...wrap(this.#speak("inputs", names), this.#columns), ...lines].join("\n")}\n`;
  }

  /** A heading and the files; of each the first line stands out. */
  #list<T>(word: DifferenceWord, { shown, all }: Some<T>, linesOf: (item: T) => readonly string[]): string {
    if (all === 0) return "";
    const lines = shown.flatMap((item) =>
      linesOf(item).flatMap((line, index) => this.#indented(visible(line), index === 0 ? 2 : 4)),
    );
    const rest = all > shown.length ? this.#indented(this.#speak("more.files", { n: all - shown.length }), 2) : [];
    return `${[this.#chalk.bold(this.#speak(word, { n: all })), ...lines, ...rest].join("\n")}\n`;
  }

  #worse({ path, counts, entries, more }: WorseFile): string[] {
    const parts = counts.map(({ severity, n }) => this.#words(`count.${severity}`, { n }));
    const head = this.#speak("file.line", { path, parts: parts.join(this.#words("list.mark")) });
    return [
      head,
      ...entries.map((entry) => entryText(entry, "  ", this.#speak, this.#words)),
      ...(more > 0 ? [this.#speak("more.findings", { n: more })] : []),
    ];
  }

  #byRule(summary: DifferenceSummary): string {
    const rows = ruleRows(summary, this.context).map(([name, ...counts]) => [visible(name), ...counts]);
    if (rows.length === 0) return "";
    return `${this.#chalk.bold(this.#speak("byRule"))}\n${table([ruleColumns(this.#speak), ...rows])}`;
  }

  #indented(text: string, indent: number): string[] {
    return wrap(text, this.#columns - indent).map((line) => " ".repeat(indent) + line);
  }
}
