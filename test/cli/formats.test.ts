/** Every format, by the built command. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REPORT_FORMATS } from "../../src/reporters/index.js";
import { run } from "../support/command.js";
import { readCsv, readIssues, readSarif, readXml } from "../support/read-report.js";

const cli = path.resolve("dist/cli.js");
let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 formats-"));
  writeFileSync(path.join(cwd, "坏.txt"), "XX局召开会议。\n");
  writeFileSync(path.join(cwd, "好.txt"), "召开会议。\n");
  writeFileSync(path.join(cwd, "空.docx"), "");
  writeFileSync(path.join(cwd, "长.txt"), "XX局、YY局召开会议。\n".repeat(5000));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const call = (...args: string[]) => run(process.execPath, [cli, ...args], { cwd });

describe.each(REPORT_FORMATS)("--format %s", (format) => {
  it("leaves the exit code as it is, and standard error empty", () => {
    const codes = [["坏.txt"], ["好.txt"], ["空.docx"], ["坏.txt", "--fail-on", "never"]].map((args) => {
      const { status, stderr } = call(...args, "--format", format);
      return [status, stderr];
    });
    expect(codes).toEqual([1, 0, 2, 0].map((code) => [code, ""]));
  });

  it("takes a reader that has seen enough for no error", async () => {
    const child = spawn(process.execPath, [cli, "长.txt", "--format", format], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr]).toEqual([1, ""]);
  });
});

describe("--format", () => {
  it("names the formats when there is none of that name", () => {
    const { status, stdout, stderr } = call("坏.txt", "--format", "xyz");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("没有报告格式“xyz”");
    for (const format of REPORT_FORMATS) expect(stderr).toContain(format);
  });
});

describe("--output", () => {
  it("writes several formats at once, by the extension or by name", () => {
    const files = [
      "结果.sarif",
      "结果.xml",
      "checkstyle:规范.xml",
      "结果.csv",
      "结果.md",
      "gitlab:质量.json",
      "结果.jsonl",
    ];
    const { status } = call("坏.txt", "空.docx", "-f", "github", ...files.flatMap((file) => ["-o", file]));
    expect(status).toBe(2);
    const read = (file: string) => readFileSync(path.join(cwd, file), "utf8");
    const { invocations, results } = readSarif(read("结果.sarif"));
    expect(results.map(({ ruleId }) => ruleId)).toEqual(["unfilled-placeholder"]);
    expect(invocations[0]).toMatchObject({ exitCode: 2, executionSuccessful: false });
    expect(readXml(read("结果.xml")).name).toBe("testsuites");
    expect(readXml(read("规范.xml")).name).toBe("checkstyle");
    expect(readCsv(read("结果.csv"))).toHaveLength(3);
    expect(read("结果.md")).toMatch(/^# 公文检查结果\n/);
    expect(readIssues(read("质量.json"))).toHaveLength(2);
    expect(read("结果.jsonl").trimEnd().split("\n")).toHaveLength(3);
  });
});
