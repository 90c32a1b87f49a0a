/** A report of an archive is written as results come: what a reporter keeps does not grow with their number. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { type FileResult, profiles, rules } from "../../src/index.js";
import { makeReporter, REPORT_FORMATS } from "../../src/reporters/index.js";
import { sampleText } from "../support/report.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function heldBytes(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

const whole = sampleText();
const sample = { ...whole, findings: whole.findings.slice(-3) };
/** A name of half a kilobyte, so that names that are kept are seen; every fifth file cannot be read. */
function nth(index: number): FileResult {
  const path = `文件夹/${String(index).padStart(500, "x")}.txt`;
  if (index % 5 > 0) return { ...sample, path };
  return { ...sample, path, status: "unreadable", findings: [], error: { code: "damaged", message: `坏 ${index}` } };
}

it.each(REPORT_FORMATS)("%s keeps no files", async (format) => {
  const reporter = await makeReporter(format, {
    locale: "zh",
    version: "1.2.3",
    rules,
    profileNames: Object.fromEntries(profiles.map(({ id, name }) => [id, name.zh])),
    columns: 80,
    color: false,
    scan: true,
  });
  let written = reporter.begin().length;
  let before = 0;
  for (let index = 0; index < 20_000; index++) {
    // by now the notifications of SARIF are as many as they may be
    if (index === 10_000) before = heldBytes();
    written += reporter.file(nth(index)).length;
    for (const { text } of reporter.takePages?.() ?? []) written += text.length;
  }
  const grown = heldBytes() - before;
  // a terminal is shown sums alone, at the end
  expect(written).toBeGreaterThanOrEqual(format === "terminal" ? 0 : 1_000_000);
  // the names of the last ten thousand files alone would be five megabytes
  expect(grown).toBeLessThan(1_000_000);
});
