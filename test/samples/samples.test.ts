/**
 * The samples and their whole expected reports. `UPDATE_SAMPLES=1 npx vitest run test/samples -u` makes both anew; then read the difference.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { type FileResult, lintFile } from "../../src/index.js";
import { FORMS } from "./forms.js";
import { INTENDED, OPEN } from "./intended.js";

const isSample = (name: string) => !name.includes(".expected.");
const samples = ["ok", "bad"].flatMap((folder) => readdirSync(`samples/${folder}`).filter(isSample).sort().map((name) => `${folder}/${name}`));

/** The report of the command on one sample, without what differs from run to run. */
async function report(sample: string, format: string): Promise<string> {
  let out = "";
  await main([sample, "--format", format], {
    stdin: (async function* () {})(),
    stdout: { write: (text: string) => (out += text), columns: 80 },
    stderr: { write: (text: string) => (out += text) },
    env: {},
    cwd: path.resolve("samples"),
  });
  return out.replace(/"version": "[^"]*"/, '"version": "*"').replace(/"durationMs": \d+/, '"durationMs": 0');
}

/** Archives are compared by what they hold: a new packer may pack the same in other bytes. */
function contentOf(bytes: Uint8Array): unknown {
  if (bytes[0] !== 0x50) return [...bytes];
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, new TextDecoder().decode(data)]));
}

it("are at least twelve, of every format, each with what it is meant to show", () => {
  expect(samples.length).toBeGreaterThanOrEqual(12);
  expect(new Set(samples.map((name) => path.extname(name)))).toEqual(new Set([".txt", ".md", ".docx"]));
  expect(Object.keys(INTENDED).sort()).toEqual(samples.filter((name) => name.startsWith("bad/")).sort());
});

describe.each(FORMS)("$file", ({ source, file, make }) => {
  it("is made from its source", () => {
    const bytes = make(readFileSync(`samples/source/${source}.txt`, "utf8"));
    if (process.env["UPDATE_SAMPLES"]) writeFileSync(`samples/${file}`, bytes);
    expect(contentOf(new Uint8Array(readFileSync(`samples/${file}`)))).toEqual(contentOf(bytes));
  });
});

describe.each(samples)("%s", (sample) => {
  it.each([
    ["terminal", "txt"],
    ["json", "json"],
  ])("gives the expected %s report", async (format, ending) => {
    await expect(await report(sample, format)).toMatchFileSnapshot(path.resolve(`samples/${sample}.expected.${ending}`));
  });
});

describe.each(samples.filter((name) => name.startsWith("ok/")))("%s", (sample) => {
  it("can be handed in: no error, no warning", async () => {
    const { findings } = await lintFile(`samples/${sample}`);
    expect(findings.filter(({ severity }) => severity !== "info").map(({ rule, excerpt }) => `${rule} ${excerpt}`)).toEqual([]);
  });
});

describe.each(Object.entries(INTENDED))("%s", (sample, intended) => {
  it("has every defect it is meant to show", async () => {
    const { findings } = await lintFile(`samples/${sample}`);
    expect(without(intended.map(line), findings.map(describeFinding))).toEqual([]);
  });

  it("has no other error or warning", async () => {
    const { findings } = await lintFile(`samples/${sample}`);
    const alarms = findings.filter(({ severity }) => severity !== "info").map(describeFinding);
    const known = OPEN.falseAlarms.filter(([where]) => where === sample).map(([, ...row]) => row);
    expect(without(alarms, [...intended, ...known].map(line))).toEqual([]);
  });
});

describe("what is not right yet", () => {
  it.fails.each(OPEN.missed)("%s has %s at %s: %s", async (sample, ...row) => {
    const { findings } = await lintFile(`samples/${sample}`);
    expect(findings.map(describeFinding)).toContain(line(row));
  });

  it.fails.each(OPEN.falseAlarms)("%s has no %s at %s: %s", async (sample, ...row) => {
    const { findings } = await lintFile(`samples/${sample}`);
    expect(findings.map(describeFinding)).not.toContain(line(row));
  });
});

const line = (row: readonly (string | number)[]) => row.join(" ");

function describeFinding({ rule, location, text }: FileResult["findings"][number]): string {
  return line([rule, location?.paragraph ?? "whole", text]);
}

/** @returns the rows that have no counterpart among `others`, each of which counts once */
function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return rows.filter((row) => {
    const index = left.indexOf(row);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}
