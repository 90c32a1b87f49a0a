/** Completion, asked by the shells themselves where they are installed. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../support/command.js";

const cli = path.resolve("dist/cli.js");
let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "补全-"));
  writeFileSync(path.join(cwd, "年度 报告.docx"), "");
  mkdirSync(path.join(cwd, "年度归档"));
  chmodSync(cli, 0o755);
  if (process.platform !== "win32") symlinkSync(cli, path.join(cwd, "gongwen-lint"));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const installed = (shell: string) =>
  process.platform !== "win32" && spawnSync(shell, ["-c", "true"], { stdio: "ignore" }).status === 0;
const lines = (text: string) => text.split("\n").filter((line) => line !== "");

function command(...args: string[]) {
  return run(process.execPath, [cli, ...args], { cwd });
}

/** The candidates for words of which the last is being written. */
const asked = (...words: string[]) =>
  lines(command("completion", "candidates", ...words.map((word) => `@${word}`)).stdout).map(
    (line) => line.split("\t")[0],
  );

describe("what is offered", () => {
  it.each<[string[], string[]]>([
    [["exp"], ["explain", "@files"]],
    [["--prof"], ["--profile"]],
    [["scan", "--fail"], ["--fail-on"]],
    [
      ["--fail-on", ""],
      ["error", "warning", "info", "never"],
    ],
    [["--fail-on=w"], ["--fail-on=warning"]],
    [
      ["--format", "js"],
      ["json", "jsonl"],
    ],
    [["-p", "request"], ["request"]],
    [["--rule", "extra-w"], ["extra-whitespace:"]],
    [["--rule", "extra-whitespace:w"], ["extra-whitespace:warning"]],
    [["--layout", ""], ["gbt9704"]],
    [["--only", "extra-w"], ["extra-whitespace"]],
    [["--skip", "page-margin,extra-w"], ["page-margin,extra-whitespace"]],
    [
      ["hook", ""],
      ["install", "uninstall"],
    ],
    [["hook", "u"], ["uninstall"]],
    [["hook", "install", ""], []],
    [["explain", "page-m"], ["page-margin"]],
    [["explain", "page-margin", ""], []],
    [["completion", "z"], ["zsh"]],
    [["--fail-on", "info", "scan", ""], ["@folders"]],
    [["--output", ""], ["@files"]],
    [["稿.txt", ""], ["@files"]],
    [["--", "--f"], ["@files"]],
  ])("for %j", (words, candidates) => expect(asked(...words)).toEqual(candidates));

  it("describes commands in the language of the user", () => {
    const { stdout } = run(process.execPath, [cli, "completion", "candidates", "@rules"], {
      cwd,
      env: { GONGWEN_LINT_LOCALE: "en" },
    });
    expect(stdout).toBe("rules\tlist the rules\n@files\n");
  });

  it("covers every rule", () => {
    const all = lines(command("rules").stdout).map((line) => line.trim().split(" ")[0]);
    expect(asked("explain", "").toSorted()).toEqual(all.toSorted());
  });
});

describe("the scripts", () => {
  it.each(["bash", "zsh", "fish", "powershell"])("%s is printed", (shell) => {
    const { status, stdout } = command("completion", shell);
    expect(status).toBe(0);
    expect(stdout).toContain("completion candidates");
  });

  it("there is none for other shells", () => {
    expect(command("completion", "cmd")).toMatchObject({ status: 2, stderr: expect.stringContaining("powershell") });
  });

  it.each<[string, string[]]>([
    ["gongwen-lint exp", ["explain"]],
    ["gongwen-lint ", ["completion", "explain", "lint", "outline", "rules", "scan"]],
    ["gongwen-lint --rule extra-whitespace:w", ["warning"]],
    ["gongwen-lint --fail-on=w", ["warning"]],
    ["gongwen-lint --rule=extra-whitespace:w", ["warning"]],
    ["gongwen-lint 年", ["年度 报告.docx", "年度归档"]],
    ["gongwen-lint scan 年", ["年度归档"]],
  ])("bash completes %j", (line, expected) => {
    if (!installed("bash")) return;
    const script = `source <(gongwen-lint completion bash)
      COMP_LINE=$1; COMP_POINT=\${#1}; _gongwen_lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const env = { PATH: `${cwd}:${process.env["PATH"]}`, LC_ALL: "C.UTF-8" };
    const { stdout, stderr } = run("bash", ["--norc", "-c", script, "bash", line], { cwd, env });
    expect(stderr).toBe("");
    expect(lines(stdout)).toEqual(expect.arrayContaining(expected));
    if (line.trim() !== "gongwen-lint") expect(lines(stdout)).toHaveLength(expected.length);
  });

  it("bash offers it at a real Tab", () => {
    if (!installed("bash")) return;
    const env = { PATH: `${cwd}:${process.env["PATH"]}`, LC_ALL: "C.UTF-8" };
    const script = "source <(gongwen-lint completion bash); complete -p gongwen-lint";
    expect(run("bash", ["--norc", "-c", script], { cwd, env }).stdout).toBe("complete -F _gongwen_lint gongwen-lint\n");
  });

  it.each<[string, string]>([
    ["gongwen-lint exp", "explain"],
    ["gongwen-lint --rule extra-whitespace:w", "extra-whitespace:warning"],
    ["gongwen-lint 年", "年度归档/"],
  ])("fish completes %j", (line, expected) => {
    if (!installed("fish")) return;
    const env = { PATH: `${cwd}:${process.env["PATH"]}`, LC_ALL: "C.UTF-8", HOME: cwd };
    const script = `gongwen-lint completion fish | source; complete -C '${line}'`;
    expect(run("fish", ["--no-config", "-c", script], { cwd, env }).stdout).toContain(expected);
  });

  it("zsh can read its script", () => {
    if (!installed("zsh")) return;
    const env = { PATH: `${cwd}:${process.env["PATH"]}` };
    const { stderr, status } = run("zsh", ["-f", "-c", "zsh -n <(gongwen-lint completion zsh)"], { cwd, env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
