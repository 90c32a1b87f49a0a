/** The formats of reports. What a person at a terminal does not need is loaded when it is asked for. */
import { JsonReporter } from "./json.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { TerminalReporter } from "./terminal/terminal.js";

type Make = (context: ReporterContext) => Reporter;

interface ReportFormat {
  readonly load: (context: ReporterContext) => Make | Promise<Make>;
  /** Of files that are written without a format being named. */
  readonly extensions: readonly string[];
}

/** The making of a reporter whose code is loaded when it is asked for. */
function later(load: () => Promise<new (context: ReporterContext) => Reporter>): ReportFormat["load"] {
  return async () => {
    const Class = await load();
    return (context) => new Class(context);
  };
}

const FORMATS = {
  terminal: {
    extensions: [],
    load: async ({ scan }) => {
      if (!scan) return (context) => new TerminalReporter(context);
      const { ScanReporter } = await import("./terminal/scan.js");
      return (context) => new ScanReporter(context);
    },
  },
  compact: { extensions: [], load: later(async () => (await import("./compact.js")).CompactReporter) },
  json: {
    extensions: ["json"],
    load:
      () =>
      ({ version }) =>
        new JsonReporter(version),
  },
  jsonl: { extensions: ["jsonl", "ndjson"], load: later(async () => (await import("./jsonl.js")).JsonLinesReporter) },
  sarif: { extensions: ["sarif"], load: later(async () => (await import("./sarif/sarif.js")).SarifReporter) },
  junit: { extensions: ["xml"], load: later(async () => (await import("./junit.js")).JunitReporter) },
  checkstyle: { extensions: [], load: later(async () => (await import("./checkstyle.js")).CheckstyleReporter) },
  github: { extensions: [], load: later(async () => (await import("./github.js")).GithubReporter) },
  gitlab: { extensions: [], load: later(async () => (await import("./gitlab.js")).GitlabReporter) },
  markdown: {
    extensions: ["md", "markdown"],
    load: later(async () => (await import("./markdown.js")).MarkdownReporter),
  },
  csv: { extensions: ["csv"], load: later(async () => (await import("./csv.js")).CsvReporter) },
  html: {
    extensions: ["html", "htm"],
    load: async () => {
      const [{ HtmlReporter }, { ArchiveReporter }] = await Promise.all([
        import("./html/index.js"),
        import("./archive/index.js"),
      ]);
      return (context) => (context.scan ? new ArchiveReporter(context) : new HtmlReporter(context));
    },
  },
} satisfies Readonly<Record<string, ReportFormat>>;

export type ReportFormatName = keyof typeof FORMATS;

export const REPORT_FORMATS = Object.keys(FORMATS) as readonly ReportFormatName[];

/** Whether there is a format of that name. */
export function isReportFormat(name: string): name is ReportFormatName {
  return Object.hasOwn(FORMATS, name);
}

/** The format that files of an extension (without dot, in lower case) are written in. */
export function reportFormatOf(extension: string): ReportFormatName | undefined {
  return REPORT_FORMATS.find((name) => (FORMATS[name].extensions as readonly string[]).includes(extension));
}

/** Formats that say of each finding whether it is in the baseline; others leave out those that are. */
export function knowsBaseline(name: ReportFormatName): boolean {
  return name === "json" || name === "jsonl" || name === "sarif";
}

/** A reporter of a format. */
export async function makeReporter(name: ReportFormatName, context: ReporterContext): Promise<Reporter> {
  const format: ReportFormat = FORMATS[name];
  const make = await format.load(context);
  return make(context);
}
