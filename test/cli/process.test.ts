/** The built command as people run it. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";

const cli = path.resolve("dist/cli.js");
let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 过程-"));
  writeFileSync(path.join(cwd, "坏 稿.docx"), docxFromText("一是学习。二是调研。二是整改。"));
  writeFileSync(path.join(cwd, "好.txt"), "好。");
  writeFileSync(path.join(cwd, "长.txt"), "XX局、YY局召开会议。\n".repeat(20_000));
  mkdirSync(path.join(cwd, "空文件夹"));
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, input, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("gongwen-lint", () => {
  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(run(["--version"]).stdout.trim()).toBe(version);
  });

  it("says why a Word document cannot be handed in", () => {
    const { status, stdout, stderr } = run(["坏 稿.docx"]);
    expect(status).toBe(1);
    expect(stdout).toContain("✗ 不能提交  坏 稿.docx");
    expect(stdout).toContain("“二是”重复");
    expect(stdout).not.toContain("\u001B");
    expect(stderr).toBe("");
  });

  it("takes absolute and backslash paths as the system does", () => {
    expect(run([path.join(cwd, "好.txt")]).status).toBe(0);
    if (process.platform === "win32") expect(run([".\\好.txt"]).status).toBe(0);
  });

  it("says that a file named is open in Word, and does not look for that in a folder", () => {
    mkdirSync(path.join(cwd, "打开"));
    writeFileSync(path.join(cwd, "打开", "通知.docx"), docxFromText("请认真落实。"));
    writeFileSync(path.join(cwd, "打开", "~$通知.docx"), "");
    expect(run(["打开/通知.docx"]).stdout).toContain("文件好像正在 Word / WPS 中打开");
    expect(run(["打开"]).stdout).not.toContain("中打开，");
  });

  it("reads standard input", () => {
    expect(run(["-"], "XX局召开会议。").status).toBe(1);
    expect(run(["-"], "召开会议。").status).toBe(0);
  });

  it("gives 2 for a folder without documents", () => {
    expect(run(["空文件夹"])).toMatchObject({ status: 2, stderr: "没有找到可检查的文件：空文件夹\n" });
  });

  it("does not wait for a pipe or a device, and checks the rest", () => {
    if (process.platform === "win32") return;
    const pipe = path.join(cwd, "管道.txt");
    if (spawnSync("mkfifo", [pipe]).status !== 0) return;
    const { status, stdout } = run(["管道.txt", "/dev/zero", "好.txt"]);
    expect(status).toBe(2);
    expect(stdout).toContain("不是普通文件（管道）");
    expect(stdout).toContain("不是普通文件（设备）");
    expect(stdout).toContain("✓ 可以提交  好.txt");
  });

  it("takes a closed pipe for no error", async () => {
    const child = spawn(process.execPath, [cli, "长.txt", "--format", "json"], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  it("writes a long report whole", () => {
    const { stdout } = spawnSync(process.execPath, [cli, "长.txt", "--format", "json"], {
      cwd,
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    expect(JSON.parse(stdout).files[0].findings.length).toBeGreaterThanOrEqual(20_000);
  });

  it("is there", () => expect(existsSync(cli)).toBe(true));
});
