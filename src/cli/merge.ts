/** `merge`: the reports of many runs as the one report that a single run would have made. */
import { SummaryBuilder } from "../engine/summary.js";
import { Duplicates } from "../scan/duplicates.js";
import type { Severity } from "../rule/types.js";
import type { RecordInput } from "../scan/records/input.js";
import { merged } from "../scan/records/merge.js";
import { type MissingShards, missingShards } from "../scan/records/shards.js";
import { totalsOf } from "../scan/records/totals.js";
import type { Context, ExitCode } from "./io.js";
import { codeOf } from "./lint.js";
import { Outputs } from "./outputs.js";
import type { CliSpeak } from "./words.js";
import { commonVersion, recordsContext, withInputs } from "./records.js";
import { errorsOnly, worse } from "./reporting.js";
import { failOnOf } from "./run-options.js";

export interface MergeFlags {
  readonly format: string;
  readonly output: readonly string[];
  readonly failOn?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Writes the one report. @returns 2 too when a part of it is missing @throws CallError when an input cannot be taken */
export async function merge(names: readonly string[], flags: MergeFlags, context: Context): Promise<ExitCode> {
  const { io, speak } = context;
  const failOn = failOnOf(flags.failOn ?? "error", speak);
  const written = await Promise.all(flags.output.map((output) => fileOf(output, context)));
  return withInputs(names, written, context, async (inputs) => {
    const outputs = await Outputs.open({
      format: flags.format,
      files: flags.output,
      context: recordsContext(flags, commonVersion(inputs, context), context),
      io,
      speak,
    });
    try {
      return await report(inputs, outputs, { failOn, quiet: flags.quiet === true }, context);
    } catch (error) {
      await outputs.abandon();
      throw error;
    }
  });
}

/** Where an output is written. */
async function fileOf(output: string, { io, speak }: Context): Promise<string> {
  const { reportTarget } = await import("./report-file.js");
  return (await reportTarget(output, io.cwd, speak)).file;
}

async function report(
  all: readonly RecordInput[],
  outputs: Outputs,
  { failOn, quiet }: { readonly failOn: ReadonlySet<Severity>; readonly quiet: boolean },
  { io, speak }: Context,
): Promise<ExitCode> {
  const summary = new SummaryBuilder();
  const duplicates = new Duplicates();
  const { durationMs, ...totals } = totalsOf(all);
  for (const one of missingShards(totals.shards ?? [])) io.stderr.write(`${speak("note.shards", named(one, speak))}\n`);
  let code: ExitCode = totals.shards === undefined && all.every(({ facts }) => facts.complete) ? 0 : 2;
  let contested = 0;
  await outputs.begin();
  for await (const one of merged(all)) {
    const result = quiet ? errorsOnly(one.result) : one.result;
    if (one.contested) contested++;
    summary.add(result);
    duplicates.add(result.path, result);
    await outputs.file(result, undefined);
    code = worse(code, codeOf({ result: one.result, named: false }, failOn));
  }
  if (contested > 0) io.stderr.write(`${speak("note.contested", { n: contested })}\n`);
  const copies = duplicates.groups();
  const sums = { ...summary.build(durationMs), ...(copies.length > 0 && { duplicates: copies }), ...totals };
  await outputs.end(sums, code);
  return code;
}

function named({ of, count, first }: MissingShards, speak: CliSpeak) {
  const more = count > first.length ? " …" : "";
  return { of, n: count, shards: first.join(speak("list.mark")) + more };
}
