/** Whatever stands in any field of a result, no format breaks. */
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import type { FileResult } from "../../src/index.js";
import { REPORT_FORMATS, type ReportFormatName } from "../../src/reporters/index.js";
import { anyResult } from "../support/any-result.js";
import { nodeTypes } from "../support/read-markdown.js";
import { pageFacts } from "../support/page-facts.js";
import { readCommands, readCsv, readIssues, readSarif, readXml } from "../support/read-report.js";
import { report } from "../support/report.js";

/** What a file is for a format that knows rows only. */
const rows = ({ error, notices, findings }: FileResult) => (error === null ? 0 : 1) + notices.length + findings.length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Reads a report; what it throws, and what is not there as often as it should be, is a failure. */
const READERS: Readonly<
  Record<Exclude<ReportFormatName, "terminal">, (report: string, results: FileResult[]) => void>
> = {
  json: (json, results) => expect(JSON.parse(json)).toHaveProperty("files", results),
  jsonl: (lines, results) => {
    const records = lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.slice(0, -1)).toEqual(results.map((file) => ({ type: "file", ...file })));
  },
  compact: (lines, results) => {
    const all = lines.split("\n").slice(0, -1);
    expect(all).toHaveLength(sum(results.map(rows)));
    for (const line of all) expect(line).toMatch(/:\d+:\d+: (?:error|warning|info): .*? [\w/-]+$/);
  },
  html: (page, results) => {
    const { scripts, handlers, links, findings } = pageFacts(page);
    expect([scripts, handlers, findings]).toEqual([1, [], sum(results.map((file) => file.findings.length))]);
    for (const link of links) expect(link).toMatch(/^(?:#|data:)/);
  },
  junit: (xml, results) => {
    const suites = readXml(xml).children;
    expect(suites).toHaveLength(results.length);
    const failures = sum(suites.map(({ attributes }) => Number(attributes["failures"])));
    const grave = results.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "info"));
    expect(failures).toBe(grave.length);
  },
  checkstyle: (xml, results) =>
    expect(readXml(xml).children.map(({ children }) => children.length)).toEqual(results.map(rows)),
  sarif: (json, results) =>
    expect(readSarif(json).results).toHaveLength(sum(results.map(({ findings }) => findings.length))),
  github: (log, results) => {
    const commands = readCommands(log).filter(({ name }) => !name.endsWith("group"));
    expect(commands).toHaveLength(sum(results.map(rows)));
    for (const { name, properties } of commands) {
      expect(name).toMatch(/^(?:error|warning|notice)$/);
      for (const key of Object.keys(properties)) expect(key).toMatch(/^(?:file|line|endLine|col|endColumn|title)$/);
    }
    // the sums are the only line that is no command
    expect(log.split("\n").filter((line) => !line.startsWith("::"))).toHaveLength(2);
  },
  gitlab: (json, results) =>
    expect(readIssues(json)).toHaveLength(
      sum(results.map(({ findings, error }) => findings.length + (error === null ? 0 : 1))),
    ),
  markdown: (markdown, results) => {
    const types = nodeTypes(fromMarkdown(markdown));
    expect(types.filter((type) => !/^(?:root|heading|text|paragraph|thematicBreak)$/.test(type))).toEqual([]);
    expect(types.filter((type) => type === "heading")).toHaveLength(results.length + 1);
    for (const line of markdown.split("\n").filter((row) => row.startsWith("|")))
      expect(line.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(6);
    expect(markdown).not.toMatch(/[^\\]:\/\/|www\.|@(?!&#8203;)/i);
  },
  csv: (csv, results) => {
    const records = readCsv(csv);
    expect(records).toHaveLength(sum(results.map(rows)) + 1);
    for (const record of records) {
      expect(record).toHaveLength(13);
      for (const cell of record) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
  },
};

/** What may stand in a report for its readers' sake: the mark and line ends of CSV, tabs of a document in a page. */
function asShown(format: ReportFormatName, written: string): string {
  if (format === "csv") return written.slice(1).replaceAll("\r\n", "\n");
  return format === "html" ? written.replaceAll("\t", " ") : written;
}

describe.each(REPORT_FORMATS.filter((name) => name !== "terminal"))("%s", (format) => {
  it("keeps its form, and shows nothing that a terminal would obey", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyResult, { maxLength: 3, selector: ({ path }) => path }),
        fc.constantFrom("zh" as const, "en" as const),
        async (results, locale) => {
          const written = await report(format, results, locale);
          READERS[format](written, results);
          const shown = asShown(format, written);
          // oxlint-disable-next-line no-control-regex
          expect(shown).not.toMatch(
            /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\uFEFF\uFFFE\uFFFF]/,
          );
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });
});
