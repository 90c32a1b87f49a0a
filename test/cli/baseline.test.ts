/** The baseline by the built command. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";

const cli = path.resolve("dist/cli.js");
const FILE = "gongwen-lint-baseline.json";
let cwd = "";

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 基线-"));
  mkdirSync(path.join(cwd, "旧稿"));
  write("旧稿/甲.txt", "XX局召开会议。\n一是学习。二是调研。二是整改。");
  writeFileSync(path.join(cwd, "旧稿/乙 稿.docx"), docxFromText("XX局召开会议。"));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(path.join(cwd, name), text);
const baseline = () => readFileSync(path.join(cwd, FILE), "utf8");

function run(args: readonly string[], folder = cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("--baseline", () => {
  it("lets old findings be, through moves, mends and new names, and shows new ones", () => {
    expect(run(["旧稿"]).status).toBe(1);
    const made = run(["旧稿", "--update-baseline"]);
    expect(made).toMatchObject({ status: 0, stderr: "" });
    expect(made.stdout).toContain("另有");
    expect(Object.keys(JSON.parse(baseline()).files)).toEqual(["旧稿/乙 稿.docx", "旧稿/甲.txt"]);

    write("旧稿/甲.txt", "会议情况\n\n一是学习。二是调研。二是整改。\nXX局召开会议。");
    const later = run(["旧稿", "--baseline", FILE]);
    expect(later.status).toBe(0);
    expect(later.stdout).not.toContain("“二是”重复");
    // from another folder, the same paths are meant
    expect(run([".", "--baseline", `../${FILE}`], path.join(cwd, "旧稿")).status).toBe(0);

    renameSync(path.join(cwd, "旧稿/甲.txt"), path.join(cwd, "旧稿/丙.txt"));
    expect(run(["旧稿", "--baseline", FILE]).status).toBe(0);

    write("旧稿/丙.txt", "会议情况\n\nXX局召开会议。\n2月30日召开会议。");
    const worse = run(["旧稿", "--baseline", FILE]);
    expect(worse.status).toBe(1);
    expect(worse.stdout).toContain("2月30日");
    expect(worse.stdout).toContain("另有 1 处在基线中");

    run(["旧稿", "--update-baseline"]);
    const { files } = JSON.parse(baseline());
    expect(Object.keys(files)).toEqual(["旧稿/丙.txt", "旧稿/乙 稿.docx"]);
    expect(files["旧稿/丙.txt"].some((entry: string) => entry.startsWith("duplicate-number"))).toBe(false);
    expect(readdirSync(cwd).sort()).toEqual([FILE, "旧稿"].sort());
  });

  it("marks old findings in JSON and SARIF and leaves them out elsewhere", () => {
    run(["旧稿", "--update-baseline"]);
    const { status, stdout } = run([
      "旧稿/甲.txt",
      "--baseline",
      FILE,
      "-f",
      "json",
      "-o",
      "sarif:甲.sarif",
      "-o",
      "甲.csv",
    ]);
    expect(status).toBe(0);
    const { files, summary } = JSON.parse(stdout);
    expect(files[0].findings.length).toBeGreaterThan(1);
    expect(files[0].findings.every(({ baselined }: { baselined: boolean }) => baselined)).toBe(true);
    expect(summary).toMatchObject({ errors: 0, byRule: {}, ready: true, baselined: files[0].baselined });
    const [{ results }] = JSON.parse(readFileSync(path.join(cwd, "甲.sarif"), "utf8")).runs;
    expect(new Set(results.map(({ baselineState }: { baselineState: string }) => baselineState))).toEqual(
      new Set(["unchanged"]),
    );
    expect(readFileSync(path.join(cwd, "甲.csv"), "utf8")).not.toContain("unfilled-placeholder");
  });

  it("is not made up, and nothing else is written over", () => {
    const missing = run(["旧稿", "--baseline", "没有.json"]);
    expect(missing).toMatchObject({ status: 2, stdout: "" });
    expect(missing.stderr).toContain("没有.json");
    const other = run(["旧稿", "--baseline", "旧稿/甲.txt", "--update-baseline"]);
    expect(other).toMatchObject({ status: 2, stdout: "" });
    expect(readFileSync(path.join(cwd, "旧稿/甲.txt"), "utf8")).toContain("XX局");
    expect(existsSync(path.join(cwd, FILE))).toBe(false);
  });

  it("says so where it cannot be written", () => {
    const missing = run(["旧稿", "--baseline", "没有.json"]);
    expect([missing.status, missing.stderr]).toEqual([2, "没有基线文件 没有.json。加 --update-baseline 可新建。\n"]);
    const { status, stderr } = run(["旧稿", "--baseline", "没有/基线.json", "--update-baseline"]);
    expect(status).toBe(2);
    expect(stderr).toContain("基线写不进");
  });

  it("keeps what was not checked", () => {
    run(["旧稿", "--update-baseline"]);
    const before = JSON.parse(baseline()).files;
    run(["旧稿/甲.txt", "--update-baseline"]);
    expect(JSON.parse(baseline()).files).toEqual(before);
  });
});
