/** `--watch` with real saves, as editors and word processors make them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";
import { Running } from "../support/running.js";

const BAD = "XX局召开会议。\n";
const GOOD = "召开会议。\n";
let cwd = "";
let running: Running | undefined;

beforeEach(() => void (cwd = mkdtempSync(path.join(tmpdir(), "监视 watch-"))));
afterEach(async () => {
  running?.kill();
  await running?.ended;
  running = undefined;
  rmSync(cwd, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  writeFileSync(path.join(cwd, name), content);
};

/** Starts the watch and waits for the end of its first round. */
async function watch(...args: string[]): Promise<Running> {
  running = Running.command(["--watch", ...args], cwd);
  await sees(running, 1, "");
  return running;
}

const roundsOf = ({ stderr }: Running) => stderr.split("正在监视").length - 1;
const latest = ({ stdout, stderr }: Running) => stdout + stderr.split("Ctrl-C").slice(-2).join("");

/** Waits until a round has ended in which the text was said; gives all that it said, and forgets the report. */
async function sees(run: Running, round: number, text: string): Promise<string> {
  const ended = () => roundsOf(run) >= round && run.stderr.endsWith("\n") && run.stdout !== "";
  await run.until(() => ended() && latest(run).includes(text), `“${text}” in round ${round}`);
  const said = latest(run);
  if (round > 1) run.stdout = "\n";
  return said;
}

describe("a watched file", () => {
  it("is checked again when it is written, and the difference is said", async () => {
    put("稿.txt", BAD + BAD);
    const run = await watch("稿.txt");
    put("稿.txt", GOOD);
    const said = await sees(run, 2, "✓ 可以提交  稿.txt");
    expect(said).toContain("比上次少 2 处错误。");
    expect(said).toContain("正在监视 1 个文件");
    put("稿.txt", `${GOOD}XX局。`);
    await sees(run, 3, "比上次多 1 处错误。");
    put("稿.txt", `${GOOD}XX县。`);
    await sees(run, 4, "数量与上次相同，内容有变化");
    expect(run.stderr).not.toContain("\u001B");
  });

  it("is checked again when another file is renamed over it, as word processors save", async () => {
    put("报告.docx", docxFromText(BAD));
    const run = await watch("报告.docx");
    put("~WRD0001.tmp", docxFromText(GOOD));
    renameSync(path.join(cwd, "报告.docx"), path.join(cwd, "~WRL0002.tmp"));
    renameSync(path.join(cwd, "~WRD0001.tmp"), path.join(cwd, "报告.docx"));
    rmSync(path.join(cwd, "~WRL0002.tmp"));
    const said = await sees(run, 2, "✓ 可以提交  报告.docx");
    expect(said).not.toContain("已删除或移走");
  });

  it("may come into being, go and come again", async () => {
    const run = await watch("稿.txt");
    expect(run.stdout).toContain("找不到这个文件");
    put("稿.txt", GOOD);
    await sees(run, 2, "✓ 可以提交  稿.txt");
    rmSync(path.join(cwd, "稿.txt"));
    await sees(run, 3, "已删除或移走：稿.txt");
    put("稿.txt", BAD);
    await sees(run, 4, "✗ 不能提交  稿.txt");
  });

  it("is seen where the system sends no event: behind a link", async () => {
    if (process.platform === "win32") return;
    put("别处/稿.txt", BAD);
    mkdirSync(path.join(cwd, "这里"));
    symlinkSync(path.join(cwd, "别处", "稿.txt"), path.join(cwd, "这里", "稿.txt"));
    const run = await watch("这里/稿.txt");
    put("别处/稿.txt", GOOD);
    await sees(run, 2, "✓ 可以提交  这里/稿.txt");
  });

  it("that is written bit by bit is checked when it is whole", async () => {
    put("稿.txt", GOOD);
    const run = await watch("稿.txt");
    let text = GOOD;
    for (let step = 0; step < 10; step++) {
      put("稿.txt", (text += GOOD));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    put("稿.txt", text + BAD);
    await sees(run, 2, "✗ 不能提交");
    expect(roundsOf(run)).toBe(2);
  });
});

describe("a watched folder, a glob, several names", () => {
  it("take in new files, also in new folders, and report only what was saved", async () => {
    put("稿件/甲.txt", BAD);
    put("另/乙.md", GOOD);
    const run = await watch("稿件", "另/*.md");
    run.stdout = "\n";
    put("稿件/新/丙.txt", BAD);
    const first = await sees(run, 2, "✗ 不能提交  稿件/新/丙.txt");
    expect(first).not.toContain("✗ 不能提交  稿件/甲.txt");
    put("另/丁.md", GOOD);
    await sees(run, 3, "✓ 可以提交  另/丁.md");
    expect(run.stderr).toContain("正在监视 4 个文件");
  });

  it("write a report of all files each time, and do not check the report", async () => {
    put("甲.txt", BAD);
    put("乙.txt", BAD);
    const run = await watch(".", "--output", "json:结果.txt");
    put("甲.txt", GOOD);
    await sees(run, 2, "比上次少");
    const { files } = JSON.parse(readFileSync(path.join(cwd, "结果.txt"), "utf8"));
    const found = files.map(({ path: name, findings }: { path: string; findings: unknown[] }) => [
      name,
      findings.length,
    ]);
    expect(found).toEqual([
      ["甲.txt", 0],
      ["乙.txt", 1],
    ]);
    put("乙.txt", GOOD);
    await sees(run, 3, "比上次少");
    expect(roundsOf(run)).toBe(3);
  });
});

describe("the end of a watch", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("by %s gives 130, and no stack", async (signal) => {
    if (process.platform === "win32") return;
    put("稿.txt", GOOD);
    const run = await watch("稿.txt");
    run.kill(signal);
    expect(await run.ended).toBe(130);
    expect(run.stderr).not.toContain("    at ");
  });

  it("is at once for a wrong call", async () => {
    running = Running.command(["--watch", "-"], cwd);
    expect(await running.ended).toBe(2);
    expect(running.stderr).toContain("--watch 不能用于标准输入");
  });
});

it("clears the screen of a terminal before another report", async () => {
  // a terminal of util-linux; elsewhere there is none to borrow
  if (process.platform !== "linux" || spawnSync("script", ["--version"]).status !== 0) return;
  put("稿.txt", BAD);
  const cli = `'${process.execPath}' '${path.resolve("dist/cli.js")}' --watch 稿.txt`;
  running = new Running("script", ["-qefc", cli, "/dev/null"], cwd);
  await running.until(() => running?.stdout.includes("正在监视") === true, "first round");
  expect(running.stdout).not.toContain("\u001B[2J");
  put("稿.txt", GOOD);
  await running.until(() => running?.stdout.includes("比上次少 1 处错误") === true, "second round");
  expect(running.stdout).toContain("\u001B[2J\u001B[H");
});
