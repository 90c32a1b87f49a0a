/** The XML reports are valid by schemas, as libxml2 judges them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { report, sampleResults } from "../support/report.js";

const schemaOf = (format: string) => readFileSync(`test/reporters/schemas/${format}.xsd`, "utf8");
const problems = async (xml: string, format: string) =>
  (await validateXML({ xml: { fileName: "report.xml", contents: xml }, schema: schemaOf(format) })).errors.map(
    ({ message }) => message,
  );

describe.each(["junit", "checkstyle"] as const)("the report in %s", (format) => {
  it.each(["zh", "en"] as const)("is valid (%s)", async (locale) => {
    expect(await problems(await report(format, await sampleResults(locale), locale), format)).toEqual([]);
  });

  it("is valid of no files", async () => {
    expect(await problems(await report(format, []), format)).toEqual([]);
  });

  it("would be found wrong", async () => {
    const wrong = (await report(format, await sampleResults())).replace(/ (?:classname|severity)="[^"]*"/, "");
    expect(await problems(wrong, format)).not.toEqual([]);
  });
});
