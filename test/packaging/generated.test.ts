/** What is generated and committed is what would be generated now; `npm run generate` makes it so. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { configurationSchema, ruleDocs, rulesIndex } from "../../scripts/generate.mjs";
import { reportSchema } from "../../scripts/report-schema.mjs";

const committed = (file: string) => readFileSync(file, "utf8").replaceAll("\r\n", "\n");

it("registers every rule and profile", async () => {
  expect(committed("rules/index.ts")).toBe(await rulesIndex());
});

it("describes every rule", async () => {
  for (const [file, text] of await ruleDocs()) expect(committed(file), file).toBe(text);
});

it("describes the report", () => {
  expect(committed("schema/report.schema.json")).toBe(reportSchema());
});

it("describes the configuration", async () => {
  expect(committed("schema/config.schema.json")).toBe(await configurationSchema());
});
