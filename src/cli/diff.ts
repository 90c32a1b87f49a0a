/** `diff`: what is new, mended and unchanged between two checks. */
import { type FileDifference, newlyUnreadable } from "../engine/difference.js";
import { DifferenceSummaryBuilder } from "../engine/difference-summary.js";
import { DIFFERENCE_FORMATS, isDifferenceFormat, makeDifferenceReporter } from "../reporters/difference/index.js";
import type { DifferenceContext, DifferenceReporter } from "../reporters/difference/reporter.js";
import type { Severity } from "../rule/types.js";
import { differences } from "../scan/records/compare.js";
import type { RecordInput } from "../scan/records/input.js";
import { CallError, type Context, type ExitCode } from "./io.js";
import type { Sink } from "./outputs.js";
import { streamSink } from "./outputs.js";
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

interface Output {
  readonly reporter: DifferenceReporter;
  readonly sink: Sink;
}

/** Writes what differs. @returns 2 too when one of the reports was broken off @throws CallError when one cannot be taken */
export async function diff(old: string, now: string, flags: DiffFlags, context: Context): Promise<ExitCode> {
  const { io, speak } = context;
  const failOn = failOnOf(flags.failOn ?? "error", speak);
  const targets = await Promise.all(flags.output.map((output) => reportTarget(output, io.cwd, speak)));
  for (const format of [flags.format, ...targets.map((target) => target.format)]) assertFormat(format, context);
  const files = targets.map(({ file }) => file);
  // the same report twice differs in nothing, and is one file to those who look for files
  return withInputs([old], files, context, (first) =>
    withInputs([now], files, context, async (second) => {
      const [before, after] = [only(first.all, old, context), only(second.all, now, context)];
      commonVersion([before, after], context);
      const outputs = await opened(flags, targets, differenceContext(before, after, flags, context), context);
      try {
        return await report(differences(before, after, first.order), outputs, failOn, [before, after]);
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

async function opened(
  { format }: DiffFlags,
  targets: readonly { readonly format: string; readonly file: string }[],
  shown: DifferenceContext,
  { io, speak }: Context,
): Promise<Output[]> {
  const outputs: Output[] = [];
  const add = async (name: string, own: DifferenceContext, sink: () => Sink | Promise<Sink>) => {
    if (isDifferenceFormat(name))
      outputs.push({ reporter: await makeDifferenceReporter(name, own), sink: await sink() });
  };
  await add(format, shown, () => streamSink(io));
  for (const target of targets)
    await add(target.format, { ...shown, color: false }, () => fileSink(target.file, speak));
  return outputs;
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
