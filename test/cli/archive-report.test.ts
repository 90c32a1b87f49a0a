/** The HTML report of a scan, by the built command: an index and a folder of volumes, which replaces its own kind and nothing else. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../support/command.js";
import { pageFacts } from "../support/page-facts.js";

let cwd = "";
beforeEach(() => (cwd = mkdtempSync(path.join(tmpdir(), "公文 archive-"))));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const call = (...args: string[]) => run(process.execPath, [path.resolve("dist/cli.js"), ...args], { cwd });
const scan = (output = "html:归档.html") => call("scan", path.resolve("samples/bad"), "-o", output);
const inside = (name: string) => path.join(cwd, name);
const textOf = (name: string) => readFileSync(inside(name), "utf8");

describe("scan --output html", () => {
  it("writes an index and its volumes, and nothing else", () => {
    expect(scan().status).toBe(1);
    expect(readdirSync(cwd).toSorted()).toEqual(["归档.files", "归档.html"]);
    expect(readdirSync(inside("归档.files")).toSorted()).toEqual(["0001.html", "gongwen-lint-report"]);
    expect(textOf("归档.html")).toContain('<script type="application/json" id="rows">');
    const { findings, links } = pageFacts(textOf("归档.files/0001.html"));
    expect(findings).toBeGreaterThan(100);
    expect(links).toContain(`../${encodeURIComponent("归档.html")}`);
  });

  it("is the same when it is run again, and leaves nothing of the report before", () => {
    scan();
    const before = [textOf("归档.html"), textOf("归档.files/0001.html")];
    writeFileSync(inside("归档.files/0002.html"), "a volume of a larger archive");
    expect(scan().status).toBe(1);
    expect([textOf("归档.html"), textOf("归档.files/0001.html")]).toEqual(before);
    expect(readdirSync(cwd).toSorted()).toEqual(["归档.files", "归档.html"]);
    expect(readdirSync(inside("归档.files")).toSorted()).toEqual(["0001.html", "gongwen-lint-report"]);
  });

  it("is no part of the archive that it lies in", () => {
    writeFileSync(inside("坏.txt"), "XX局召开会议。\n");
    const again = () => call("scan", ".", "-o", "html:归档.html", "-o", "结果.md", "--no-cache").stdout;
    expect(again()).toContain("共 1 个文件");
    expect(again()).toContain("共 1 个文件");
    // another report is, if it is not said otherwise
    expect(call("scan", ".", "-o", "html:另一份.html", "--no-cache").stdout).toContain("共 4 个文件");
  });

  it("takes the report for what its extension says", () => {
    expect(scan("结果.HTM").status).toBe(1);
    expect(readdirSync(cwd).toSorted()).toEqual(["结果.HTM", "结果.files"]);
  });

  it.each([
    ["a folder that is not ours", () => [inside("归档.files/稿.docx")]],
    [
      "a folder of ours with something else in it",
      () => [inside("归档.files/gongwen-lint-report"), inside("归档.files/稿.docx")],
    ],
    [
      "a folder with a folder in it",
      () => [inside("归档.files/gongwen-lint-report"), inside("归档.files/0001.html/稿.docx")],
    ],
    ["a file of the name", () => [inside("归档.files")]],
  ])("refuses %s, before anything is checked", (_, files) => {
    for (const file of files()) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, "别人的");
    }
    const { status, stdout, stderr } = scan();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("不是本工具的报告文件夹");
    for (const file of files()) expect(readFileSync(file, "utf8")).toBe("别人的");
    expect(readdirSync(cwd)).toEqual(["归档.files"]);
  });

  it.skipIf(process.platform === "win32")("does not follow a link out of the folder", () => {
    mkdirSync(inside("别处"));
    writeFileSync(inside("别处/gongwen-lint-report"), "");
    symlinkSync(inside("别处"), inside("归档.files"));
    expect(scan().status).toBe(2);
    expect(existsSync(inside("别处/gongwen-lint-report"))).toBe(true);
  });

  it("does not go to standard output", () => {
    const { status, stdout, stderr } = call("scan", path.resolve("samples/bad"), "-f", "html");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--output html:");
  });

  it("leaves nothing behind when the call fails", () => {
    mkdirSync(inside("归档.html"));
    expect(scan().status).toBe(2);
    expect(call("scan", path.resolve("samples/bad"), "-o", "一.html", "-o", "没有/二.html").status).toBe(2);
    expect(readdirSync(cwd)).toEqual(["归档.html"]);
  });

  it("leaves the report of single documents as it is", () => {
    expect(call(path.resolve("samples/bad/空白没填-年度总结.txt"), "-o", "一份.html").status).toBe(1);
    expect(readdirSync(cwd)).toEqual(["一份.html"]);
    expect(textOf("一份.html")).toContain('<article class="paper');
  });
});
