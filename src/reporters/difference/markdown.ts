/** A comparison for the minutes or a merge request. */
import type { FileDifference } from "../../engine/difference.js";
import type { DifferenceSummary } from "../../engine/difference-summary.js";
import { markdownText } from "../markdown-text.js";
import { type Speak, speaker } from "../words.js";
import { Digest, type Some, type WorseFile } from "./digest.js";
import type { DifferenceContext, DifferenceReporter } from "./reporter.js";
import { entryText, fateLines, filesLine, ruleColumns, ruleRows } from "./tables.js";
import { type DifferenceSpeak, type DifferenceWord, differenceSpeaker } from "./words.js";

const LIMITS = { files: 50, entries: 10 };

export class MarkdownDifferenceReporter implements DifferenceReporter {
  readonly #digest = new Digest(LIMITS);
  readonly #speak: DifferenceSpeak;
  readonly #words: Speak;

  constructor(readonly context: DifferenceContext) {
    this.#speak = differenceSpeaker(context.locale);
    this.#words = speaker(context.locale);
  }

  begin(): string {
    return `# ${this.#speak("title")}\n\n`;
  }

  file(difference: FileDifference): string {
    this.#digest.add(difference);
    return "";
  }

  end(summary: DifferenceSummary): string {
    const { unreadable, worst, restored, moved, removed } = this.#digest;
    const parts = [
      ...this.#sums(summary),
      ...this.#list("unreadable", unreadable, ({ path, error }) =>
        error === null ? [path] : [this.#words("placed", { place: path, message: error.message })],
      ),
      ...this.#list("worst", worst, (file) => this.#worse(file)),
      ...this.#list("restored", restored, ({ path }) => [path]),
      ...this.#list("moved", moved, ({ path, from }) => [this.#speak("from.to", { from, to: path })]),
      ...this.#list("removed", removed, ({ path }) => [path]),
      ...this.#byRule(summary),
    ];
    return `${parts.join("\n\n")}\n`;
  }

  #sums(summary: DifferenceSummary): string[] {
    const { old, new: now } = this.context;
    const { files } = summary;
    const names = { old: old.name, new: now.name, oldFiles: files.old, newFiles: files.new };
    const lines = [...fateLines(summary, this.#speak, this.#words), filesLine(summary, this.#speak, this.#words)];
    return [markdownText(this.#speak("inputs", names)), lines.map((line) => `- ${line}`).join("\n")];
  }

  /** A heading and a list; what belongs to a file stands under it. */
  #list<T>(word: DifferenceWord, { shown, all }: Some<T>, linesOf: (item: T) => readonly string[]): string[] {
    if (all === 0) return [];
    const lines = shown.flatMap((item) =>
      linesOf(item).map((line, index) => `${index === 0 ? "" : "  "}- ${lineStart(markdownText(line))}`),
    );
    const rest = all > shown.length ? [this.#speak("more.files", { n: all - shown.length })] : [];
    return [`## ${this.#speak(word, { n: all })}`, lines.join("\n"), ...rest];
  }

  #worse({ path, counts, entries, more }: WorseFile): string[] {
    const parts = counts.map(({ severity, n }) => this.#words(`count.${severity}`, { n }));
    return [
      this.#speak("file.line", { path, parts: parts.join(this.#words("list.mark")) }),
      ...entries.map((entry) => entryText(entry, " ", this.#speak, this.#words)),
      ...(more > 0 ? [this.#speak("more.findings", { n: more })] : []),
    ];
  }

  #byRule(summary: DifferenceSummary): string[] {
    const rows = ruleRows(summary, this.context).map(([name, ...counts]) => [markdownText(name), ...counts]);
    if (rows.length === 0) return [];
    const columns = ruleColumns(this.#speak);
    const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
    const table = [columns, columns.map((_, index) => (index === 0 ? "---" : "---:")), ...rows].map(line);
    return [`## ${this.#speak("byRule")}`, table.join("\n")];
  }
}

/** A path may begin like a list or a line: `1.`, `-`, `+`, `=`; and with spaces, which would make it code. */
function lineStart(text: string): string {
  return text
    .trimStart()
    .replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
