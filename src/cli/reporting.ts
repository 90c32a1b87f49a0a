/** What every run that reports results has to say and to decide. */
import type { FileResult } from "../engine/result.js";
import type { ReporterContext } from "../reporters/reporter.js";
import type { BaselineRun } from "./baseline.js";
import type { LintFlags } from "./flags.js";
import { columnsOf, type Context, type ExitCode, useColor } from "./io.js";
import { VERSION } from "./version.js";

/** Loaded when it is asked for: it needs more of the file system than checking does. */
export async function baselineOf(flags: LintFlags, { io, speak }: Context): Promise<BaselineRun | undefined> {
  if (flags.baseline === undefined && flags.updateBaseline !== true) return undefined;
  const { openBaseline } = await import("./baseline.js");
  return openBaseline(flags, io.cwd, speak);
}

export function errorsOnly(result: FileResult): FileResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === "error") };
}

export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

/** @param met the rules and kinds that may have reported */
export function reporterContext(
  flags: LintFlags,
  { io, locale }: Context,
  met: Pick<ReporterContext, "rules" | "profileNames">,
): Omit<ReporterContext, "scan"> {
  return {
    locale,
    version: VERSION,
    ...met,
    columns: columnsOf(io),
    color: useColor(flags, io),
  };
}
