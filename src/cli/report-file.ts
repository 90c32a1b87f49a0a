/** A report in a file. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { walkedExtensions } from "../document/formats.js";
import { isReportFormat, type ReportFormatName, reportFormatOf } from "../reporters/index.js";
import { reasonOf } from "../text/reason.js";
import { CallError } from "./io.js";
import type { Sink } from "./outputs.js";
import { wholeFile } from "./whole-file.js";
import type { CliSpeak } from "./words.js";

export interface ReportTarget {
  readonly format: ReportFormatName;
  /** Absolute. */
  readonly file: string;
}

/** What a report may be written as although documents have the same extension. */
const REPORTS: ReadonlySet<string> = new Set(["md", "markdown", "html", "htm", "txt", "text"]);

/**
 * Reads `[format:]path`; without a format the extension decides.
 * @throws CallError when neither tells, or the file is a document
 */
export async function reportTarget(output: string, cwd: string, speak: CliSpeak): Promise<ReportTarget> {
  const [, named = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(output) ?? [];
  const file = isReportFormat(named) ? rest : output;
  const extension = path.extname(file).slice(1).toLowerCase();
  if (walkedExtensions(true).includes(extension) && !REPORTS.has(extension))
    throw new CallError(speak("error.outputDocument", { value: file }));
  const format = isReportFormat(named) ? named : reportFormatOf(extension);
  if (format === undefined || file === "") throw new CallError(speak("error.output", { value: output }));
  const absolute = path.resolve(cwd, file);
  const stats = await stat(absolute).catch(() => null);
  if (stats !== null && !stats.isFile()) throw new CallError(speak("error.outputNoFile", { value: file }));
  return { format, file: absolute };
}

/** @throws CallError, as its methods do, when the file cannot be written */
export function fileSink(file: string, speak: CliSpeak): Promise<Sink> {
  return wholeFile(file, (error) => {
    throw new CallError(speak("error.outputFailed", { value: file, reason: reasonOf(error) }));
  });
}
