/**
 * How long a person waits. Medians of whole processes, run in turns so that a busy moment of the machine meets all alike:
 * `node -e 0`, a small text, a Word document of 14 KB.
 * Prints ratios and differences; they hold on any machine, the times do not. Usage: node bench/run.mjs [runs, default 31]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildPackage, isFresh } from "../scripts/build.mjs";
import { documentText } from "./text.mjs";
import { wordDocument } from "./word.mjs";

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
  const small = path.join(folder, "报告.txt");
  const word = path.join(folder, "报告.docx");
  writeFileSync(small, documentText(10));
  const { bytes, text } = wordDocument(1, 14 * KIB);
  writeFileSync(word, bytes);

  process.stdout.write(`Node.js ${process.version}, medians of ${RUNS} runs in turns\n`);
  const lint = (file) => [path.join(root, "dist", "cli.js"), "--fail-on", "never", file];
  const size = (content) => `${(Buffer.byteLength(content) / KIB).toFixed(1)} KB of text`;
  table(
    "whole processes",
    processes({
      "node -e 0": ["-e", "0"],
      "gongwen-lint --version": [path.join(root, "dist", "cli.js"), "--version"],
      [`gongwen-lint 报告.txt (${size(documentText(10))})`]: lint(small),
      [`gongwen-lint 报告.docx (${size(text)})`]: lint(word),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
