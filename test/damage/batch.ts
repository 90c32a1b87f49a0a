/**
 * Damaged files one after the other, in a process of their own with little memory. What went wrong is printed as JSON; on standard error each
 * seed before its case, so that the last one names the case that brought the process down.
 * Arguments: the project's folder, a format, the first seed, how many.
 */
import { writeSync } from "node:fs";
import { profiles, rules } from "../../rules/index.js";
import type { Document } from "../../src/document/model.js";
import { checkBytes } from "../../src/engine/check.js";
import type { FileResult } from "../../src/engine/result.js";
import { readDocument } from "../../src/readers/index.js";
import type { Batch } from "./run-batch.js";
import { damagedFile, type Source, sourcesOf } from "./sources.js";

const [root = "", extension = "", first = "0", count = "0"] = process.argv.slice(2);
/** Milliseconds for one file. */
const SLOWEST = 2000;
const OPTIONS = { rules, profiles, locale: "zh", layout: "gbt9704" } as const;

const sources = sourcesOf(root, extension);
const failures: { seed: number; what: string }[] = [];
const outcomes = new Map<string, number>();
let slowest = { seed: 0, milliseconds: 0 };
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  writeSync(2, `${seed}\n`);
  const file = damagedFile(sources, extension, seed);
  try {
    // a machine may be busy with something else once
    const time = await timed(file, seed % 20 === 0);
    const again = time > SLOWEST ? await timed(file, false) : time;
    if (again > slowest.milliseconds) slowest = { seed, milliseconds: again };
    if (again > SLOWEST) failures.push({ seed, what: `${file.name}: ${Math.round(again)} ms` });
  } catch (error) {
    failures.push({ seed, what: `${file.name}: ${error instanceof Error ? error.stack : String(error)}` });
  }
}
const batch: Batch = {
  failures,
  outcomes: Object.fromEntries(outcomes),
  slowest,
  // kilobytes, everywhere (libuv)
  memory: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(batch));

/** @returns milliseconds */
async function timed({ name, bytes }: Source, also: boolean): Promise<number> {
  const start = performance.now();
  const result = await checkBytes(bytes, name, OPTIONS);
  const time = performance.now() - start;
  checkResult(result);
  const outcome = result.error?.code ?? result.status;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (also && result.status === "checked") checkDocument(await readDocument(bytes, { name }));
  return time;
}

/** Findings, or a reason in words. */
function checkResult({ status, error, findings }: FileResult): void {
  if (status === "checked") {
    if (findings.some(({ message }) => message === "")) throw new Error("a finding without words");
  } else if (error === null || error.message === "" || error.message.includes("[object"))
    throw new Error(`no reason: ${JSON.stringify(error)}`);
}

/** What every document keeps to. */
function checkDocument({ blocks, marks = [] }: Document): void {
  for (const { text, segments } of blocks) {
    let at = 0;
    for (const { start, end } of segments) {
      if (start !== at || end <= start) throw new Error(`segment ${start}–${end} behind ${at}`);
      at = end;
    }
    if (at !== text.length) throw new Error(`segments end at ${at} of ${text.length}`);
  }
  for (const { range } of marks)
    if (range.start > range.end || range.end > (blocks[range.block]?.text.length ?? -1))
      throw new Error(`mark outside its block: ${JSON.stringify(range)}`);
}
