/**
 * How long a person waits. Medians of whole processes, run in turns so that a busy moment of the machine meets all alike:
 * `node -e 0`, a small text, a Word document of 14 KB; then, inside one process, our reader of Word documents beside mammoth.
 * Prints ratios and differences; they hold on any machine, the times do not. Usage: node bench/run.mjs [runs, default 31]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildPackage, isFresh } from "../scripts/build.mjs";
import { documentText } from "./text.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const RUNS = Math.max(3, Number(process.argv[2] ?? 31));
const KIB = 1024;

/** @param {readonly number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const ms = (time) => `${time.toFixed(1)} ms`;
const print = (...columns) =>
  process.stdout.write(
    `${columns[0].padEnd(44)}${columns
      .slice(1)
      .map((text) => text.padStart(12))
      .join("")}\n`,
  );

/** @param {string} folder @returns {Promise<any>} the project's own sources that are not in the package, as modules */
async function sources(folder) {
  const outfile = path.join(folder, "sources.mjs");
  const contents = `export { docxFromText } from "./test/support/docx-builder.ts";
    export { readPackage } from "./src/readers/package/index.ts";
    export { DEFAULT_LIMITS } from "./src/readers/limits.ts";`;
  const banner = { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' };
  const stdin = { contents, resolveDir: root };
  await build({ stdin, outfile, bundle: true, format: "esm", platform: "node", banner, logLevel: "error" });
  return import(pathToFileURL(outfile).href);
}

/** @param {Readonly<Record<string, readonly string[]>>} calls by name @returns {Record<string, number>} medians in ms */
function processes(calls) {
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let round = -1; round < RUNS; round++) {
    for (const [name, args] of Object.entries(calls)) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
      const time = performance.now() - start;
      if (status !== 0) throw new Error(`${name} exited with ${status}: ${stderr}`);
      // the first round warms the file cache
      if (round >= 0) times[name].push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** @param {Readonly<Record<string, () => unknown>>} works @returns {Promise<Record<string, number>>} medians in ms */
async function inProcess(works) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -5; round < RUNS; round++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** @param {Record<string, number>} times the first is what the others are compared with */
function table(title, times) {
  const base = Object.values(times)[0] ?? 0;
  print(`\n${title}`, "median", "difference", "ratio");
  for (const [name, time] of Object.entries(times))
    print(name, ms(time), `+${ms(time - base)}`, (time / base).toFixed(2));
}

const folder = mkdtempSync(path.join(tmpdir(), "gongwen-lint-bench-"));
try {
  if (!isFresh()) await buildPackage();
  const { docxFromText, readPackage, DEFAULT_LIMITS } = await sources(folder);
  const small = path.join(folder, "报告.txt");
  const word = path.join(folder, "报告.docx");
  let paragraphs = 10;
  writeFileSync(small, documentText(paragraphs));
  let bytes = docxFromText(documentText(paragraphs));
  while (bytes.length < 14 * KIB) bytes = docxFromText(documentText((paragraphs += 2)));
  writeFileSync(word, bytes);

  process.stdout.write(`Node.js ${process.version}, medians of ${RUNS} runs in turns\n`);
  const lint = (file) => [path.join(root, "dist", "cli.js"), "--fail-on", "never", file];
  const sizes = `${(Buffer.byteLength(documentText(10)) / KIB).toFixed(1)} KB`;
  table(
    "whole processes",
    processes({
      "node -e 0": ["-e", "0"],
      "gongwen-lint --version": [path.join(root, "dist", "cli.js"), "--version"],
      [`gongwen-lint 报告.txt (${sizes})`]: lint(small),
      [`gongwen-lint 报告.docx (${(bytes.length / KIB).toFixed(1)} KB)`]: lint(word),
    }),
  );
  const { default: mammoth } = await import("mammoth");
  const buffer = Buffer.from(bytes);
  table(
    "reading the same .docx, warm",
    await inProcess({
      "our reader": () => readPackage(bytes, DEFAULT_LIMITS),
      "mammoth.extractRawText": () => mammoth.extractRawText({ buffer }),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
