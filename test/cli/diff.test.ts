/** `diff` by the built command: two scans of an archive that was worked on in between. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../support/command.js";

const BAD = "一是学习。二是调研。二是整改，XX人参加。\n";
let cwd = "";
const call = (...args: string[]) => run(process.execPath, [path.resolve("dist/cli.js"), ...args], { cwd });
const at = (name: string) => path.join(cwd, name);
const put = (name: string, content: string) => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const scan = (name: string) => put(name, call("scan", "归档", "--format", "jsonl").stdout);
const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

interface Difference {
  readonly path: string;
  readonly change: string;
  readonly from: string | null;
  readonly new: readonly { readonly rule: string }[];
  readonly fixed: readonly { readonly rule: string }[];
  readonly unchanged: number;
  readonly gone: number;
}

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 比较-"));
  for (const name of ["不变", "改好", "变坏", "删去", "打不开", "打开了"]) put(`归档/${name}.txt`, `${name}。${BAD}`);
  put("归档/甲/移走.txt", `移走。${BAD}`);
  put("归档/甲/移走 无错.txt", "移走的稿子没有问题。\n");
  put("归档/打开了.docx", "PK\u0003\u0004");
  scan("旧.jsonl");
  put("归档/改好.txt", "改好。一是学习。二是调研。三是整改，XX人参加。\n");
  put("归档/变坏.txt", `变坏。${BAD}2月30日召开会议。\n`);
  put("归档/新来.txt", "XX局召开新的会议。\n");
  put("归档/打不开.txt", "\u0000\u0001\u0002\u0003".repeat(50));
  put("归档/打开了.docx", "XX局召开会议。\n");
  rmSync(at("归档/删去.txt"));
  renameSync(at("归档/甲"), at("归档/乙"));
  scan("新.jsonl");
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe("diff", () => {
  it("says of each file what has become of its findings", () => {
    const { status, stdout, stderr } = call("diff", "旧.jsonl", "新.jsonl", "--format", "json");
    expect([status, stderr]).toEqual([1, ""]);
    const report = JSON.parse(stdout) as { files: Difference[]; summary: Record<string, unknown> };
    const shown = report.files.map(({ path: name, change, from, unchanged, gone, ...file }) => ({
      path: name,
      change,
      from,
      unchanged,
      gone,
      new: file.new.map(({ rule }) => rule),
      fixed: file.fixed.map(({ rule }) => rule),
    }));
    const none = { from: null, new: [], fixed: [], unchanged: 0, gone: 0 };
    const [duplicate, blank] = ["duplicate-number", "unfilled-placeholder"];
    const expected = [
      { ...none, path: "归档/变坏.txt", change: "changed", new: ["invalid-date"], unchanged: 2 },
      { ...none, path: "归档/打不开.txt", change: "changed", gone: 2 },
      { ...none, path: "归档/打开了.docx", change: "changed", new: [blank] },
      { ...none, path: "归档/改好.txt", change: "changed", fixed: [duplicate, blank], new: [blank] },
      { ...none, path: "归档/删去.txt", change: "removed", gone: 2 },
      { ...none, path: "归档/新来.txt", change: "added", new: [blank] },
      { ...none, path: "归档/乙/移走 无错.txt", change: "moved", from: "归档/甲/移走 无错.txt" },
      { ...none, path: "归档/乙/移走.txt", change: "moved", from: "归档/甲/移走.txt", unchanged: 2 },
    ];
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    expect(shown.toSorted(byPath)).toEqual(expected.toSorted(byPath));
    expect(report.summary["files"]).toEqual({
      old: 9,
      new: 9,
      added: 1,
      removed: 1,
      moved: 2,
      changed: 4,
      unchanged: 2,
      newlyUnreadable: 1,
    });
    expect(report.summary["byRule"]).toMatchObject({
      [duplicate]: { new: 0, fixed: 1, unchanged: 4, gone: 2 },
      "invalid-date": { new: 1, fixed: 0, unchanged: 0, gone: 0 },
    });
  });

  it("has the same lines as JSON Lines, in path order, and the sums last", () => {
    const whole = JSON.parse(call("diff", "旧.jsonl", "新.jsonl", "--format", "json").stdout);
    const records = linesOf(call("diff", "旧.jsonl", "新.jsonl", "--format", "jsonl").stdout).map((line) =>
      JSON.parse(line),
    );
    expect(records.slice(0, -1)).toEqual(whole.files.map((file: Difference) => ({ type: "difference", ...file })));
    const { files: _, summary, ...head } = whole;
    expect(records.at(-1)).toEqual({ type: "difference-summary", ...head, ...summary });
  });

  it("is read in a minute", () => {
    const { stdout } = call("diff", "旧.jsonl", "新.jsonl", "--no-color");
    expect(linesOf(stdout).slice(0, 2)).toEqual([
      "旧.jsonl（9 个文件）→ 新.jsonl（9 个文件）",
      expect.stringMatching(/^✗ 新增 \d+ 处：错误 \d+/),
    ]);
    expect(linesOf(stdout).length).toBeLessThan(45);
    for (const text of ["新出现的无法检查（1 个）", "现在能检查了（1 个）", "归档/甲/移走.txt → 归档/乙/移走.txt"])
      expect(stdout).toContain(text);
    expect(call("diff", "旧.jsonl", "新.jsonl", "--locale", "en").stdout).toContain("✗ ");
  });

  it("writes Markdown besides, and nothing that is no comparison", () => {
    expect(call("diff", "旧.jsonl", "新.jsonl", "-o", "比较.md").status).toBe(1);
    expect(readFileSync(at("比较.md"), "utf8")).toMatch(/^# 两次检查的比较\n/);
    expect(call("diff", "旧.jsonl", "新.jsonl", "-o", "比较.csv")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("没有报告格式“csv”"),
    });
    expect(call("diff", "旧.jsonl", "新.jsonl", "-o", "新.jsonl").stderr).toContain("既是输入又是输出");
  });

  it("is fine when nothing is new", () => {
    const same = call("diff", "旧.jsonl", "旧.jsonl");
    expect(same).toMatchObject({ status: 0, stderr: "" });
    expect(same.stdout).toContain("✓ 没有新增问题");
    expect(call("diff", "旧.jsonl", "新.jsonl", "--fail-on", "never").status).toBe(0);
  });

  it("compares what is out of order, and what was broken off with a warning", () => {
    const lines = linesOf(readFileSync(at("新.jsonl"), "utf8"));
    put("乱.jsonl", `${[...lines.slice(0, -1).toReversed(), lines.at(-1)].join("\n")}\n`);
    const [unordered, ordered] = [
      call("diff", "旧.jsonl", "乱.jsonl", "-f", "jsonl"),
      call("diff", "旧.jsonl", "新.jsonl", "-f", "jsonl"),
    ];
    expect(unordered.stderr).toBe("乱.jsonl 不是按路径顺序的，先排序再用。\n");
    expect(linesOf(unordered.stdout).slice(0, -1)).toEqual(linesOf(ordered.stdout).slice(0, -1));
    put("断.jsonl", `${lines.slice(0, 3).join("\n")}\n`);
    expect(call("diff", "旧.jsonl", "断.jsonl")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("没有写完"),
    });
  });

  it("does not compare what is no report", () => {
    put("别的.jsonl", '{"type":"difference"}\n');
    const { status, stdout, stderr } = call("diff", "旧.jsonl", "别的.jsonl");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("别的.jsonl 第 1 行不是 gongwen-lint 的 JSONL 记录");
    expect(call("diff", "旧.jsonl", "没有.jsonl").status).toBe(2);
    expect(call("diff", "旧.jsonl").status).toBe(2);
  });
});
