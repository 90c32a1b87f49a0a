/** The report of a whole folder: each file, then sums by folder and by rule. */
import type { FileResult, Summary } from "../../engine/result.js";
import { type Speak, speaker } from "../words.js";
import { table } from "./table.js";
import { type TerminalContext, TerminalReporter } from "./terminal.js";
import { verdictOf } from "./verdict.js";
import { visible } from "./visible.js";

interface FolderCount {
  files: number;
  blocked: number;
  unreadable: number;
}

export class ScanReporter extends TerminalReporter {
  readonly #words: Speak;
  readonly #folders = new Map<string, FolderCount>();

  constructor(context: TerminalContext) {
    super(context);
    this.#words = speaker(context.locale);
  }

  override file(result: FileResult): string {
    const folder = result.path.includes("/") ? result.path.slice(0, result.path.lastIndexOf("/")) : ".";
    const count = this.#folders.get(folder) ?? { files: 0, blocked: 0, unreadable: 0 };
    this.#folders.set(folder, count);
    const verdict = verdictOf(result);
    count.files++;
    if (verdict === "blocked") count.blocked++;
    if (verdict === "unreadable") count.unreadable++;
    return super.file(result);
  }

  override end(summary: Summary): string {
    const speak = this.#words;
    const folders = [...this.#folders].map(([name, { files, blocked, unreadable }]) => [
      visible(name),
      files,
      blocked,
      unreadable,
    ]);
    const rules = Object.entries(summary.byRule)
      .sort(([, a], [, b]) => b - a)
      .map(([id, count]) => [`${this.nameOf(id)} ${id}`, count]);
    const byFolder = table([
      [speak("scan.folder"), speak("scan.files"), speak("scan.blocked"), speak("scan.unreadable")],
      ...folders,
    ]);
    const byRule = table([[speak("scan.rule"), speak("scan.findings")], ...rules]);
    const tables =
      summary.files === 0 ? "" : `${speak("scan.byFolder")}\n${byFolder}\n${speak("scan.byRule")}\n${byRule}\n`;
    return tables + super.end(summary);
  }
}
