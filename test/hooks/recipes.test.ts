/** The recipes of docs/hooks.md, as they stand there, in the programs that they are for. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BAD, commandFolder, GOOD, hasGit, TestRepository } from "../git/repository.js";
import { docxFromText } from "../support/docx-builder.js";
import { npm, type Outcome, run } from "../support/command.js";
import { recipe, recipes } from "./recipes.js";

/** The last major versions that run on Node.js 20. */
const PACKAGES = ["lint-staged@16", "husky@9", "lefthook@2"];

it("are the same in both languages", () => {
  const english = recipes("hooks.md");
  expect([...recipes("hooks.zh-CN.md").values()]).toEqual([...english.values()]);
  expect(english.size).toBe(7);
});

/** Installed once for all; null with a message when the registry cannot be reached. */
function installed(): TestRepository | null {
  if (!hasGit || process.platform === "win32") return null;
  const repository = new TestRepository();
  repository.write("package.json", '{ "name": "drafts", "private": true }\n');
  try {
    npm(["install", "--save-dev", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0", ...PACKAGES], {
      cwd: repository.root,
    });
    return repository;
  } catch {
    process.stdout.write(`Recipes skipped: ${PACKAGES.join(", ")} cannot be installed here\n`);
    repository.remove();
    return null;
  }
}

describe("with programs of the registry", () => {
  let repository: TestRepository | null = null;
  beforeAll(() => {
    repository = installed();
    if (repository === null) return;
    mkdirSync(path.join(repository.root, "node_modules/.bin"), { recursive: true });
    const command = readFileSync(path.join(commandFolder(repository.root), "gongwen-lint"));
    writeFileSync(path.join(repository.root, "node_modules/.bin/gongwen-lint"), command, { mode: 0o755 });
    repository.commit({ ".gitignore": "node_modules/\n" });
  }, 120_000);
  afterAll(() => repository?.remove());

  const SETTINGS = {
    GIT_AUTHOR_NAME: "测试",
    GIT_AUTHOR_EMAIL: "test@example.com",
    GIT_COMMITTER_NAME: "测试",
    GIT_COMMITTER_EMAIL: "test@example.com",
    NO_COLOR: "1",
  };
  const inRepository = (command: string, ...args: readonly string[]): Outcome =>
    run(command, args, { cwd: repository?.root ?? "", env: { ...repository?.env, ...SETTINGS } });

  /** A bad draft is stopped with its report, a good one is not. */
  function stopsBadDrafts(): void {
    repository?.write("报告/年度 总结.docx", docxFromText(BAD));
    repository?.git("add", "--all");
    const bad = inRepository("git", "commit", "--message", "稿");
    expect(bad.stdout + bad.stderr).toMatch(/不能提交 {2}.*报告\/年度 总结\.docx/);
    expect(bad.status).not.toBe(0);
    repository?.write("报告/年度 总结.docx", docxFromText(GOOD));
    repository?.git("add", "--all");
    const good = inRepository("git", "commit", "--message", "稿");
    expect(good.status, good.stdout + good.stderr).toBe(0);
    repository?.git("rm", "--quiet", "-r", "报告");
    repository?.git("commit", "--quiet", "--no-verify", "--message", "删");
  }

  it("husky", (context) => {
    if (repository === null) return context.skip("not installed");
    expect(inRepository("npx", "--no-install", "husky")).toMatchObject({ status: 0 });
    repository.write(".husky/pre-commit", recipe("husky"));
    stopsBadDrafts();
    expect(repository.lint(["hook", "install"]).stderr).toContain("husky");
  });

  it("lint-staged, run by husky", (context) => {
    if (repository === null) return context.skip("not installed");
    const own = JSON.parse(readFileSync(path.join(repository.root, "package.json"), "utf8"));
    repository.write("package.json", JSON.stringify({ ...own, ...JSON.parse(recipe("lint-staged")) }));
    repository.write(".husky/pre-commit", "npx --no-install lint-staged\n");
    stopsBadDrafts();
  });

  it("lefthook", (context) => {
    if (repository === null) return context.skip("not installed");
    repository.git("config", "--unset", "core.hooksPath");
    rmSync(path.join(repository.root, ".husky"), { recursive: true });
    repository.write("lefthook.yml", recipe("lefthook"));
    const { status, stdout, stderr } = inRepository("npx", "--no-install", "lefthook", "install");
    expect(status, stdout + stderr).toBe(0);
    stopsBadDrafts();
    expect(repository.lint(["hook", "install"]).stderr).toContain("lefthook");
  });
}, 120_000);
