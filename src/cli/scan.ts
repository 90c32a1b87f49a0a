/** `scan`: checks an archive, as much at once as the machine can, and again tomorrow only what is new. */
import type { FileResult } from "../engine/result.js";
import { SummaryBuilder, type Tally } from "../engine/summary.js";
import { PackedResult, pack } from "../reporters/packed.js";
import { visible } from "../reporters/terminal/visible.js";
import type { Severity } from "../rule/types.js";
import { scanArchive } from "../scan/archive.js";
import type { ScannedBatch, ScannedFile } from "../scan/slot.js";
import { Duplicates } from "../scan/duplicates.js";
import type { NearDuplicates } from "../scan/near/near-duplicates.js";
import type { BaselineRun } from "./baseline.js";
import type { Context, ExitCode } from "./io.js";
import { Outputs } from "./outputs.js";
import type { ScanFlags } from "./flags.js";
import { Progress } from "./progress.js";
import { shardName } from "./scan-files.js";
import { baselineOf, errorsOnly, reporterContext, worse } from "./reporting.js";
import { ScanOptions } from "./scan-options.js";
import { ShortLife } from "./short-life.js";
import { ScanRun } from "./scan-run.js";

/** @throws CallError, UsageError, ConfigError for a wrong call or configuration */
export async function runScan(folder: string | undefined, flags: ScanFlags, context: Context): Promise<ExitCode> {
  const { io, speak } = context;
  const options = await ScanOptions.open(flags, context);
  const baseline = await baselineOf(flags, context);
  const run = await ScanRun.open(folder, flags, options);
  const outputs = await Outputs.open({
    format: flags.format,
    files: flags.output,
    context: { ...reporterContext(flags, context, await options.met(await areNamed(flags))), scan: true },
    io,
    speak,
  });
  // results that run over the terminal are progress enough
  const isBusy = io.stdout.isTTY === true && flags.format !== "terminal";
  const progress = new Progress(run.walk, { io, speak, silent: flags.quiet === true || !flags.progress || isBusy });
  try {
    return await new Scan({ folder, run, options, outputs, baseline, progress, quiet: flags.quiet === true }).report();
  } catch (error) {
    await outputs.abandon();
    throw error;
  } finally {
    progress.end();
    await run.close();
  }
}

/** Whether a report calls rules by their names. */
async function areNamed({ format, output }: ScanFlags): Promise<boolean> {
  const formatOf = output.length === 0 ? undefined : (await import("./report-file.js")).formatOf;
  return [format, ...output.map((one) => formatOf?.(one))].some((one) => one !== "json" && one !== "jsonl");
}

interface ScanReport {
  /** As it was named; undefined where a list was. */
  readonly folder: string | undefined;
  readonly run: ScanRun;
  readonly options: ScanOptions;
  readonly outputs: Outputs;
  readonly baseline: BaselineRun | undefined;
  readonly progress: Progress;
  readonly quiet: boolean;
}

/** One scan, from its first file to its summary. */
class Scan {
  readonly #summary = new SummaryBuilder();
  readonly #duplicates = new Duplicates();
  #near: NearDuplicates | undefined;
  readonly #start = performance.now();
  #code: ExitCode = 0;
  #warnings = 0;
  #otherFiles = 0;

  constructor(readonly parts: ScanReport) {}

  async report(): Promise<ExitCode> {
    const { run, outputs, baseline, options } = this.parts;
    if (run.flags.near === true) this.#near = new (await import("../scan/near/near-duplicates.js")).NearDuplicates();
    await outputs.begin();
    const life = new ShortLife();
    for await (const batch of scanArchive(run)) {
      life.add(batch.met);
      this.#otherFiles += batch.others;
      await this.#batch(batch);
    }
    // a baseline of half an archive would forget the other half
    if (!run.signal.aborted) await baseline?.finish();
    if (this.#warnings > options.limits.maxWarnings) this.#code = worse(this.#code, 1);
    const summary = this.#summary.build(Math.round(performance.now() - this.#start));
    this.parts.progress.end();
    if (summary.files === 0) this.#sayNothingFound();
    const code = run.signal.aborted ? 130 : this.#code;
    const duplicates = this.#duplicates.groups();
    const nearDuplicates = this.#near
      ?.pairs()
      .map(({ from, to, share, direction }) => ({ from, to, share, direction }));
    await outputs.end(
      {
        ...summary,
        ...(duplicates.length > 0 && { duplicates }),
        ...(nearDuplicates !== undefined && { nearDuplicates }),
        ...(this.#otherFiles > 0 && { otherFiles: this.#otherFiles }),
        ...(run.flags.shard !== undefined && { shards: [shardName(run.flags.shard)] }),
        ...(run.signal.aborted && { interrupted: true as const }),
      },
      code,
    );
    return code;
  }

  /** A share of an archive, or a list that a program made, may well be empty; a folder that was named was to hold something. */
  #sayNothingFound(): void {
    const { folder, run } = this.parts;
    if (folder === undefined || run.flags.shard !== undefined || run.signal.aborted) return;
    const { io, speak } = run.options.context;
    io.stderr.write(`${speak("error.noMatch", { pattern: visible(folder) })}\n`);
    this.#code = 2;
  }

  async #batch(batch: ScannedBatch): Promise<void> {
    const { outputs, progress } = this.parts;
    const results = batch.files.map((file) => this.#file(file));
    progress.add(batch, results);
    await outputs.packed(results);
  }

  /** Counts a result. @returns it as it is reported */
  #file({ result, stamp }: ScannedFile): PackedResult {
    const { baseline, quiet, options } = this.parts;
    const marked = baseline === undefined ? result : changed(result, (one) => baseline.mark(one));
    const { tally } = marked.packed;
    this.#code = worse(this.#code, codeOf(tally, options.limits.failOn));
    this.#warnings += tally.warnings;
    const shown = quiet && tally.warnings + tally.infos > 0 ? changed(marked, errorsOnly) : marked;
    this.#summary.addTally(shown.packed.tally);
    this.#duplicates.add(result.path, tally);
    const { sketch } = result.packed;
    if (sketch !== undefined) this.#near?.add(result.path, sketch, stamp?.mtimeMs ?? 0);
    return shown;
  }
}

function changed(result: PackedResult, change: (result: FileResult) => FileResult): PackedResult {
  return new PackedResult(result.path, pack(change(result.unpack()), result.packed.sketch));
}

function codeOf({ status, errors, warnings, infos }: Tally, failOn: ReadonlySet<Severity>): ExitCode {
  if (status === "unreadable") return 2;
  const fails =
    (errors > 0 && failOn.has("error")) || (warnings > 0 && failOn.has("warning")) || (infos > 0 && failOn.has("info"));
  return fails ? 1 : 0;
}
