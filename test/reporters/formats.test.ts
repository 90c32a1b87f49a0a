/** One whole report of each format, read as a person reviews it. */
import { describe, expect, it } from "vitest";
import { REPORT_FORMATS, reportFormatOf } from "../../src/reporters/index.js";
import { report, sampleResults, sampleText } from "../support/report.js";

const SNAPSHOTS = {
  jsonl: "jsonl",
  compact: "txt",
  junit: "xml",
  checkstyle: "xml",
  sarif: "sarif",
  github: "txt",
  gitlab: "json",
  markdown: "md",
  csv: "csv",
} as const;

const formats = Object.keys(SNAPSHOTS) as (keyof typeof SNAPSHOTS)[];

describe.each(formats)("the report in %s", (format) => {
  it.each(["zh", "en"] as const)("is as it was (%s)", async (locale) => {
    const text = await report(format, await sampleResults(locale), locale);
    const name = locale === "zh" ? format : `${format}-en`;
    await expect(text).toMatchFileSnapshot(`__snapshots__/${name}.${SNAPSHOTS[format]}`);
  });

  it("holds no control or invisible character that a terminal would obey", async () => {
    const text = await report(format, await sampleResults());
    // oxlint-disable-next-line no-control-regex
    expect(text.replace(/^\uFEFF|\r\n/g, "")).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E]/,
    );
  });
});

it.each(["terminal", "markdown", "html"] as const)("tells in %s what is not shown", async (format) => {
  const text = await report(format, [{ ...sampleText(), suppressed: 2, baselined: 3 }]);
  expect(text).toContain("已忽略 2 处");
  expect(text).toContain("另有 3 处在基线中");
  expect(await report(format, [sampleText()])).not.toMatch(/已忽略|在基线中/);
});

it("knows the format of a file by its extension", () => {
  const names = ["json", "jsonl", "ndjson", "xml", "sarif", "csv", "md", "txt", "docx", ""].map(reportFormatOf);
  expect(names).toEqual([
    "json",
    "jsonl",
    "jsonl",
    "junit",
    "sarif",
    "csv",
    "markdown",
    undefined,
    undefined,
    undefined,
  ]);
  expect(REPORT_FORMATS).toEqual(expect.arrayContaining(formats));
});
