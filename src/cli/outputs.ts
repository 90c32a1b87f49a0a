/** Where reports go: one to standard output, any number to files. */
import type { DocumentView } from "../document/view.js";
import { withoutBaselined } from "../engine/baseline.js";
import type { FileResult, Summary } from "../engine/result.js";
import { isReportFormat, knowsBaseline, makeReporter, REPORT_FORMATS } from "../reporters/index.js";
import type { PackedResult } from "../reporters/packed.js";
import type { Reporter, ReporterContext } from "../reporters/reporter.js";
import { CallError, type ExitCode, type Io } from "./io.js";
import type { CliSpeak } from "./words.js";

/** Takes a report, piece by piece. */
export interface Sink {
  write(text: string): Promise<void>;
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

interface Output {
  readonly reporter: Reporter;
  readonly sink: Sink;
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
    const all = [{ reporter: await makeReporter(format, context), sink: streamSink(io), whole }];
    if (files.length === 0) return new Outputs(all);
    const { fileSink, reportTarget } = await import("./report-file.js");
    for (const output of files) {
      const target = await reportTarget(output, io.cwd, speak);
      const reporter = await makeReporter(target.format, { ...context, color: false });
      all.push({ reporter, sink: await fileSink(target.file, speak), whole: knowsBaseline(target.format) });
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
    for (const { reporter, sink, whole } of this.all) await sink.write(reporter.file(whole ? result : fresh, view));
  }

  /** Results of a scan: those that a format takes as they are, are not unpacked. */
  async packed(results: readonly PackedResult[]): Promise<void> {
    for (const { reporter, sink, whole } of this.all) {
      const texts = results.map((result) => {
        if (!whole && result.packed.tally.baselined !== undefined)
          return reporter.file(withoutBaselined(result.unpack()));
        return reporter.packed?.(result) ?? reporter.file(result.unpack());
      });
      await sink.write(texts.join(""));
    }
  }

  async end(summary: Summary, code: ExitCode): Promise<void> {
    for (const { reporter, sink } of this.all) {
      await sink.write(reporter.end(summary, code));
      await sink.commit();
    }
  }

  async abandon(): Promise<void> {
    for (const { sink } of this.all) await sink.abandon();
  }
}

export function streamSink({ stdout }: Io): Sink {
  const nothing = async () => {};
  return { write: async (text) => void stdout.write(text), commit: nothing, abandon: nothing };
}
