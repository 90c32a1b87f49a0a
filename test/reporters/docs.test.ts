/** docs/reports: every format is described, and its example is what the command writes. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintText, type Locale } from "../../src/index.js";
import { REPORT_FORMATS } from "../../src/reporters/index.js";
import { archiveReport } from "../support/archive.js";
import { report } from "../support/report.js";

/** Each piece between two … of an example is there. */
function expectPieces(section: string, actual: string): void {
  const [example = ""] = /(?<=```text\n)(?:(?!```)[^])*/.exec(section) ?? [];
  expect(example).not.toBe("");
  for (const line of example.trimEnd().split("\n"))
    for (const piece of line.split("…")) expect(actual).toContain(piece);
}

describe.each([
  ["docs/reports.md", "en"],
  ["docs/reports.zh-CN.md", "zh"],
] as const)("%s", (file, locale: Locale) => {
  const page = readFileSync(file, "utf8");
  const [document = ""] = /(?<=```text\n)[^`]*(?=```)/.exec(page) ?? [];

  it("lists every format", () => {
    for (const format of REPORT_FORMATS) expect(page).toMatch(new RegExp(`^\\| \`${format}\` +\\|`, "m"));
  });

  it.each(REPORT_FORMATS.filter((name) => name !== "terminal" && name !== "json"))(
    "shows %s as it is",
    async (format) => {
      const [section = ""] = new RegExp(`(?<=^## ${format}\n)(?:(?!^## )[^])*`, "m").exec(page) ?? [];
      expectPieces(section, await report(format, [lintText(document, { fileName: "报告.txt", locale })], locale));
    },
  );

  it("shows a volume of an archive as it is", () => {
    const section = page.slice(page.search(/^## html(?:：整个归档| for a whole archive)$/m));
    const { pages } = archiveReport([lintText(document, { fileName: "报告.txt", locale })], { locale });
    expectPieces(section, pages[0]?.text ?? "");
  });
});
