/** A report in a file: written beside its place and moved there when it is complete, so that nobody ever reads half of one. */
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { walkedExtensions } from "../document/formats.js";
import { isReportFormat, type ReportFormatName, reportFormatOf } from "../reporters/index.js";
import { reasonOf } from "../text/reason.js";
import { CallError } from "./io.js";
import type { Sink } from "./outputs.js";
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

/** @throws CallError when the file cannot be made */
export async function fileSink(file: string, speak: CliSpeak): Promise<Sink> {
  const partial = `${file}.${process.pid}.partial`;
  const refuse = (error: unknown): never => {
    const reason = reasonOf(error);
    throw new CallError(speak("error.outputFailed", { value: file, reason }));
  };
  const handle: FileHandle = await open(partial, "w").catch(refuse);
  return {
    write: async (text) => void (await handle.write(text).catch(refuse)),
    commit: async () => {
      await handle.close();
      await rename(partial, file).catch(refuse);
    },
    abandon: async () => {
      await handle.close().catch(() => {});
      await rm(partial, { force: true });
    },
  };
}
