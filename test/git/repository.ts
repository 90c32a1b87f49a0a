/** A repository in a temporary folder, and the built command in it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { mustRun, type Outcome, run } from "../support/command.js";

const cli = path.resolve("dist/cli.js");
const PERSON = ["-c", "user.name=测试", "-c", "user.email=test@example.com", "-c", "protocol.file.allow=always"];

export const BAD = "一是加强学习。二是深入调研。二是改进作风。\n";
export const GOOD = "一是加强学习。二是深入调研。三是改进作风。\n";

export const hasGit = ((): boolean => {
  try {
    return run("git", ["--version"], { cwd: process.cwd() }).status === 0;
  } catch {
    return false;
  }
})();

export class TestRepository {
  readonly root = mkdtempSync(path.join(tmpdir(), "公文 仓库-"));
  readonly env: Readonly<Record<string, string>>;

  constructor() {
    this.env = { GIT_CONFIG_GLOBAL: path.join(this.root, "..", "none"), GIT_CONFIG_NOSYSTEM: "1" };
    this.git("init", "--quiet", "--initial-branch=main");
  }

  git(...args: readonly string[]): string {
    return mustRun("git", [...PERSON, ...args], { cwd: this.root, env: this.env });
  }

  /** Like `git`, where it may fail. */
  tryGit(...args: readonly string[]): Outcome {
    return run("git", [...PERSON, ...args], { cwd: this.root, env: this.env });
  }

  write(name: string, content: string | Uint8Array, options: { readonly mode?: number } = {}): void {
    const file = path.join(this.root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, options);
  }

  commit(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", "稿");
  }

  /** The built command. @param folder within the repository */
  lint(args: readonly string[], folder = "", env: Readonly<Record<string, string>> = {}): Outcome {
    return run(process.execPath, [cli, ...args], { cwd: path.join(this.root, folder), env: { ...this.env, ...env } });
  }

  /** What is checked, and how it came out: ✗ findings, ✓ none, ? not read. */
  verdicts(args: readonly string[], folder = "", env: Readonly<Record<string, string>> = {}): string[] {
    const { stdout, stderr } = this.lint(["--format", "json", ...args], folder, env);
    if (stdout === "") throw new Error(stderr);
    const files = JSON.parse(stdout).files as { path: string; status: string; findings: { severity: string }[] }[];
    return files.map(({ path: name, status, findings }) => {
      const bad = findings.some(({ severity }) => severity === "error");
      return `${status === "checked" ? (bad ? "✗" : "✓") : "?"} ${name}`;
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A folder with a `gongwen-lint` command that is the build: for the PATH of hooks. */
export function commandFolder(root: string): string {
  const folder = path.join(root, ".git", "test-bin");
  mkdirSync(folder, { recursive: true });
  const script = `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`;
  writeFileSync(path.join(folder, "gongwen-lint"), script, { mode: 0o755 });
  return folder;
}

/** Whether links can be made here. */
export const hasLinks = process.platform !== "win32" && spawnSync("ln", ["--version"]).error === undefined;
