/**
 * How long a person waits. Medians of whole processes, run in turns so that a busy moment of the machine meets all alike:
 * `node -e 0`, a small text, a Word document of 14 KB, and what a hook checks before a commit: two small Word documents and a text.
 * Prints ratios and differences; they hold on any machine, the times do not. Usage: node bench/run.mjs [runs, default 31]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildPackage, isFresh } from "../scripts/build.mjs";
import { documentText } from "./text.mjs";
import { medians, printHead, printTable } from "./turns.mjs";
import { wordDocument } from "./word.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const RUNS = Math.max(3, Number(process.argv[2] ?? 31));
const KIB = 1024;
/** So little is asked for that nearly all of the 12 KB are the parts that Word writes into every document. */
const SMALLEST = KIB;

const ms = (time) => `${time.toFixed(1)} ms`;
const COLUMNS = {
  median: ms,
  difference: (time, first) => `+${ms(time - first)}`,
  ratio: (time, first) => (time / first).toFixed(2),
};

/** @param {readonly string[]} args @returns {() => void} runs one process to its end */
const call = (args) => () => {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} exited with ${status}: ${stderr}`);
};

const folder = mkdtempSync(path.join(tmpdir(), "gongwen-lint-bench-"));
try {
  if (!isFresh()) await buildPackage();
  const small = path.join(folder, "报告.txt");
  const word = path.join(folder, "报告.docx");
  writeFileSync(small, documentText(10));
  const { bytes, text } = wordDocument(1, 14 * KIB);
  writeFileSync(word, bytes);
  const staged = [2, 3].map((seed) => {
    const file = path.join(folder, `报告${seed}.docx`);
    writeFileSync(file, wordDocument(seed, SMALLEST).bytes);
    return file;
  });

  printHead(RUNS);
  const command = path.join(root, "dist", "cli.js");
  const lint = (...files) => call([command, "--fail-on", "never", ...files]);
  const size = (content) => `${(Buffer.byteLength(content) / KIB).toFixed(1)} KB of text`;
  const works = {
    "node -e 0": call(["-e", "0"]),
    "gongwen-lint --version": call([command, "--version"]),
    [`gongwen-lint 报告.txt (${size(documentText(10))})`]: lint(small),
    [`gongwen-lint 报告.docx (${size(text)})`]: lint(word),
    "hook: two .docx of 12 KB, one .txt": lint(...staged, small),
  };
  // the first round warms the file cache
  printTable("whole processes", await medians(works, [undefined], { runs: RUNS, warmUp: 1 }), COLUMNS);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
