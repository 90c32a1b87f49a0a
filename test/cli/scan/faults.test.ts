/** What one document, or one worker, can do to a scan: cost itself. */
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Archive, linesOf, timeless, TRAPS } from "../../support/scanned-archive.js";
import { run } from "../../support/command.js";
import { canSeeProcesses, childrenOf, groupOf } from "../../support/processes.js";
import type { Running } from "../../support/running.js";

let archive: Archive;
let running: Running | undefined;
beforeEach(() => {
  archive = new Archive();
  archive.putTraps();
});
afterEach(async () => {
  running?.kill();
  await running?.ended;
  archive.remove();
});

const files = (...args: string[]) =>
  archive.json(...args).report.files.map(({ path: name, status, error }) => [name, status, error?.code]);

/** More than one batch's worth, so that each stands alone. */
const LARGE = "工作扎实推进，各项任务按期完成。\n".repeat(6_000);

describe.each<[keyof typeof TRAPS, string]>([
  ["loop", "check-timeout"],
  ["abort", "check-crashed"],
  ["segfault", "check-crashed"],
  ["throw", "check-failed"],
])("a rule that does this on one document: %s", (act, code) => {
  it("costs that document", () => {
    for (let n = 1; n <= 6; n++) archive.put(`归档/第${n}号.txt`, `第${n}份材料。\n`);
    archive.put("归档/第3号坏.txt", `好的材料。${TRAPS[act]}\n`);
    const { status, stderr, report } = archive.json("归档", "--jobs", "2", "--timeout", "2");
    expect(report.files.map(({ path: name, status: is, error }) => [name, is, error?.code])).toEqual([
      ["归档/第1号.txt", "checked", undefined],
      ["归档/第2号.txt", "checked", undefined],
      ["归档/第3号.txt", "checked", undefined],
      ["归档/第3号坏.txt", "unreadable", code],
      ["归档/第4号.txt", "checked", undefined],
      ["归档/第5号.txt", "checked", undefined],
      ["归档/第6号.txt", "checked", undefined],
    ]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
  });
});

it("goes on when documents that stand alone crash one worker after the other", () => {
  for (let n = 1; n <= 5; n++) archive.put(`归档/${n}.txt`, `第${n}份。\n${LARGE}${n % 2 === 0 ? TRAPS.abort : ""}`);
  expect(files("归档", "--jobs", "1")).toEqual(
    [1, 2, 3, 4, 5].map((n) =>
      n % 2 === 0 ? [`归档/${n}.txt`, "unreadable", "check-crashed"] : [`归档/${n}.txt`, "checked", undefined],
    ),
  );
});

it("tries a document that crashes or loops no more often for lying in many places", () => {
  for (let n = 1; n <= 9; n++) archive.put(`归档/${n}/坏.txt`, `坏的。${TRAPS.abort}\n`);
  for (let n = 1; n <= 9; n++) archive.put(`归档/${n}/好.txt`, `好的。${n}\n`);
  const statuses = files("归档", "--jobs", "2").map(([, status]) => status);
  expect(statuses.filter((status) => status === "unreadable")).toHaveLength(9);
  expect(statuses.filter((status) => status === "checked")).toHaveLength(9);
  // with others, then alone, then with a worker of its own
  expect(archive.checked().filter((line) => line.startsWith("坏的"))).toHaveLength(3);
});

it("survives a document that eats memory", () => {
  archive.put("归档/1.txt", "好。\n");
  archive.put("归档/2.txt", `${TRAPS.heap}。\n`);
  archive.put("归档/3.txt", "好的。\n");
  // the limit of the command's own heap is that of its workers
  const cli = ["--max-old-space-size=80", path.resolve("dist/cli.js"), "scan", "归档", "--format", "json"];
  const { status, stdout, stderr } = run(process.execPath, cli, { cwd: archive.cwd, env: archive.env });
  expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
  const { files: all } = JSON.parse(stdout);
  expect(all.map(({ error }: { error: { code: string } | null }) => error?.code)).toEqual([
    undefined,
    "check-crashed",
    undefined,
  ]);
});

it("has nothing of what a rule prints in its report", () => {
  archive.put("归档/1.txt", `${TRAPS.noise}。\n`);
  const { stdout, stderr } = archive.json("归档");
  expect(stdout + stderr).not.toMatch(/标准(?:输出|错误)的话/);
});

describe("a worker that is killed", () => {
  it.skipIf(!canSeeProcesses).each([
    ["in a batch", 1],
    ["alone", 6],
  ])("costs nothing: its documents are checked again, what was %s too", async (_, seen) => {
    for (let n = 1; n <= 8; n++) archive.put(`归档/${n}.txt`, `第${n}份，${TRAPS.slow}。\n${n > 4 ? LARGE : ""}`);
    archive.env["TRAP_SLOW_MS"] = "200";
    running = archive.start("归档", "--jobs", "2", "--format", "jsonl", "--no-cache");
    const log = () => {
      try {
        return linesOf(archive.read("查过.log"));
      } catch {
        return [];
      }
    };
    await running.until(() => log().length >= seen, "a document");
    for (const pid of childrenOf(running.pid)) process.kill(pid, "SIGKILL");
    const status = await running.ended;
    expect({ status, stderr: running.stderr }).toEqual({ status: 0, stderr: "" });
    expect(timeless(running.stdout)).toBe(timeless(archive.scan("归档", "--format", "jsonl").stdout));
    expect(groupOf(running.pid)).toEqual([]);
  });
});

it.skipIf(!canSeeProcesses)("leaves no process behind", async () => {
  for (let n = 1; n <= 3; n++) archive.put(`归档/${n}.txt`, `第${n}份。\n`);
  archive.put("归档/2坏.txt", `${TRAPS.loop}。\n`);
  archive.put("归档/3坏.txt", `${TRAPS.segfault}。\n`);
  running = archive.start("归档", "--timeout", "2");
  await running.until(() => childrenOf(running?.pid ?? 0).length > 0, "a worker");
  expect(await running.ended).toBe(2);
  expect(groupOf(running.pid)).toEqual([]);
});

it("does not count the start of a worker for a document's time", () => {
  // a plug-in that takes long to load
  archive.put("node_modules/slow/package.json", '{ "type": "module" }');
  archive.put(
    "node_modules/slow/index.js",
    `await new Promise((done) => setTimeout(done, 1500)); export { rules } from "../trap/index.js";`,
  );
  archive.put("gongwen-lint.yaml", "plugins: [slow]\n");
  for (let n = 1; n <= 3; n++) archive.put(`归档/${n}.txt`, `第${n}份。\n`);
  expect(files("归档", "--timeout", "1").map(([, status]) => status)).toEqual(["checked", "checked", "checked"]);
});
