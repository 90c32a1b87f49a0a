/** What a scan says on its way. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Progress } from "../../../src/cli/progress.js";
import { cliSpeaker } from "../../../src/cli/words.js";
import { pack, PackedResult } from "../../../src/reporters/packed.js";
import { lintText } from "../../../src/index.js";
import { Archive, TRAPS } from "../../support/scanned-archive.js";
import { Running } from "../../support/running.js";

describe("in a log", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  const result = new PackedResult("甲.txt", pack(lintText("XX人。\n")));
  // a document and a picture
  const batch = { met: 2, bytes: 1_000_000 };
  const stamp = { size: 500_000, mtimeMs: 0, ctimeMs: 0, ino: 0 };

  const said = async (options: { silent: boolean; isTTY: boolean; columns?: string }) => {
    const written: string[] = [];
    const stderr = { write: (text: string) => void written.push(text), isTTY: options.isTTY };
    const io = { stdin: stdin(), stdout: stderr, stderr, cwd: "/", env: { COLUMNS: options.columns } };
    const walk = function* () {
      for (let n = 0; n < 200; n++)
        yield { kind: "file" as const, path: "甲", full: "/甲", folder: "/", name: "甲", stamp };
    };
    const progress = new Progress(walk, { io, speak: cliSpeaker("zh"), silent: options.silent });
    for (let second = 0; second < 50; second++) {
      vi.advanceTimersByTime(1000);
      progress.add(batch, [result]);
      await Promise.resolve();
    }
    progress.end();
    return written;
  };

  it("is a plain line now and then", async () => {
    const lines = await said({ silent: false, isTTY: false });
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe("已查 20/200 个文件 · 10.0 MB · 10 处 · 每秒 2.0 个 · 约剩 01:30\n");
    expect(lines[4]).toBe("已查 100/200 个文件 · 50.0 MB · 50 处 · 每秒 2.0 个 · 约剩 00:50\n");
  });

  it("is nothing where nothing is wanted", async () => {
    expect(await said({ silent: true, isTTY: false })).toEqual([]);
    expect(await said({ silent: true, isTTY: true })).toEqual([]);
  });

  it("fits a narrow terminal, and leaves it clean", async () => {
    const lines = await said({ silent: false, isTTY: true, columns: "30" });
    expect(lines).toHaveLength(51);
    for (const line of lines) expect(line).toMatch(/^\r[^\r\n]+\r?$/);
    for (const line of lines.slice(0, -1)) expect(columns(line.slice(1))).toBe(29);
    expect(lines.at(-1)).toBe(`\r${" ".repeat(29)}\r`);
  });
});

describe("of the command", () => {
  let archive: Archive;
  beforeEach(() => {
    archive = new Archive();
    archive.putTraps();
    const rest = "工作扎实推进，各项任务按期完成。\n".repeat(6_000);
    for (let n = 1; n <= 6; n++) archive.put(`归档/${n}.txt`, `第${n}份，${TRAPS.slow}。\n${rest}`);
    archive.env["TRAP_SLOW_MS"] = "150";
    archive.env["COLUMNS"] = "80";
  });
  afterEach(() => archive.remove());

  it("is nothing for a short scan, where nobody looks", () => {
    expect(archive.scan("归档").stderr).toBe("");
  });

  // a terminal of util-linux; elsewhere there is none to borrow
  const hasTerminal = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

  const onTerminal = async (...args: string[]) => {
    const command = [process.execPath, path.resolve("dist/cli.js"), "scan", "归档", "--jobs", "1", ...args];
    const call = command.map((word) => `'${word}'`).join(" ");
    const running = new Running("script", ["-qefc", call, "/dev/null"], archive.cwd, archive.env);
    await running.ended;
    return running.stdout;
  };

  it.skipIf(!hasTerminal)("is a line that is written over, and gone when the report comes", async () => {
    const output = await onTerminal();
    const lines = output.split(/(?=\r已查)/);
    expect(lines.length).toBeGreaterThan(1);
    const last = lines.at(-1) ?? "";
    // the line, then blanks over it, then the report from the first column
    expect(last).toMatch(/^\r已查[^\r\n]+\r {79}\r[^\r\n]*6 个文件/);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\r已查[^\r\n]+$/);
    expect(output.slice(output.indexOf(" ".repeat(79)) + 80)).not.toMatch(/已查|\r(?!\n)/);
  });

  it.skipIf(!hasTerminal).each([["--quiet"], ["--no-progress"], ["--format", "jsonl"]])(
    "is not there with %s %s",
    async (...args) => {
      const output = await onTerminal(...args);
      expect(output).not.toMatch(/已查|\r(?!\n)/);
    },
  );
});

async function* stdin(): AsyncGenerator<Uint8Array> {}

/** Of a terminal: Chinese characters take two. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);
}
