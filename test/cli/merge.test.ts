/** `merge` by the built command: what many runs have found, as one run would have said it. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";
import { run } from "../support/command.js";
import { writeLargeReport } from "../support/large-report.js";

let cwd = "";
const call = (...args: string[]) => run(process.execPath, [path.resolve("dist/cli.js"), ...args], { cwd });
const at = (name: string) => path.join(cwd, name);
const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

/** Runs of the same folder, each on the files whose paths fall to it. */
function shard(report: string, n: number): string[] {
  const lines = linesOf(report);
  const sums = JSON.parse(lines.pop() ?? "") as Record<string, unknown>;
  return Array.from({ length: n }, (_, index) => {
    const own = lines.filter((line) => Buffer.from(JSON.parse(line).path).reduce((a, b) => a + b, 0) % n === index);
    return [...own, JSON.stringify({ ...sums, files: own.length, durationMs: index })]
      .map((line) => `${line}\n`)
      .join("");
  });
}

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 合并-"));
  for (let year = 1; year <= 4; year++) {
    for (const n of [2, 9, 10, 11]) {
      put(
        `归档/${year}年/第${n}号.txt`,
        n === 2 ? "工作扎实推进。\n" : `一是学习。二是调研。二是整改，XX人参加第${n}次。\n`,
      );
      put(`归档/${year}年/第${n}号 稿.docx`, docxFromText(`XX局召开第${n}次会议。`));
    }
    put(`归档/${year}年/坏.docx`, "PK\u0003\u0004");
  }
  put("全.jsonl", call("scan", "归档", "--format", "jsonl").stdout);
  for (const [index, text] of shard(readFileSync(at("全.jsonl"), "utf8"), 12).entries())
    put(`片/第${index + 1}片.jsonl`, text);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** The time that a run took is all that may differ. */
const timeless = (text: string) => text.replace(/"durationMs": ?\d+/g, '"durationMs":0');

describe("merge", () => {
  it.each([
    "jsonl",
    "json",
    "csv",
    "terminal",
    "sarif",
    "junit",
    "markdown",
    "compact",
    "github",
    "gitlab",
    "checkstyle",
  ])("of all shards is the one scan, in %s", (format) => {
    const scan = call("scan", "归档", "--format", format, "--no-color");
    const merged = call("merge", "片/*.jsonl", "--format", format, "--no-color");
    expect(merged.stderr).toBe("");
    expect(merged.status).toBe(scan.status);
    // JSON may be broken into lines in more than one way
    const shown = format === "json" ? (text: string) => JSON.stringify(JSON.parse(text)) : (text: string) => text;
    expect(timeless(shown(merged.stdout))).toBe(timeless(shown(scan.stdout)));
  });

  it("writes several reports, with what the runs took together", () => {
    const { status } = call("merge", "片/*.jsonl", "-o", "总.json", "-o", "html:总.html", "--format", "compact");
    expect(status).toBe(2);
    const { summary, tool } = JSON.parse(readFileSync(at("总.json"), "utf8"));
    expect(summary).toMatchObject({ files: 36, durationMs: 66, unreadable: 4 });
    expect(tool).toEqual(JSON.parse(linesOf(readFileSync(at("全.jsonl"), "utf8")).at(-1) ?? "").tool);
    expect(readFileSync(at("总.html"), "utf8")).toContain("归档/4年/第11号.txt");
  });

  it("has the exit codes of a check", () => {
    const lines = linesOf(readFileSync(at("全.jsonl"), "utf8"));
    const readable = lines.filter((line) => line.includes('"status":"checked"'));
    const sums = JSON.stringify({ ...JSON.parse(lines.at(-1) ?? ""), files: readable.length });
    put("可读.jsonl", `${[...readable, sums].join("\n")}\n`);
    expect(call("merge", "可读.jsonl").status).toBe(1);
    expect(call("merge", "可读.jsonl", "--fail-on", "never").status).toBe(0);
    const quiet = call("merge", "可读.jsonl", "--fail-on", "info", "--quiet", "--format", "json");
    expect(quiet.status).toBe(1);
    expect(JSON.parse(quiet.stdout).summary).toMatchObject({ warnings: 0, infos: 0 });
    expect(call("merge", "可读.jsonl", "--fail-on", "bad")).toMatchObject({ status: 2, stdout: "" });
  });

  it("takes what a broken off run has left, says so, and is not fine", () => {
    const whole = readFileSync(at("片/第1片.jsonl"), "utf8");
    put("断/1.jsonl", whole.slice(0, linesOf(whole)[0]?.length ?? 0).concat("\n", '{"type":"file","path":"归'));
    put("断/2.jsonl", linesOf(readFileSync(at("片/第2片.jsonl"), "utf8"))[0] ?? "");
    const { status, stdout, stderr } = call(
      "merge",
      "断/1.jsonl",
      "断/2.jsonl",
      "--fail-on",
      "never",
      "--format",
      "json",
    );
    expect(status).toBe(2);
    expect(JSON.parse(stdout).files).toHaveLength(2);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/^断\/1\.jsonl 没有写完，最后半行已略去/),
      expect.stringMatching(/^断\/2\.jsonl 没有写完/),
    ]);
  });

  it("sorts what is out of order, and says so", () => {
    const lines = linesOf(readFileSync(at("全.jsonl"), "utf8"));
    put("乱.jsonl", `${[...lines.slice(0, -1).toReversed(), lines.at(-1)].join("\n")}\n`);
    const { stdout, stderr } = call("merge", "乱.jsonl", "--format", "jsonl");
    expect(stderr).toBe("乱.jsonl 不是按路径顺序的，先排序再用。\n");
    expect(stdout).toBe(readFileSync(at("全.jsonl"), "utf8"));
  });

  it("takes a path once: the same silently, others from the report named last", () => {
    put("新.jsonl", readFileSync(at("全.jsonl"), "utf8").replaceAll("第9次", "第九次"));
    const same = call("merge", "全.jsonl", "片/第2片.jsonl", "片/第2片.jsonl", "--format", "jsonl");
    expect(same.stderr).toBe("");
    expect(linesOf(same.stdout)).toHaveLength(37);
    const { stdout, stderr } = call("merge", "新.jsonl", "全.jsonl", "--format", "jsonl");
    expect(stderr).toBe("8 个文件在几份报告里结果不同，以命令里写在最后的为准。\n");
    expect(linesOf(stdout).slice(0, -1)).toEqual(linesOf(readFileSync(at("全.jsonl"), "utf8")).slice(0, -1));
    expect(call("merge", "全.jsonl", "新.jsonl", "--format", "jsonl").stdout).toContain("第九次");
  });

  it("warns of versions that differ", () => {
    put("旧版.jsonl", readFileSync(at("片/第1片.jsonl"), "utf8").replace(/"version":"[^"]+"/, '"version":"0.0.9"'));
    expect(call("merge", "片/第2片.jsonl", "旧版.jsonl").stderr).toContain("不同版本");
  });

  it.each<[string, string[], string]>([
    ["a report of another format", ["甲.json"], "甲.json 第 1 行不是 JSON"],
    ["a damaged line", ["坏.jsonl"], "坏.jsonl 第 2 行的记录不对：characters"],
    ["what is not there", ["片/第1片.jsonl", "没有.jsonl"], "读不出 没有.jsonl"],
    ["a glob that finds nothing", ["没有*.jsonl"], "没有找到报告：没有*.jsonl"],
    ["a folder", ["片"], "片 是文件夹"],
    ["its own output", ["片/*.jsonl", "-o", "片/第3片.jsonl"], "既是输入又是输出"],
    ["an unknown format", ["片/*.jsonl", "-f", "xml"], "没有报告格式“xml”"],
  ])("refuses %s before it writes anything", (_, args, message) => {
    put("甲.json", call("scan", "归档", "--format", "json").stdout);
    const lines = linesOf(readFileSync(at("全.jsonl"), "utf8"));
    put(
      "坏.jsonl",
      `${[lines[0], lines[1]?.replace(/"characters":\d+/, '"characters":-1'), lines.at(-1)].join("\n")}\n`,
    );
    const before = readFileSync(at("片/第3片.jsonl"), "utf8");
    const { status, stdout, stderr } = call("merge", ...args, "-o", "不写.json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(existsSync(at("不写.json"))).toBe(false);
    expect(readFileSync(at("片/第3片.jsonl"), "utf8")).toBe(before);
  });

  it("obeys nothing that a report brings", () => {
    const [line = "", sums = ""] = linesOf(readFileSync(at("片/第2片.jsonl"), "utf8")).slice(-2);
    const evil = JSON.stringify({
      ...JSON.parse(line),
      path: "\u001B[2J\u202E../../甲.txt",
      profile: "constructor",
      notices: ["\u009B31m"],
      findings: JSON.parse(
        line.includes('"findings":[]')
          ? (linesOf(readFileSync(at("全.jsonl"), "utf8")).find((one) => one.includes("duplicate-number")) ?? "")
          : line,
      ).findings.map((finding: object) => ({ ...finding, rule: "constructor", message: "\u001B]0;x\u0007" })),
    }).replace('"data":{', '"data":{"__proto__":{"a":1},');
    put("恶.jsonl", `${evil}\n${JSON.stringify({ ...JSON.parse(sums), files: 1, byRule: { __proto__: 1 } })}\n`);
    for (const format of ["terminal", "jsonl", "json", "csv", "sarif", "markdown"]) {
      const { stdout, stderr } = call("merge", "恶.jsonl", "--format", format, "--no-color");
      expect(stderr).toBe("");
      // oxlint-disable-next-line no-control-regex
      expect(stdout).not.toMatch(/[\u001B\u009B\u202E]|native code/);
      if (format === "json")
        expect(JSON.parse(stdout).summary.byRule).toMatchObject({ constructor: expect.any(Number) });
    }
    // many pages, which go to files only
    expect(call("merge", "恶.jsonl", "-o", "html:恶.html").stderr).toBe("");
    for (const page of ["恶.html", "恶.files/0001.html"])
      // oxlint-disable-next-line no-control-regex
      expect(readFileSync(at(page), "utf8")).not.toMatch(/[\u001B\u009B\u202E]|native code/);
  });
});

describe("memory", () => {
  it("does not grow with the reports: 100 MB in a heap of 40", () => {
    for (const index of [0, 1])
      writeLargeReport(at(`大${index}.jsonl`), { from: index, step: 2, files: 10_000, bytes: 5000 });
    const node = (...args: string[]) =>
      run(process.execPath, ["--max-old-space-size=40", path.resolve("dist/cli.js"), ...args], { cwd });
    const merged = node(
      "merge",
      "大0.jsonl",
      "大1.jsonl",
      "--format",
      "compact",
      "-o",
      "大.jsonl",
      "--fail-on",
      "never",
    );
    expect(merged).toMatchObject({ status: 0, stderr: "" });
    expect(linesOf(readFileSync(at("大.jsonl"), "utf8"))).toHaveLength(20_001);
    appendFileSync(at("大0.jsonl"), readFileSync(at("大1.jsonl")));
    const differing = node("diff", "大.jsonl", "大0.jsonl", "--format", "json");
    expect(differing).toMatchObject({ status: 0, stderr: "大0.jsonl 不是按路径顺序的，先排序再用。\n" });
    expect(JSON.parse(differing.stdout).summary.files).toMatchObject({ old: 20_000, new: 20_000, unchanged: 20_000 });
  }, 120_000);
});
