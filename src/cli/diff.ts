/** `diff`: what is new, mended and unchanged between two checks. */
import { type FileDifference, newlyUnreadable } from "../engine/difference.js";
import { DifferenceSummaryBuilder } from "../engine/difference-summary.js";
import { DIFFERENCE_FORMATS, isDifferenceFormat, makeDifferenceReporter } from "../reporters/difference/index.js";
import type { DifferenceContext, DifferenceReporter } from "../reporters/difference/reporter.js";
import type { Severity } from "../rule/types.js";
import { differences } from "../scan/records/compare.js";
import type { RecordInput } from "../scan/records/input.js";
import { CallError, type Context, type ExitCode } from "./io.js";
import { type Sink, streamSink } from "./outputs.js";
import { commonVersion, recordsContext, withInputs } from "./records.js";
import { fileSink, reportTarget } from "./report-file.js";
import { failOnOf } from "./run-options.js";
import { VERSION } from "./version.js";

export interface DiffFlags {
  readonly format: string;
  readonly output: readonly string[];
  readonly failOn?: string;
  readonly color?: boolean;
}

interface Target {
  readonly format: string;
  /** null: standard output. */
  readonly file: string | null;
}

interface Output {
  readonly reporter: DifferenceReporter;
  readonly sink: Sink;
}

/** Writes what differs. @returns 2 too when one of the reports was broken off @throws CallError when one cannot be taken */
export async function diff(old: string, now: string, flags: DiffFlags, context: Context): Promise<ExitCode> {
  const { io, speak } = context;
  const failOn = failOnOf(flags.failOn ?? "error", speak);
  const inFiles = await Promise.all(flags.output.map((output) => reportTarget(output, io.cwd, speak)));
  const targets: Target[] = [{ format: flags.format, file: null }, ...inFiles];
  for (const { format } of targets) assertFormat(format, context);
  const files = inFiles.map(({ file }) => file);
  // the same report twice differs in nothing, and is one file to those who look for files
  return withInputs([old], files, context, (first) =>
    withInputs([now], files, context, async (second) => {
      const [before, after] = [only(first, old, context), only(second, now, context)];
      commonVersion([before, after], context);
      const outputs: Output[] = [];
      try {
        await openAll(outputs, targets, differenceContext(before, after, flags, context), context);
        return await report(differences(before, after), outputs, failOn, [before, after]);
      } catch (error) {
        for (const { sink } of outputs) await sink.abandon();
        throw error;
      }
    }),
  );
}

function assertFormat(format: string, { speak }: Context): void {
  if (!isDifferenceFormat(format))
    throw new CallError(speak("error.format", { value: format, names: DIFFERENCE_FORMATS.join(speak("list.mark")) }));
}

function only(inputs: readonly RecordInput[], value: string, { speak }: Context): RecordInput {
  const [input, another] = inputs;
  if (input === undefined || another !== undefined) throw new CallError(speak("error.severalInputs", { value }));
  return input;
}

function differenceContext(
  before: RecordInput,
  after: RecordInput,
  flags: DiffFlags,
  context: Context,
): DifferenceContext {
  const named = ({ name, facts: { versions } }: RecordInput) => ({ name, versions });
  return { ...recordsContext(flags, VERSION, context), old: named(before), new: named(after) };
}

/** Those that were opened are in the list even if one that follows cannot be. */
async function openAll(
  outputs: Output[],
  targets: readonly Target[],
  shown: DifferenceContext,
  { io, speak }: Context,
): Promise<void> {
  for (const { format, file } of targets) {
    if (!isDifferenceFormat(format)) continue;
    const reporter = await makeDifferenceReporter(format, file === null ? shown : { ...shown, color: false });
    outputs.push({ reporter, sink: file === null ? streamSink(io) : await fileSink(file, speak) });
  }
}

async function report(
  all: AsyncIterable<FileDifference>,
  outputs: readonly Output[],
  failOn: ReadonlySet<Severity>,
  inputs: readonly RecordInput[],
): Promise<ExitCode> {
  const summary = new DifferenceSummaryBuilder();
  let code: ExitCode = 0;
  for (const { reporter, sink } of outputs) await sink.write(reporter.begin());
  for await (const difference of all) {
    summary.add(difference);
    if (isWorse(difference, failOn)) code = 1;
    if (difference.change === "unchanged") continue;
    for (const { reporter, sink } of outputs) await sink.write(reporter.file(difference));
  }
  const sums = summary.build();
  for (const { reporter, sink } of outputs) {
    await sink.write(reporter.end(sums));
    await sink.commit();
  }
  return inputs.every(({ facts }) => facts.complete) ? code : 2;
}

/** A file that cannot be checked any more is as bad as an error. */
function isWorse(difference: FileDifference, failOn: ReadonlySet<Severity>): boolean {
  return (
    difference.new.some(({ severity }) => failOn.has(severity)) || (failOn.size > 0 && newlyUnreadable(difference))
  );
}
