/** The hook, by the real pre-commit framework: it clones this project, packs and installs it, and runs it on what is committed. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";
import { mustRun, run } from "../support/command.js";

const MINUTE = 60_000;
const root = process.cwd();
const found = has("pre-commit") && has("git");
const note = found ? "" : " (skipped: pre-commit and git are needed)";

const BAD = "工作总结\n一是加强学习。二是深入调研。二是改进作风。\n";
const GOOD = "一是加强学习。二是深入调研。三是改进作风。\n";

let folder = "";
let drafts = "";
let env: Record<string, string> = {};

function has(command: string): boolean {
  try {
    return run(command, ["--version"], { cwd: root }).status === 0;
  } catch {
    return false;
  }
}

const git = (cwd: string, ...args: readonly string[]) =>
  mustRun("git", ["-c", "user.name=测试", "-c", "user.email=test@example.com", "-c", "core.quotepath=false", ...args], {
    cwd,
    env,
  });

/** The project as it lies here, committed or not, in a repository of its own. */
function projectRepository(): string {
  const copy = path.join(folder, "project");
  mkdirSync(copy);
  for (const file of git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    .split("\0")
    .filter(Boolean)) {
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true, force: true });
  }
  git(copy, "init", "--quiet");
  git(copy, "add", "--all", "--force");
  git(copy, "commit", "--quiet", "--message", "project");
  return copy;
}

/** Commits files into a new state of the drafts. @returns what the framework said, and whether the commit was made */
function commit(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(drafts, name)), { recursive: true });
    writeFileSync(path.join(drafts, name), content);
  }
  git(drafts, "add", "--all");
  const args = ["-c", "user.name=测试", "-c", "user.email=test@example.com", "commit", "--message", "草稿"];
  const { status, stdout, stderr } = run("git", args, { cwd: drafts, env });
  if (status !== 0) git(drafts, "reset", "--quiet", "--hard");
  return { made: status === 0, output: stdout + stderr };
}

describe.skipIf(!found)(`the pre-commit hook${note}`, () => {
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "gongwen-lint-hook-"));
    drafts = path.join(folder, "草稿");
    env = {
      PRE_COMMIT_HOME: path.join(folder, "cache"),
      GIT_CONFIG_GLOBAL: path.join(folder, "gitconfig"),
      npm_config_prefer_offline: "true",
    };
    writeFileSync(
      path.join(folder, "gitconfig"),
      '[init]\n\tdefaultBranch = main\n[protocol "file"]\n\tallow = always\n',
    );
    const project = projectRepository();
    mkdirSync(drafts);
    git(drafts, "init", "--quiet");
    const config = `repos:\n  - repo: ${JSON.stringify(project)}\n    rev: ${git(project, "rev-parse", "HEAD").trim()}\n    hooks:\n      - id: gongwen-lint\n`;
    writeFileSync(path.join(drafts, ".pre-commit-config.yaml"), config);
    mustRun("pre-commit", ["install", "--install-hooks"], { cwd: drafts, env });
    git(drafts, "add", "--all");
    git(drafts, "commit", "--quiet", "--message", "hook");
  }, 6 * MINUTE);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("blocks a bad text and says why", () => {
    const { made, output } = commit({ "报告/年度 总结.txt": BAD });
    expect(output).toContain("报告/年度 总结.txt");
    expect(output).toContain("二是");
    expect(made).toBe(false);
  });

  it("blocks a bad Word document", () => {
    const { made, output } = commit({ "总结.docx": docxFromText(BAD) });
    expect(output).toContain("总结.docx");
    expect(made).toBe(false);
  });

  it("lets good documents pass", () => {
    const { made, output } = commit({ "好.txt": GOOD, "报告/好 稿.docx": docxFromText(GOOD) });
    expect(output).toContain("Passed");
    expect(made).toBe(true);
  });

  it("checks only documents", () => {
    const { made, output } = commit({
      "README.md": BAD,
      "notes.yaml": BAD,
      "requirements.txt": "lib==1.0  # XX\n",
      "~$总结.docx": "x",
      "模板.dotx": BAD,
    });
    expect(output).toContain("Skipped");
    expect(made).toBe(true);
  });

  it("checks Markdown when it is asked to", () => {
    const file = path.join(drafts, ".pre-commit-config.yaml");
    const config = mustRun("git", ["show", "HEAD:.pre-commit-config.yaml"], { cwd: drafts, env });
    writeFileSync(file, `${config}        files: \\.md$\n`);
    expect(commit({ "稿.md": BAD }).made).toBe(false);
  });
});
