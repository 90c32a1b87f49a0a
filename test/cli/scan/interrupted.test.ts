/** Ctrl-C and kill -9: what is complete stays, and the next run goes on from there. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Archive, linesOf, timeless, TRAPS } from "../../support/scanned-archive.js";
import { canSeeProcesses, groupOf } from "../../support/processes.js";
import { Running } from "../../support/running.js";

const FILES = 12;
const ARGS = ["归档", "--jobs", "2"];

let archive: Archive;
let running: Running;
beforeEach(() => {
  archive = new Archive();
  archive.putTraps();
  // so large that each is handed over alone
  const rest = "工作扎实推进，各项任务按期完成。\n".repeat(6_000);
  for (let n = 1; n <= FILES; n++) archive.put(`归档/${n}.txt`, `第${n}份，XX人。\n${TRAPS.slow}\n${rest}`);
  archive.env["TRAP_SLOW_MS"] = "150";
});
afterEach(async () => {
  running.kill();
  await running.ended;
  archive.remove();
});

const logged = () => {
  try {
    return linesOf(archive.read("查过.log")).length;
  } catch {
    return 0;
  }
};
const partials = () => readdirSync(archive.cwd).filter((name) => name.endsWith(".partial"));

describe.skipIf(!canSeeProcesses)("Ctrl-C", () => {
  it.each<["jsonl" | "json", boolean]>([
    ["jsonl", true],
    ["json", false],
  ])("gives what is done so far: %s, to the whole group of processes: %s", async (format, toGroup) => {
    running = archive.start(...ARGS, "--format", format, "--output", `报告.${format}`);
    await running.until(() => logged() >= FILES / 2, "documents");
    if (toGroup) running.killGroup("SIGINT");
    else running.kill("SIGINT");
    expect(await running.ended).toBe(130);
    expect(linesOf(running.stderr)).toEqual([expect.stringContaining("中断")]);
    // nothing is begun any more
    expect(groupOf(running.pid)).toEqual([]);
    expect(logged()).toBeLessThan(FILES);
    const summary = format === "json" ? JSON.parse(running.stdout).summary : linesOf(running.stdout).map(json).at(-1);
    const files = format === "json" ? JSON.parse(running.stdout).files : linesOf(running.stdout).slice(0, -1).map(json);
    expect(summary).toMatchObject({ interrupted: true, files: files.length });
    expect(files.map((file: { path: string }) => file.path)).toEqual(
      files.map((_: unknown, index: number) => `归档/${index + 1}.txt`),
    );
    expect(files.length).toBeLessThan(FILES);
    expect(archive.read(`报告.${format}`)).toBe(running.stdout);
    expect(partials()).toEqual([]);
  });
});

describe("without a cache", () => {
  it("Ctrl-C promises nothing", async () => {
    running = archive.start(...ARGS, "--no-cache");
    await running.until(() => logged() >= 2, "documents");
    running.kill("SIGINT");
    expect(await running.ended).toBe(130);
    expect(running.stderr.trim()).toBe("已中断；没有留存，再运行会从头查起。");
  });
});

describe("standard output that takes no more", () => {
  it("ends the scan when its reader has gone", async () => {
    running = archive.start(...ARGS, "--format", "jsonl");
    await running.until(() => running.stdout.includes("\n"), "a line");
    running.closeStdout();
    expect(await running.ended).toBe(130);
    expect(running.stderr).toBe("");
    expect(logged()).toBeLessThan(FILES);
  });

  it("ends no scan that writes a file too", async () => {
    running = archive.start(...ARGS, "--format", "jsonl", "--output", "报告.jsonl");
    await running.until(() => running.stdout.includes("\n"), "a line");
    running.closeStdout();
    expect(await running.ended).toBe(1);
    expect(running.stderr).toBe("");
    expect(linesOf(archive.read("报告.jsonl"))).toHaveLength(FILES + 1);
  });

  it.skipIf(!existsSync("/dev/full"))("is said when the disk is full, and gives 2", async () => {
    const command = [process.execPath, path.resolve("dist/cli.js"), "scan", ...ARGS, "--format", "jsonl"];
    const call = `${command.map((word) => `'${word}'`).join(" ")} > /dev/full`;
    running = new Running("sh", ["-c", call], archive.cwd, archive.env);
    expect(await running.ended).toBe(2);
    expect(linesOf(running.stderr)).toEqual([expect.stringContaining("标准输出写不进去")]);
    expect(logged()).toBeLessThan(FILES);
  });
});

describe.skipIf(!canSeeProcesses)("after it was broken off", () => {
  it.each(["SIGKILL", "SIGINT", "SIGTERM"] as const)("by %s the next run goes on", async (signal) => {
    running = archive.start(...ARGS, "--output", "报告.jsonl");
    await running.until(() => logged() >= FILES / 2, "documents");
    running.kill(signal);
    await running.ended;
    // of one that was killed no report is to be seen
    expect(readdirSync(archive.cwd).includes("报告.jsonl")).toBe(signal === "SIGINT");
    await running.until(() => groupOf(running.pid).length === 0, "the end of its workers");
    const before = new Set(archive.checked());
    const { status } = archive.scan(...ARGS, "--output", "报告.jsonl");
    const after = archive.checked();
    // what was under way when it was broken off is done again, no more: two workers, and what they had not handed over
    expect(before.size + after.length).toBeLessThanOrEqual(FILES + 4);
    expect(before.size + after.length).toBeGreaterThanOrEqual(FILES);
    const undisturbed = archive.scan("归档", "--no-cache", "--format", "jsonl");
    expect(status).toBe(undisturbed.status);
    expect(timeless(archive.read("报告.jsonl"))).toBe(timeless(undisturbed.stdout));
  });
});

function json(line: string): unknown {
  return JSON.parse(line);
}
