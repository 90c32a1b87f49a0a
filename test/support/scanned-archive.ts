/** An archive in a folder of its own, scanned by the built command with a cache of its own. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FileResult, Summary } from "../../src/index.js";
import { type Outcome, run } from "./command.js";
import { Running } from "./running.js";

/** What the plug-in's rule does to a document that holds the word. */
export const TRAPS = {
  loop: "死循环",
  abort: "进程中止",
  segfault: "段错误",
  heap: "吃光内存",
  throw: "抛出异常",
  slow: "检查得慢",
  noise: "写到终端",
  removeCache: "删掉缓存",
} as const;

/** Rules in code: one does what the words above say, and writes down the first line of each document that it is given. */
const TRAP_PLUGIN = `
import { appendFileSync, rmSync, writeSync } from "node:fs";
const t = { zh: "陷阱", en: "trap" };
const acts = {
  loop: () => { for (;;); },
  abort: () => process.abort(),
  segfault: () => { process.kill(process.pid, "SIGSEGV"); for (;;); },
  heap: () => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); },
  throw: (text) => { throw new Error("陷阱抛出：" + text); },
  slow: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.env.TRAP_SLOW_MS ?? 100)),
  noise: () => { console.log("标准输出的话"); console.error("标准错误的话"); },
  removeCache: () => rmSync(process.env.GONGWEN_LINT_CACHE, { recursive: true, force: true }),
};
const words = ${JSON.stringify(TRAPS)};
export const rules = [{ id: "trap", family: "wording", severity: "info", name: t, summary: t, why: t,
  source: { tier: "practice", text: t }, messages: { found: t }, examples: { bad: [], good: [] },
  check({ document }) {
    const text = document.blocks.map((block) => block.text).join("\\n");
    if (process.env.TRAP_LOG) appendFileSync(process.env.TRAP_LOG, text.split("\\n")[0] + "\\n");
    for (const [act, word] of Object.entries(words)) if (text.includes(word)) acts[act](text);
  } }];
`;

/** A report in JSON. */
export interface Report {
  readonly files: readonly FileResult[];
  readonly summary: Summary;
}

export class Archive {
  readonly cwd = mkdtempSync(path.join(tmpdir(), "公文 归档-"));
  /** Of the command, besides the usual. */
  readonly env: Record<string, string> = { GONGWEN_LINT_CACHE: this.at("缓存"), TRAP_LOG: this.at("查过.log") };

  at(name: string): string {
    return path.join(this.cwd, name);
  }

  /** Writes a file. It is given a time that is past: what was written just now is not taken for known. */
  put(name: string, content: string | Uint8Array): void {
    const file = this.at(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    utimesSync(file, new Date(2020, 1, 1, 8, 0, 0, 123), new Date(2020, 1, 1, 8, 0, 0, 123));
  }

  /** From now on a scan meets a rule that loops, crashes and so on where it is told to. */
  putTraps(): void {
    this.put("gongwen-lint.yaml", "plugins: [trap]\n");
    this.put("node_modules/trap/package.json", '{ "type": "module" }');
    this.put("node_modules/trap/index.js", TRAP_PLUGIN);
  }

  read(name: string): string {
    return readFileSync(this.at(name), "utf8");
  }

  /** First lines of the documents that were checked since it was last asked, sorted. */
  checked(): string[] {
    const log = this.env["TRAP_LOG"] ?? "";
    let lines: string[] = [];
    try {
      lines = linesOf(readFileSync(log, "utf8"));
    } catch {
      // nothing was checked
    }
    rmSync(log, { force: true });
    return lines.sort();
  }

  call(...args: string[]): Outcome {
    return run(process.execPath, [path.resolve("dist/cli.js"), ...args], { cwd: this.cwd, env: this.env });
  }

  scan(...args: string[]): Outcome {
    return this.call("scan", ...args);
  }

  /** A scan whose report is JSON. */
  json(...args: string[]): Outcome & { readonly report: Report } {
    // on a machine under load a scan takes long enough to tell how far it is
    const outcome = this.scan(...args, "--format", "json", "--no-progress");
    try {
      return { ...outcome, report: JSON.parse(outcome.stdout) as Report };
    } catch {
      throw new Error(`no report\n${outcome.stdout}\n${outcome.stderr}`);
    }
  }

  /** A scan that goes on while the test does something to it. */
  start(...args: string[]): Running {
    return Running.command(["scan", ...args], this.cwd, this.env);
  }

  /** All in and below a folder. */
  filesIn(folder: string): string[] {
    const entries = readdirSync(this.at(folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.cwd, path.join(entry.parentPath, entry.name)));
  }

  /** Of the cache, relative to it, folders with a slash. */
  cacheFiles(): string[] {
    const entries = readdirSync(this.at("缓存"), { recursive: true, withFileTypes: true });
    return entries.map(
      (entry) =>
        path.relative(this.at("缓存"), path.join(entry.parentPath, entry.name)) + (entry.isDirectory() ? "/" : ""),
    );
  }

  remove(): void {
    rmSync(this.cwd, { recursive: true, force: true });
  }
}

export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** The time that a run took is all that may differ between two. */
export function timeless(text: string): string {
  return text.replace(/"durationMs": ?\d+/g, '"durationMs":0');
}
