/** `hook install` and `hook uninstall`: beside any hook that is there, and gone without a trace. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";
import { run } from "../support/command.js";
import { BAD, commandFolder, GOOD, hasGit, TestRepository } from "./repository.js";

// the hook itself is written for every system; its tests make shell scripts
const possible = hasGit && process.platform !== "win32";

describe.skipIf(!possible)("hook", () => {
  let repository: TestRepository;
  let hook = "";
  beforeEach(() => {
    repository = new TestRepository();
    hook = path.join(repository.root, ".git/hooks/pre-commit");
  });
  afterEach(() => repository.remove());

  /** What git says, and whether the commit was made. */
  const commit = (...args: readonly string[]) => {
    const env = { ...repository.env, PATH: `${commandFolder(repository.root)}:${process.env["PATH"] ?? ""}` };
    const options = { cwd: repository.root, env };
    const person = ["-c", "user.name=测试", "-c", "user.email=test@example.com", "-c", "core.quotepath=false"];
    const { status, stdout, stderr } = run("git", [...person, "commit", "-m", "稿", ...args], options);
    return { made: status === 0, said: stdout + stderr };
  };
  const stage = (name: string, content: string | Uint8Array) => {
    repository.write(name, content);
    repository.git("add", "--all");
  };
  const existing = (text: string, mode = 0o755) => {
    mkdirSync(path.dirname(hook), { recursive: true });
    writeFileSync(hook, text);
    chmodSync(hook, mode);
  };

  it("blocks a bad document with its report, and lets a good one pass", () => {
    expect(repository.lint(["hook", "install"])).toMatchObject({ status: 0, stderr: "" });
    expect(statSync(hook).mode & 0o111).toBe(0o111);
    stage("坏 稿.docx", docxFromText(BAD));
    const blocked = commit();
    expect(blocked.said).toContain("✗ 不能提交  坏 稿.docx");
    expect(blocked.made).toBe(false);
    stage("坏 稿.docx", docxFromText(GOOD));
    expect(commit().made).toBe(true);
  });

  it("sees what a commit of single files will hold", () => {
    repository.commit({ "甲.txt": GOOD, "乙.txt": GOOD });
    repository.lint(["hook", "install"]);
    repository.write("甲.txt", BAD);
    repository.write("乙.txt", `${GOOD}又。\n`);
    expect(commit("--", "乙.txt").made).toBe(true);
    expect(commit("--", "甲.txt").made).toBe(false);
    expect(commit("--all").made).toBe(false);
    expect(commit("--all", "--no-verify").made).toBe(true);
  });

  it("installs once, and leaves nothing behind", () => {
    repository.lint(["hook", "install"]);
    const text = readFileSync(hook, "utf8");
    expect(repository.lint(["hook", "install"]).stdout).toContain("早已安装");
    expect(readFileSync(hook, "utf8")).toBe(text);
    expect(repository.lint(["hook", "uninstall"]).stdout).toContain("已卸下");
    expect(existsSync(hook)).toBe(false);
    expect(repository.lint(["hook", "uninstall"])).toMatchObject({ status: 0, stdout: "没有安装过，不用卸下。\n" });
  });

  it("keeps an earlier hook, which runs first and may refuse, and restores it", () => {
    const earlier = '#!/bin/sh\necho "早先的钩子"\n[ ! -e 拦 ]\nexit $?\n';
    existing(earlier, 0o750);
    expect(repository.lint(["hook", "install"], "").stdout).toContain("pre-commit.before-gongwen-lint");
    repository.lint(["hook", "install"]);
    stage("稿.txt", BAD);
    expect(commit()).toMatchObject({ made: false, said: expect.stringMatching(/早先的钩子[^]*二是/) });
    stage("稿.txt", GOOD);
    stage("拦", "");
    expect(commit()).toMatchObject({ made: false, said: "早先的钩子\n" });
    repository.git("rm", "--quiet", "--force", "拦");
    expect(commit().made).toBe(true);
    expect(repository.lint(["hook", "uninstall"]).stdout).toContain("恢复原样");
    expect(readFileSync(hook, "utf8")).toBe(earlier);
    expect(statSync(hook).mode & 0o777).toBe(0o750);
    expect(existsSync(`${hook}.before-gongwen-lint`)).toBe(false);
  });

  it("runs no earlier hook that git would not have run", () => {
    existing("#!/bin/sh\nexit 1\n", 0o644);
    repository.lint(["hook", "install"]);
    stage("稿.txt", GOOD);
    expect(commit().made).toBe(true);
    repository.lint(["hook", "uninstall"]);
    expect(statSync(hook).mode & 0o777).toBe(0o644);
  });

  it("moves a link as a link", () => {
    mkdirSync(path.dirname(hook), { recursive: true });
    symlinkSync("../别处/没有", hook);
    repository.lint(["hook", "install"]);
    expect(lstatSync(hook).isFile()).toBe(true);
    repository.lint(["hook", "uninstall"]);
    expect(readlinkSync(hook)).toBe("../别处/没有");
  });

  it("goes where core.hooksPath of the repository says, from any folder", () => {
    repository.git("config", "core.hooksPath", "我的 钩子");
    repository.commit({ "深/稿.txt": GOOD });
    expect(repository.lint(["hook", "install"], "深").status).toBe(0);
    expect(existsSync(path.join(repository.root, "我的 钩子/pre-commit"))).toBe(true);
    stage("稿.txt", BAD);
    expect(commit().made).toBe(false);
    repository.lint(["hook", "uninstall"], "深");
    expect(commit().made).toBe(true);
  });

  it("serves all work trees of a repository", () => {
    repository.commit({ "稿.txt": GOOD });
    repository.git("worktree", "add", "--quiet", ".git/另一", "-b", "支");
    expect(repository.lint(["hook", "install"], ".git/另一").status).toBe(0);
    expect(existsSync(hook)).toBe(true);
  });

  it("changes no folder of hooks that serves all repositories", () => {
    const config = path.join(repository.root, ".git/global");
    writeFileSync(config, `[core]\n\thooksPath = ${repository.root}/.git/all\n`);
    const { status, stderr } = repository.lint(["hook", "install"], "", { GIT_CONFIG_GLOBAL: config });
    expect(stderr).toContain("gongwen-lint --staged");
    expect(status).toBe(2);
    expect(existsSync(path.join(repository.root, ".git/all"))).toBe(false);
  });

  it.each<[string, string, string, string]>([
    ["husky", ".husky/pre-commit", "", ".husky/pre-commit"],
    ["lefthook", "lefthook.yml", "", "lefthook.yml"],
    ["pre-commit", ".pre-commit-config.yaml", "repos: []\n", ".pre-commit-config.yaml"],
    [
      "pre-commit",
      ".git/hooks/pre-commit",
      "#!/bin/sh\n# File generated by pre-commit: https://pre-commit.com\n",
      ".pre-commit-config.yaml",
    ],
  ])("leaves the hooks to %s when there is %s, and says what to write there", (name, file, content, place) => {
    repository.write(file, content);
    const { status, stderr } = repository.lint(["hook", "install"]);
    expect(stderr).toContain(`由 ${name} 管理，没有改动。请写进 ${place}`);
    expect(stderr).toContain("gongwen-lint --staged");
    expect(status).toBe(2);
  });

  it("does not touch a hook that was changed since", () => {
    repository.lint(["hook", "install"]);
    writeFileSync(hook, `${readFileSync(hook, "utf8")}echo 我的\n`);
    for (const step of ["install", "uninstall"]) {
      const { status, stderr } = repository.lint(["hook", step]);
      expect(stderr).toContain("安装后被改过");
      expect(status).toBe(2);
    }
  });

  it("does not choose between two earlier hooks", () => {
    existing("#!/bin/sh\n");
    repository.lint(["hook", "install"]);
    existing("#!/bin/sh\necho 又一个\n");
    const { status, stderr } = repository.lint(["hook", "install"]);
    expect(stderr).toContain("有两个旧钩子");
    expect(status).toBe(2);
  });

  it("says so where the command cannot be found", () => {
    repository.lint(["hook", "install"]);
    stage("稿.txt", GOOD);
    const env = { ...repository.env, PATH: "/nowhere" };
    const { status, stderr } = run("/bin/sh", [hook], { cwd: repository.root, env });
    expect(stderr).toContain("找不到命令");
    expect(status).toBe(1);
  });

  it("says what is wrong outside a repository", () => {
    expect(repository.lint(["hook", "install"], "..")).toMatchObject({ status: 2, stdout: "" });
    expect(repository.lint(["hook", "install"], "..").stderr).toContain("这里不是 git 仓库");
  });
});
