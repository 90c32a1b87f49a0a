import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Pool, TaskError } from "../../src/scan/pool.js";

let folder = "";
let pool: Pool | undefined;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "公文 进程-"));
  write(
    "worker.mjs",
    `process.on("message", ({ task, input }) => {
      if (task === "die") process.exit(input);
      if (task === "loop") for (;;);
      if (task === "fail") process.send({ error: "不行" });
      else process.send({ result: [task, input, process.pid, process.argv[2]] });
    });
    process.send({ ready: true });`,
  );
  write("dead.mjs", "process.exit(1)");
});
afterEach(async () => {
  await pool?.close();
  pool = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, code: string): void {
  writeFileSync(path.join(folder, name), code);
}

function open(script: string, jobs = 1): Pool {
  pool = new Pool({ script: path.join(folder, script), jobs, setup: "设置", execArgv: [] });
  return pool;
}

const outcome = (task: Promise<unknown>) =>
  task.then(
    () => "done",
    (error: unknown) => (error instanceof TaskError ? error.failure : error),
  );

describe("a pool", () => {
  it("gives tasks to workers that it starts as they are needed, and no more", async () => {
    const two = open("worker.mjs", 2);
    const results = await Promise.all([1, 2, 3, 4, 5, 6].map((input) => two.run({ task: "t", input }, 5000)));
    const all = results as [string, number, number, string][];
    expect(all.map(([task, input, , setup]) => [task, input, setup])).toEqual(
      [1, 2, 3, 4, 5, 6].map((input) => ["t", input, "设置"]),
    );
    expect(new Set(all.map(([, , pid]) => pid)).size).toBeLessThanOrEqual(2);
  });

  it("goes on after every kind of failure, all queued at once", async () => {
    const one = open("worker.mjs");
    const tasks = ["t", "die", "t", "loop", "t", "fail", "t", "die", "die", "t"];
    const all = await Promise.all(
      tasks.map((task) => outcome(one.run({ task, input: 3 }, task === "loop" ? 200 : 20_000))),
    );
    const failures: Record<string, string> = { t: "done", loop: "timeout" };
    expect(all).toEqual(tasks.map((task) => failures[task] ?? "crashed"));
  });

  it("gives a task a worker of its own, where it is to have one", async () => {
    const one = open("worker.mjs");
    const pidOf = async (fresh: boolean) => ((await one.run({ task: "t", input: 0 }, 5000, fresh)) as unknown[])[2];
    const first = await pidOf(true);
    expect(await pidOf(false)).toBe(first);
    const second = await pidOf(true);
    expect(second).not.toBe(first);
    const later = await Promise.all([pidOf(false), pidOf(true), pidOf(false)]);
    expect(later[0]).toBe(second);
    expect(new Set([first, ...later]).size).toBe(3);
  });

  it("fails tasks whose worker does not start", async () => {
    for (const script of ["dead.mjs", "没有.mjs"]) {
      const one = open(script, 2);
      const tasks = [1, 2, 3].map((input) => outcome(one.run({ task: "t", input }, 5000)));
      expect(await Promise.all(tasks)).toEqual(["crashed", "crashed", "crashed"]);
      await one.close();
    }
  });

  it("gives up all when it is closed, and takes no more", async () => {
    const one = open("worker.mjs");
    const tasks = [
      outcome(one.run({ task: "loop", input: 0 }, 60_000)),
      outcome(one.run({ task: "t", input: 0 }, 60_000)),
    ];
    await one.close();
    expect(await Promise.all(tasks)).toEqual(["closed", "closed"]);
    expect(await outcome(one.run({ task: "t", input: 0 }, 1000))).toBe("closed");
    await one.close();
  });
});
