/** Silencing by the built command. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { annotatedDocx } from "../support/annotated-docx.js";

const cli = path.resolve("dist/cli.js");
let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 忽略-"));
  writeFileSync(path.join(cwd, "稿.docx"), annotatedDocx("[#XX|gongwen-lint 忽略 空白没有填写 —— 化名#]局召开会议。"));
  writeFileSync(path.join(cwd, "稿.txt"), "<!-- gongwen-lint-disable-next-line -- 化名 -->\nXX局召开会议。");
  writeFileSync(path.join(cwd, "多余.txt"), "<!-- gongwen-lint-disable-next-line -->\n召开会议。");
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: "utf8" });
  return { status, stdout };
}

describe("a comment that silences", () => {
  it.each(["稿.docx", "稿.txt"])("is obeyed in %s, and counted", (file) => {
    const { status, stdout } = run(file);
    expect(status).toBe(0);
    expect(stdout).toContain("已忽略 1 处");
    expect(JSON.parse(run(file, "-f", "json").stdout).files[0]).toMatchObject({ suppressed: 1 });
  });

  it("is a warning where it silences nothing, unless that rule is off", () => {
    expect(run("多余.txt", "--fail-on", "warning", "-f", "compact")).toMatchObject({ status: 1 });
    expect(run("多余.txt", "-f", "compact").stdout).toContain("多余.txt:1:1: warning:");
    expect(run("多余.txt", "--rule", "unused-suppression:off", "-f", "compact").stdout).not.toContain("unused");
  });

  it("is explained and listed like every rule", () => {
    expect(run("explain", "unused-suppression").stdout).toContain("没有用上的忽略");
    expect(run("rules").stdout).toContain("unused-suppression");
  });
});
