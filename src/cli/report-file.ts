/** A report in a file. */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { walkedExtensions } from "../document/formats.js";
import {
  isReportFormat,
  knowsBaseline,
  makeReporter,
  type ReportFormatName,
  reportFormatOf,
} from "../reporters/index.js";
import type { ReporterContext } from "../reporters/reporter.js";
import { reasonOf } from "../text/reason.js";
import { CallError } from "./io.js";
import type { Output, Sink } from "./outputs.js";
import { folderSink, placeOf } from "./report-folder.js";
import { wholeFile } from "./whole-file.js";
import type { CliSpeak } from "./words.js";

export interface ReportTarget {
  readonly format: ReportFormatName;
  /** Absolute. */
  readonly file: string;
}

/** What a report may be written as although documents have the same extension. */
const REPORTS: ReadonlySet<string> = new Set(["md", "markdown", "html", "htm", "txt", "text"]);

/** The two parts of `[format:]path`; what stands before a colon and is no format belongs to the path. */
export function splitOutput(output: string): { readonly named: ReportFormatName | undefined; readonly file: string } {
  const [, named = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(output) ?? [];
  return isReportFormat(named) ? { named, file: rest } : { named: undefined, file: output };
}

/** In what format the report of `[format:]path` is; without a format the extension decides. */
export function formatOf(output: string): ReportFormatName | undefined {
  const { named, file } = splitOutput(output);
  return named ?? reportFormatOf(path.extname(file).slice(1).toLowerCase());
}

/** The first of the outputs that goes where one before it goes. */
export function writtenTwice(outputs: readonly string[], cwd: string): string | undefined {
  const places = outputs.map((output) => path.resolve(cwd, splitOutput(output).file));
  return outputs.find((_, index) => places.indexOf(places[index] ?? "") < index);
}

/**
 * Reads `[format:]path`.
 * @throws CallError when neither tells, or the file is a document
 */
export async function reportTarget(output: string, cwd: string, speak: CliSpeak): Promise<ReportTarget> {
  const { file } = splitOutput(output);
  const extension = path.extname(file).slice(1).toLowerCase();
  if (walkedExtensions(true).includes(extension) && !REPORTS.has(extension))
    throw new CallError(speak("error.outputDocument", { value: file }));
  const format = formatOf(output);
  if (format === undefined || file === "") throw new CallError(speak("error.output", { value: output }));
  const absolute = path.resolve(cwd, file);
  const stats = await stat(absolute).catch(() => null);
  if (stats !== null && !stats.isFile()) throw new CallError(speak("error.outputNoFile", { value: file }));
  const folder = path.dirname(file);
  if (!existsSync(path.resolve(cwd, folder)))
    throw new CallError(speak("error.outputNoFolder", { value: file, folder }));
  return { format, file: absolute };
}

/**
 * A report that goes into a file, and its further pages, if it has any, into a folder beside it.
 * @param output `[format:]path`
 * @throws CallError when they cannot or must not be written
 */
export async function fileOutput(
  output: string,
  context: ReporterContext,
  cwd: string,
  speak: CliSpeak,
): Promise<Output> {
  const { format, file } = await reportTarget(output, cwd, speak);
  const place = placeOf(file);
  const reporter = await makeReporter(format, { ...context, color: false, place });
  const hasPages = reporter.takePages !== undefined;
  const folder = hasPages ? await folderSink(path.join(path.dirname(file), place.folder), speak) : undefined;
  try {
    return { reporter, sink: await fileSink(file, speak), folder, whole: knowsBaseline(format) };
  } catch (error) {
    await folder?.abandon();
    throw error;
  }
}

/** @throws CallError, as its methods do, when the file cannot be written */
export function fileSink(file: string, speak: CliSpeak): Promise<Sink> {
  return wholeFile(file, (error) => {
    throw new CallError(speak("error.outputFailed", { value: file, reason: reasonOf(error) }));
  });
}
