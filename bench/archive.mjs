/**
 * The archive: thousands of files, again and again; beside a native linter and beside mammoth, in turns and in the same run. Prints ratios, time
 * of the processors and peak memory: the ratios hold on any machine, the times do not. Each part makes its own files in a temporary folder.
 * Usage: node bench/archive.mjs [--runs n] [--files n] [--small n] [--full] [part…]
 *   parts: txt docx again many large odd dictionary (all of them when none is named)
 *   --runs    in turns, of which the median counts (5)
 *   --files   of the archives of .txt and .docx (2000)
 *   --small   files of the smaller of two archives, the other has ten times as many (2000; with --full 10000, once)
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildPackage, isFresh } from "../scripts/build.mjs";
import { inTurns, measured } from "./measured.mjs";
import { ODD } from "./odd.mjs";
import { report } from "./reports.mjs";
import { printTable } from "./turns.mjs";
import { wordDocument } from "./word.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const CLI = path.join(root, "dist", "cli.js");
const MAMMOTH = path.join(root, "bench", "mammoth.mjs");
const KIB = 1024;
const MB = 1_000_000;
const FOLDER_FILES = 1000;
/** A file system may tell times no finer than this: what was written just now is not trusted to be unchanged (src/scan/cache/stamps.ts). */
const TICK_MS = 2100;
/** Findings, or unreadable files, do not make a run a failed one. */
const ANY = { codes: [0, 1, 2] };

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    files: { type: "string", default: "2000" },
    small: { type: "string" },
    full: { type: "boolean", default: false },
  },
});
const RUNS = Math.max(1, Number(flags.runs));
const FILES = Math.max(10, Number(flags.files));
const SMALL = Number(flags.small ?? (flags.full ? 10_000 : 2000));

const temporary = mkdtempSync(path.join(tmpdir(), "gongwen-lint-archive-"));

/**
 * The native linter that the scan is measured beside, installed for the run: it lists binaries for systems that not every registry has, and a
 * lockfile that names them cannot be installed from there.
 * @returns {string} its command
 */
function autocorrect() {
  const { status, stderr } = spawnSync(
    "npm",
    ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", temporary, "autocorrect-node@2.14.0"],
    { encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`autocorrect-node cannot be installed\n${stderr}`);
  return path.join(temporary, "node_modules", "autocorrect-node", "cli.js");
}

let folders = 0;
const newFolder = () => path.join(temporary, String(++folders));

/**
 * Writes an archive: a thousand files to a folder.
 * @param {number} count
 * @param {string} extension
 * @param {(seed: number) => string | Uint8Array} make
 * @returns {{ folder: string, bytes: number }}
 */
function archive(count, extension, make) {
  const folder = newFolder();
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const below = path.join(folder, `第${Math.floor(index / FOLDER_FILES) + 1}卷`);
    if (index % FOLDER_FILES === 0) mkdirSync(below, { recursive: true });
    const content = Buffer.from(make(index + 1));
    bytes += content.length;
    writeFileSync(path.join(below, `报告${index + 1}.${extension}`), content);
  }
  return { folder, bytes };
}

/** @param {string} folder @param {readonly string[]} more @param {Record<string, string>} [env] */
function scan(folder, more, env) {
  return measured([CLI, "scan", folder, "--no-config", "--no-progress", "-f", "json", ...more], { ...ANY, env });
}
const uncached = (folder, ...more) => scan(folder, ["--no-cache", ...more]);
const cached = (folder, cache, ...more) => scan(folder, ["--cache-dir", cache, ...more]);
/** As on the first day. */
const withNewCache = (folder) => () => cached(folder, newFolder());

const ms = ({ ms: time }) => `${time.toFixed(0)} ms`;
const cpu = ({ cpuMs }) => `${cpuMs.toFixed(0)} ms`;
const memory = ({ mb }) => `${mb.toFixed(0)} MB`;
const faster = (one, first) => (first.ms / one.ms).toFixed(2);
const cheaper = (one, first) => (first.cpuMs / one.cpuMs).toFixed(2);
const COMPARED = {
  median: ms,
  "CPU time": cpu,
  "peak memory": memory,
  "times as fast": faster,
  "in CPU time": cheaper,
};
const withRate = (bytes) => ({ "MB/s": ({ ms: time }) => (bytes / MB / (time / 1000)).toFixed(1), ...COMPARED });

/** One in three has one to three defects. */
const someDefects = (seed) => (seed % 3 === 0 ? 1 + ((seed / 3) % 3) : 0);
const texts = (defects) => archive(FILES, "txt", (seed) => report(seed, 8 * KIB, defects(seed)));
const words = () => archive(FILES, "docx", (seed) => wordDocument(seed, 14 * KIB).bytes);
const kb = ({ bytes }) => `${(bytes / FILES / 1000).toFixed(1)} KB`;

async function txt() {
  const { folder, bytes } = texts(someDefects);
  const linter = autocorrect();
  const works = {
    "autocorrect-node --lint": () => measured([linter, "--lint", "--format", "json", folder], ANY),
    "scan --no-cache": () => uncached(folder),
    "scan, with a new cache": withNewCache(folder),
  };
  printTable(`${FILES} .txt of ${kb({ bytes })}`, await inTurns(works, RUNS), withRate(bytes));
}

async function docx() {
  const { folder, bytes } = words();
  const works = {
    "mammoth.extractRawText": () => measured([MAMMOTH, folder]),
    "scan --no-cache": () => uncached(folder),
    "scan, with a new cache": withNewCache(folder),
  };
  printTable(`${FILES} .docx of ${kb({ bytes })}, 14 KiB of text`, await inTurns(works, RUNS), withRate(bytes));
}

async function again() {
  const archives = {
    ".docx": words(),
    ".txt, one in three with findings": texts(someDefects),
    ".txt, all with findings": texts(() => 2),
    ".txt, none with findings": texts(() => 0),
  };
  await setTimeout(TICK_MS);
  for (const [name, { folder }] of Object.entries(archives)) {
    let cache = "";
    const works = {
      "the first time": () => cached(folder, (cache = newFolder())),
      "again, nothing changed": () => cached(folder, cache),
    };
    printTable(`${FILES} ${name}`, await inTurns(works, RUNS), COMPARED);
  }
}

/** What ten times the work takes, against ten times the time. */
function growth(small, large, factor) {
  return {
    median: ms,
    "CPU time": cpu,
    "peak memory": memory,
    "to linear": (one) => (one === large ? (large.ms / small.ms / factor).toFixed(2) : ""),
    "in CPU time": (one) => (one === large ? (large.cpuMs / small.cpuMs / factor).toFixed(2) : ""),
    "of memory": (one) => (one === large ? (large.mb / small.mb).toFixed(2) : ""),
  };
}

/** @param {string} title @param {Record<string, () => Promise<import("./measured.mjs").Measured>>} works the small and the large */
async function grown(title, works, factor, runs) {
  const times = await inTurns(works, runs);
  const [small, large] = Object.values(times);
  printTable(title, times, growth(small, large, factor));
}

async function many() {
  const make = (count) => archive(count, "txt", (seed) => report(seed, KIB, someDefects(seed)));
  const [small, large] = [make(SMALL), make(SMALL * 10)];
  await setTimeout(TICK_MS);
  const runs = flags.full ? 1 : Math.min(RUNS, 3);
  const works = (run) => ({ [`${SMALL} files`]: run(small), [`${SMALL * 10} files`]: run(large) });
  const title = "small files of 1 KB";
  await grown(
    `${title}, --no-cache`,
    works(
      ({ folder }) =>
        () =>
          uncached(folder),
    ),
    10,
    runs,
  );
  const caches = new Map([small, large].map((one) => [one, newFolder()]));
  const keep = (one) => () => cached(one.folder, caches.get(one) ?? "");
  await grown(`${title}, with a new cache`, works(keep), 10, 1);
  await grown(`${title}, again`, works(keep), 10, runs);
}

/** One file in a folder of its own. */
function single(content) {
  const folder = newFolder();
  mkdirSync(folder);
  writeFileSync(path.join(folder, "报告.txt"), content);
  return folder;
}

const alone = (content) => {
  const folder = single(content);
  return () => uncached(folder, "--jobs", "1", "--timeout", "3600");
};

/** The start of the processes is in both; without it the ratio would be flattered. */
async function withoutStart(title, [small, large], factor, runs) {
  const works = { "an empty file": alone(""), small: alone(small), large: alone(large) };
  const times = await inTurns(works, runs);
  const start = Object.values(times)[0];
  const net = ({ ms: time, cpuMs, mb }) => ({ ms: time - start.ms, cpuMs: cpuMs - start.cpuMs, mb });
  const size = (text) => `${(Buffer.byteLength(text) / MB).toFixed(1)} MB`;
  const [one, other] = [net(times.small), net(times.large)];
  printTable(title, { [size(small)]: one, [size(large)]: other }, growth(one, other, factor));
}

async function long() {
  const text = (bytes) => report(1, bytes, 8);
  await withoutStart(
    "one text (times without the start of the processes)",
    [text(500_000), text(50_000_000)],
    100,
    Math.min(RUNS, 3),
  );
}

async function odd() {
  for (const [name, { make, count }] of Object.entries(ODD))
    await withoutStart(`one text: ${name}`, [make(count / 10), make(count)], 10, Math.min(RUNS, 3));
}

async function dictionary() {
  // what a doubled word is, the segmenter tells
  const text = (seed) => report(seed, KIB);
  const plain = archive(20, "txt", text).folder;
  const needing = archive(20, "txt", (seed) => text(seed).replace("各项工作", "整改措施措施落实工作")).folder;
  const run = (folder, env) => () => scan(folder, ["--no-cache", "--jobs", "1"], env);
  const works = {
    "not needed": run(plain),
    "needed: nodejieba": run(needing),
    "needed: Intl.Segmenter": run(needing, { GONGWEN_LINT_SEGMENTER: "intl" }),
  };
  const more = (one, first) => `+${(one.ms - first.ms).toFixed(0)} ms`;
  const moreCpu = (one, first) => `+${(one.cpuMs - first.cpuMs).toFixed(0)} ms`;
  const moreMemory = (one, first) => `+${(one.mb - first.mb).toFixed(0)} MB`;
  const columns = { median: ms, "CPU time": cpu, "peak memory": memory };
  printTable("dictionary, one worker, 20 texts", await inTurns(works, Math.max(RUNS, 7)), {
    ...columns,
    "more time": more,
    "more CPU time": moreCpu,
    "more memory": moreMemory,
  });
}

const PARTS = { txt, docx, again, many, large: long, odd, dictionary };
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = wanted.find((part) => !(part in PARTS));
if (unknown !== undefined) throw new Error(`${unknown} is no part; there are ${Object.keys(PARTS).join(", ")}`);
try {
  if (!isFresh()) await buildPackage();
  for (const part of wanted) {
    const load = loadavg().map((one) => one.toFixed(1));
    process.stdout.write(
      `\n[${part}] Node.js ${process.version}, medians of ${RUNS} runs in turns, load ${load.join(" ")}\n`,
    );
    await PARTS[part]();
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
