/** `lint`: checks files one after the other and writes the report as results come. */
import path from "node:path";
import type { CheckOptions } from "../engine/check.js";
import type { FileResult } from "../engine/result.js";
import { SummaryBuilder } from "../engine/summary.js";
import { DEFAULT_LIMITS } from "../readers/limits.js";
import { visible } from "../reporters/terminal/visible.js";
import type { Severity } from "../rule/types.js";
import type { BaselineRun } from "./baseline.js";
import { DocumentViews } from "./document-views.js";
import { filesOf } from "./files.js";
import { CallError, type Context, type ExitCode, readAtMost } from "./io.js";
import { Outputs } from "./outputs.js";
import type { LintFlags } from "./flags.js";
import { baselineOf, errorsOnly, reporterContext, worse } from "./reporting.js";
import { RunOptions } from "./run-options.js";
import type { CliSpeak } from "./words.js";

export interface LintContext extends Context {
  /** Told every result before it is reported. */
  readonly seen?: (result: FileResult) => void;
}

/** Runs a check. @throws CallError, UsageError, ConfigError for a wrong call or configuration */
export async function runLint(files: readonly string[], flags: LintFlags, context: LintContext): Promise<ExitCode> {
  const { io, speak } = context;
  const fromGit = flags.staged === true || (flags.changed ?? false) !== false;
  if (files.length === 0 && !fromGit) throw new CallError(speak("error.noFiles"));
  if (files.includes("-") && fromGit) throw new CallError(speak("error.gitAndStdin"));
  // loaded when it is asked for, as all that writes files
  const isOwn =
    flags.output.length > 0
      ? (await import("./own-reports.js")).reportsBeside(files, flags.output, context)
      : () => false;
  const options = await RunOptions.open(flags, context);
  const baseline = await baselineOf(flags, context);
  const outputs = await Outputs.open({
    format: flags.format,
    files: flags.output,
    context: { ...reporterContext(flags, context, options.met), scan: false },
    io,
    speak,
  });
  try {
    const views = outputs.showDocuments ? new DocumentViews() : undefined;
    const note = (text: string) => void io.stderr.write(`${text}\n`);
    const reporting = {
      outputs,
      options,
      baseline,
      views,
      quiet: flags.quiet === true,
      seen: context.seen,
      speak,
      note,
    };
    return await report(results(files, flags, { options, views, isOwn }, context), reporting);
  } catch (error) {
    await outputs.abandon();
    throw error;
  }
}

interface Reporting {
  readonly outputs: Outputs;
  readonly options: RunOptions;
  readonly baseline: BaselineRun | undefined;
  readonly views: DocumentViews | undefined;
  /** Only errors are reported; what else was found counts for the exit code all the same. */
  readonly quiet: boolean;
  readonly seen: LintContext["seen"];
  readonly speak: CliSpeak;
  /** Says what the reports do not. */
  readonly note: (text: string) => void;
}

/** Writes results as they come. */
async function report(
  all: AsyncIterable<Checked | null>,
  {
    outputs,
    options: {
      limits: { failOn, maxWarnings },
    },
    baseline,
    views,
    quiet,
    seen,
    speak,
    note,
  }: Reporting,
): Promise<ExitCode> {
  const summary = new SummaryBuilder();
  // not performance.now(): the first look at it opens a part of Node.js that nothing else here needs
  const start = process.uptime();
  let code: ExitCode = 0;
  let warnings = 0;
  let hasUnseen = false;
  await outputs.begin();
  for await (const checked of all) {
    if (checked === null) {
      code = 2;
      continue;
    }
    const marked = baseline?.mark(checked.result) ?? checked.result;
    seen?.(marked);
    const result = quiet ? errorsOnly(marked) : marked;
    summary.add(result);
    await outputs.file(result, await views?.take());
    const own = codeOf({ ...checked, result: marked }, failOn);
    hasUnseen ||= own > codeOf({ ...checked, result }, failOn);
    code = worse(code, own);
    warnings += marked.findings.filter((one) => one.severity === "warning" && one.baselined !== true).length;
  }
  await baseline?.finish();
  if (warnings > maxWarnings) code = worse(code, 1);
  await outputs.end(summary.build(Math.round((process.uptime() - start) * 1000)), code);
  // a verdict that looks better than the exit code needs a word
  if (warnings > maxWarnings) note(speak("note.tooManyWarnings", { n: warnings, most: maxWarnings }));
  if (hasUnseen) note(speak("note.quietFailed"));
  return code;
}

interface Checked {
  readonly result: FileResult;
  /** Named itself, not found in a folder or by a glob. */
  readonly named: boolean;
}

interface Sources {
  readonly options: RunOptions;
  readonly views: DocumentViews | undefined;
  /** Whether a file, absolute, is a report of this run. */
  readonly isOwn: (file: string) => boolean;
}

/** One result a file; null where a name or pattern led to none (said on stderr). */
async function* results(
  files: readonly string[],
  flags: LintFlags,
  { options, views, isOwn }: Sources,
  context: LintContext,
): AsyncGenerator<Checked | null> {
  const { io, speak } = context;
  const say = (text: string) => void io.stderr.write(`${text}\n`);
  const onRead = views?.keep;
  const { checkBytes, checkFile, checkRead } = await import("./core.js");
  const checked = async (name: string, named: boolean, check: (options: CheckOptions) => Promise<FileResult>) => {
    const own = await options.forFile(name);
    if (!("ignoredBy" in own)) return [{ result: await check(own), named }];
    if (named) say(speak("note.ignored", { by: visible(own.ignoredBy), file: visible(name) }));
    return [];
  };
  if (files.includes("-")) {
    const name = flags.stdinFilename ?? "<stdin>";
    const bytes = await readAtMost(io.stdin, DEFAULT_LIMITS.fileBytes);
    yield* await checked(name, true, (own) => checkBytes(bytes, name, own, { onRead }));
  }
  const patterns = files.filter((pattern) => pattern !== "-");
  for await (const target of filesOf(patterns, flags, context)) {
    if (target.kind === "file") {
      const { read, named } = target;
      const file = path.resolve(io.cwd, target.path);
      if (isOwn(file)) continue;
      yield* await checked(target.path, named, (own) =>
        read === undefined
          ? checkFile(file, target.path, own, { sayIfOpen: named, onRead })
          : checkRead(read, target.path, own, { onRead }),
      );
    } else {
      say(speak("error.noMatch", { pattern: visible(target.pattern) }));
      yield null;
    }
  }
}

/** What could not be read is 2; another format only when it was asked for by name. */
export function codeOf({ result, named }: Checked, failOn: ReadonlySet<Severity>): ExitCode {
  if (result.status === "unreadable" || (result.status === "skipped" && named)) return 2;
  return result.findings.some(({ severity, baselined }) => baselined !== true && failOn.has(severity)) ? 1 : 0;
}
