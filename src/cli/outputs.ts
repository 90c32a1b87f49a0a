/** Where reports go: one to standard output, any number to files. */
import type { DocumentView } from "../document/view.js";
import { withoutBaselined } from "../engine/baseline.js";
import type { FileResult, Summary } from "../engine/result.js";
import { isReportFormat, knowsBaseline, makeReporter, REPORT_FORMATS } from "../reporters/index.js";
import { joined, type PackedResult, type Piece } from "../reporters/packed.js";
import type { Reporter, ReporterContext } from "../reporters/reporter.js";
import { CallError, type ExitCode, type Io } from "./io.js";
import type { FolderSink } from "./report-folder.js";
import type { CliSpeak } from "./words.js";

/** Takes a report, piece by piece. */
export interface Sink {
  write(piece: Piece): Promise<void>;
  /** The report is complete. */
  commit(): Promise<void>;
  /** It will never be: nothing of it is left behind. */
  abandon(): Promise<void>;
}

export interface OutputOptions {
  /** Of standard output. */
  readonly format: string;
  /** `[format:]path` of each file. */
  readonly files: readonly string[];
  readonly context: ReporterContext;
  readonly io: Io;
  readonly speak: CliSpeak;
}

/** A reporter, and where its report goes. */
export interface Output {
  readonly reporter: Reporter;
  readonly sink: Sink;
  /** Of a report of several pages. */
  readonly folder?: FolderSink | undefined;
  /** Whether it takes findings that are in the baseline. */
  readonly whole: boolean;
}

/** The reports of one run; every method passes on to all of them. */
export class Outputs {
  private constructor(readonly all: readonly Output[]) {}

  /** @throws CallError when a format is not known, or a file cannot or must not be written */
  static async open({ format, files, context, io, speak }: OutputOptions): Promise<Outputs> {
    if (!isReportFormat(format))
      throw new CallError(speak("error.format", { value: format, names: REPORT_FORMATS.join(speak("list.mark")) }));
    const whole = knowsBaseline(format);
    const all: Output[] = [{ reporter: await makeReporter(format, context), sink: streamSink(io), whole }];
    if (all[0]?.reporter.takePages !== undefined) throw new CallError(speak("error.outputNeeded", { format }));
    if (files.length === 0) return new Outputs(all);
    const { fileOutput, writtenTwice } = await import("./report-file.js");
    const twice = writtenTwice(files, io.cwd);
    if (twice !== undefined) throw new CallError(speak("error.outputTwice", { value: twice }));
    try {
      for (const output of files) all.push(await fileOutput(output, context, io.cwd, speak));
    } catch (error) {
      await new Outputs(all).abandon();
      throw error;
    }
    return new Outputs(all);
  }

  async begin(): Promise<void> {
    for (const { reporter, sink } of this.all) await sink.write(reporter.begin());
  }

  /** Whether a report shows the documents themselves. */
  get showDocuments(): boolean {
    return this.all.some(({ reporter }) => reporter.showsDocuments === true);
  }

  async file(result: FileResult, view: DocumentView | undefined): Promise<void> {
    const fresh = withoutBaselined(result);
    for (const output of this.all) {
      await output.sink.write(output.reporter.file(output.whole ? result : fresh, view));
      await writePages(output);
    }
  }

  /** Results of a scan: those that a format takes as they are, are not unpacked. */
  async packed(results: readonly PackedResult[]): Promise<void> {
    for (const output of this.all) {
      const { reporter, sink, whole } = output;
      const pieces = results.flatMap((result): readonly Piece[] => {
        if (!whole && result.packed.tally.baselined !== undefined)
          return [reporter.file(withoutBaselined(result.unpack()))];
        return reporter.packed?.(result) ?? [reporter.file(result.unpack())];
      });
      await sink.write(joined(pieces));
      await writePages(output);
    }
  }

  async end(summary: Summary, code: ExitCode): Promise<void> {
    for (const output of this.all) {
      await output.sink.write(output.reporter.end(summary, code));
      await writePages(output);
      await output.folder?.commit();
      await output.sink.commit();
    }
  }

  async abandon(): Promise<void> {
    for (const { sink, folder } of this.all) {
      await folder?.abandon();
      await sink.abandon();
    }
  }
}

async function writePages({ reporter, folder }: Output): Promise<void> {
  for (const page of reporter.takePages?.() ?? []) await folder?.write(page);
}

export function streamSink({ stdout }: Io): Sink {
  const nothing = async () => {};
  return { write: async (piece) => void stdout.write(piece), commit: nothing, abandon: nothing };
}
