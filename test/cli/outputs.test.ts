/** Reports in files, by the built command. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../support/command.js";

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 output-"));
  writeFileSync(path.join(cwd, "坏.txt"), "XX局召开会议。\n");
  writeFileSync(path.join(cwd, "稿.docx"), "别人的稿子");
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const call = (...args: string[]) => run(process.execPath, [path.resolve("dist/cli.js"), ...args], { cwd });

describe("--output", () => {
  it("writes further reports and leaves standard output as it is", () => {
    const plain = call("坏.txt");
    const both = call("坏.txt", "-o", "结果.json", "--output", "json:另一份.txt");
    expect([both.status, both.stdout]).toEqual([plain.status, plain.stdout]);
    const report = JSON.parse(readFileSync(path.join(cwd, "结果.json"), "utf8")) as { files: unknown[] };
    expect(report.files).toHaveLength(1);
    expect(JSON.parse(readFileSync(path.join(cwd, "另一份.txt"), "utf8"))).toHaveProperty("version", 1);
    expect(readdirSync(cwd).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  it("writes over an older report", () => {
    writeFileSync(path.join(cwd, "旧.json"), "x".repeat(100_000));
    call("坏.txt", "-o", "旧.json");
    expect(JSON.parse(readFileSync(path.join(cwd, "旧.json"), "utf8"))).toHaveProperty("version", 1);
  });

  it.each([
    ["稿.docx", "是文档的名字"],
    ["json:稿.docx", "是文档的名字"],
    ["结果.xyz", "看不出要写哪种格式"],
    ["json:", "看不出要写哪种格式"],
    ["json:.", "不是普通文件"],
    ["json:没有/结果.json", "没有文件夹 没有，请先建好"],
  ])("refuses %s", (output, reason) => {
    const { status, stdout, stderr } = call("坏.txt", "-o", output);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(reason);
    expect(readFileSync(path.join(cwd, "稿.docx"), "utf8")).toBe("别人的稿子");
  });

  it("writes no report over what is checked", () => {
    writeFileSync(path.join(cwd, "草稿.md"), "XX局召开会议。\n");
    const { status, stderr } = call("坏.txt", "./草稿.md", "-o", "草稿.md");
    expect([status, stderr.trim()]).toEqual([2, "./草稿.md 既是输入又是输出。请把报告写到别处。"]);
    expect(readFileSync(path.join(cwd, "草稿.md"), "utf8")).toBe("XX局召开会议。\n");
  });

  it("does not check the reports that it wrote into the folder before", () => {
    const folder = mkdtempSync(path.join(cwd, "稿-"));
    writeFileSync(path.join(folder, "坏.txt"), "XX局召开会议。\n");
    const counts = [1, 2].map(() => call(folder, "-f", "json", "-o", path.join(folder, "结果.md")).stdout);
    for (const text of counts) expect((JSON.parse(text) as { files: unknown[] }).files).toHaveLength(1);
  });

  it("refuses two reports in one file", () => {
    const { status, stderr } = call("坏.txt", "-o", "重.json", "-o", "sarif:./重.json");
    expect([status, stderr.trim()]).toEqual([2, "--output sarif:./重.json 写了两次。请给每份报告不同的文件名。"]);
  });

  it("leaves nothing of a report behind when the call fails", () => {
    expect(call("-o", "空.json").status).toBe(2);
    expect(existsSync(path.join(cwd, "空.json"))).toBe(false);
  });
});
