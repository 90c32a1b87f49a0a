/** The hook's definition, by the real pre-commit framework with the command that is installed (`language: system`), on every kind of change. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BAD, commandFolder, GOOD, hasGit, TestRepository } from "../git/repository.js";
import { docxFromText } from "../support/docx-builder.js";
import { mustRun, run } from "../support/command.js";

const possible = hasGit && process.platform !== "win32" && hasPreCommit();
const note = possible ? "" : " (skipped: pre-commit and git are needed)";

function hasPreCommit(): boolean {
  try {
    return run("pre-commit", ["--version"], { cwd: process.cwd() }).status === 0;
  } catch {
    return false;
  }
}

describe.skipIf(!possible)(`the pre-commit hook of an installed command${note}`, () => {
  let project: TestRepository;
  let drafts: TestRepository;
  let env: Record<string, string> = {};

  beforeAll(() => {
    project = new TestRepository();
    project.commit({ ".pre-commit-hooks.yaml": readFileSync(".pre-commit-hooks.yaml") });
    drafts = new TestRepository();
    const global = path.join(drafts.root, ".git", "test-config");
    writeFileSync(global, '[protocol "file"]\n\tallow = always\n[user]\n\tname = 测试\n\temail = test@example.com\n');
    env = {
      ...drafts.env,
      GIT_CONFIG_GLOBAL: global,
      PRE_COMMIT_HOME: path.join(drafts.root, ".git", "test-cache"),
      PATH: `${commandFolder(drafts.root)}:${process.env["PATH"] ?? ""}`,
    };
    const rev = project.git("rev-parse", "HEAD").trim();
    const hook = "    hooks:\n      - id: gongwen-lint\n        language: system\n";
    drafts.commit({
      ".pre-commit-config.yaml": `repos:\n  - repo: ${JSON.stringify(project.root)}\n    rev: ${rev}\n${hook}`,
    });
    mustRun("pre-commit", ["install", "--install-hooks"], { cwd: drafts.root, env });
  }, 120_000);
  afterAll(() => [project, drafts].forEach((repository) => repository.remove()));

  /** Commits all that was changed; what is refused is taken back. */
  function commit() {
    drafts.git("add", "--all");
    const { status, stdout, stderr } = run("git", ["commit", "--message", "稿"], { cwd: drafts.root, env });
    if (status !== 0) drafts.git("reset", "--quiet", "--hard");
    return { made: status === 0, said: stdout + stderr };
  }
  const write = (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [name, content] of Object.entries(files)) drafts.write(name, content);
    return commit();
  };

  it("shows a readable report of a bad Word document, whatever its name", () => {
    const { made, said } = write({ "报告/年度 总结（稿）.docx": docxFromText(BAD), "好.txt": GOOD });
    expect(said).toContain("✗ 不能提交  报告/年度 总结（稿）.docx");
    expect(said).toContain("“二是”重复");
    expect(said).toContain("✓ 可以提交  好.txt");
    expect(made).toBe(false);
  });

  it("lets good documents pass", () => {
    expect(write({ "好 稿.docx": docxFromText(GOOD), "稿'引号.txt": GOOD })).toMatchObject({
      made: true,
      said: expect.stringContaining("Passed"),
    });
  });

  it.each(["doc", "docx", "fodt", "odt", "rtf"])("checks .%s", (format) => {
    const name = `请示.${format}`;
    copyFileSync(`test/fixtures/formats/everything.${format}`, path.join(drafts.root, name));
    const { made, said } = commit();
    expect(said).toContain(`✗ 不能提交  ${name}`);
    expect(made).toBe(false);
  });

  it("checks .wps, which WPS writes as Word does", () => {
    expect(write({ "稿.wps": docxFromText(BAD) }).made).toBe(false);
    expect(write({ "稿.wps": docxFromText(GOOD) }).made).toBe(true);
  });

  it("lets bad documents go, and checks what comes under a new name", () => {
    drafts.commit({ "旧稿.txt": BAD, "旧 名.docx": docxFromText(BAD), "改名.txt": GOOD });
    rmSync(path.join(drafts.root, "旧稿.txt"));
    expect(commit()).toMatchObject({ made: true, said: expect.stringContaining("Skipped") });
    drafts.git("mv", "改名.txt", "新 名.txt");
    expect(commit().made).toBe(true);
    drafts.git("mv", "旧 名.docx", "新 名.docx");
    const { made, said } = commit();
    expect(said).toContain("✗ 不能提交  新 名.docx");
    expect(made).toBe(false);
  });

  it("checks what is staged, not what lies in the work tree", () => {
    drafts.write("分步.txt", BAD);
    drafts.git("add", "分步.txt");
    drafts.write("分步.txt", GOOD);
    const { status } = run("git", ["commit", "--message", "稿"], { cwd: drafts.root, env });
    expect(status).not.toBe(0);
    drafts.git("reset", "--quiet", "--hard");
  });
});
