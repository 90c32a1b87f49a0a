/** The formats of reports. What a person at a terminal does not need is loaded when it is asked for. */
import { JsonReporter } from "./json.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { ScanReporter } from "./terminal/scan.js";
import { TerminalReporter } from "./terminal/terminal.js";

type Make = (context: ReporterContext) => Reporter;

interface ReportFormat {
  readonly load: () => Make | Promise<Make>;
  /** Of files that are written without a format being named. */
  readonly extensions: readonly string[];
}

const FORMATS = {
  terminal: {
    extensions: [],
    load: () => (context) => (context.scan ? new ScanReporter(context) : new TerminalReporter(context)),
  },
  json: {
    extensions: ["json"],
    load:
      () =>
      ({ version }) =>
        new JsonReporter(version),
  },
  jsonl: {
    extensions: ["jsonl", "ndjson"],
    load: async () => {
      const { JsonLinesReporter } = await import("./jsonl.js");
      return (context) => new JsonLinesReporter(context);
    },
  },
  compact: {
    extensions: [],
    load: async () => {
      const { CompactReporter } = await import("./compact.js");
      return (context) => new CompactReporter(context);
    },
  },
  sarif: {
    extensions: ["sarif"],
    load: async () => {
      const { SarifReporter } = await import("./sarif/sarif.js");
      return (context) => new SarifReporter(context);
    },
  },
  junit: {
    extensions: ["xml"],
    load: async () => {
      const { JunitReporter } = await import("./junit.js");
      return (context) => new JunitReporter(context);
    },
  },
  checkstyle: {
    extensions: [],
    load: async () => {
      const { CheckstyleReporter } = await import("./checkstyle.js");
      return (context) => new CheckstyleReporter(context);
    },
  },
  github: {
    extensions: [],
    load: async () => {
      const { GithubReporter } = await import("./github.js");
      return (context) => new GithubReporter(context);
    },
  },
  gitlab: {
    extensions: [],
    load: async () => {
      const { GitlabReporter } = await import("./gitlab.js");
      return (context) => new GitlabReporter(context);
    },
  },
  markdown: {
    extensions: ["md", "markdown"],
    load: async () => {
      const { MarkdownReporter } = await import("./markdown.js");
      return (context) => new MarkdownReporter(context);
    },
  },
  csv: {
    extensions: ["csv"],
    load: async () => {
      const { CsvReporter } = await import("./csv.js");
      return (context) => new CsvReporter(context);
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

/** A reporter of a format. */
export async function makeReporter(name: ReportFormatName, context: ReporterContext): Promise<Reporter> {
  const format: ReportFormat = FORMATS[name];
  const make = await format.load();
  return make(context);
}
