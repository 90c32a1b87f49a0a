/** `--staged`: what git would commit, whatever lies in the work tree. */
import { createHash } from "node:crypto";
import { existsSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";
import { BAD, GOOD, hasGit, hasLinks, TestRepository } from "./repository.js";

describe.skipIf(!hasGit)("--staged", () => {
  let repository: TestRepository;
  beforeEach(() => void (repository = new TestRepository()));
  afterEach(() => repository.remove());

  const stage = (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [name, content] of Object.entries(files)) repository.write(name, content);
    repository.git("add", "--all");
  };

  it("checks the contents of the index, before the first commit too", () => {
    stage({ "坏.docx": docxFromText(BAD), "好.txt": GOOD });
    repository.write("坏.docx", docxFromText(GOOD));
    repository.write("好.txt", BAD);
    expect(repository.verdicts(["--staged"])).toEqual(["✓ 好.txt", "✗ 坏.docx"]);
    expect(repository.lint(["--staged"]).status).toBe(1);
  });

  it("checks what is staged alone, and says when that is nothing", () => {
    repository.commit({ "旧.txt": BAD });
    repository.write("旧.txt", `${BAD}又改。\n`);
    repository.write("新.txt", BAD);
    expect(repository.lint(["--staged"])).toMatchObject({ status: 0, stderr: "暂存区里没有要检查的文档。\n" });
  });

  it("takes a renamed file by its new name and no deleted one", () => {
    repository.commit({ "旧名.txt": BAD, "删.txt": BAD, "移.docx": docxFromText(GOOD) });
    repository.git("mv", "旧名.txt", "新名.txt");
    repository.git("mv", "移.docx", "移 后.docx");
    repository.git("rm", "--quiet", "删.txt");
    expect(repository.verdicts(["--staged"])).toEqual(["✗ 新名.txt", "✓ 移 后.docx"]);
  });

  it("checks a file that is staged and gone from the work tree", () => {
    stage({ "稿.txt": BAD });
    rmSync(path.join(repository.root, "稿.txt"));
    expect(repository.verdicts(["--staged"])).toEqual(["✗ 稿.txt"]);
    expect(repository.verdicts(["--staged", "*.txt"])).toEqual(["✗ 稿.txt"]);
  });

  it.skipIf(process.platform === "win32")("takes any name that a file may have", () => {
    const names = [
      "a b.txt",
      "引\"号'.txt",
      "换\n行.txt",
      "-x.txt",
      "报告[1].txt",
      ":(top)x.txt",
      "后\\斜.txt",
      "制\t表.txt",
    ];
    stage(Object.fromEntries(names.map((name) => [name, BAD])));
    expect(new Set(repository.verdicts(["--staged"]))).toEqual(new Set(names.map((name) => `✗ ${name}`)));
    expect(repository.verdicts(["--staged", "报告[1].txt"])).toEqual(["✗ 报告[1].txt"]);
    expect(repository.verdicts(["--staged", "--", "-x.txt"])).toEqual(["✗ -x.txt"]);
  });

  it("shows names as the current folder sees them, and takes names from there", () => {
    stage({ "上.txt": BAD, "草稿/甲.txt": BAD, "草稿/深/乙.txt": GOOD, "别处/丙.docx": docxFromText(BAD) });
    expect(repository.verdicts(["--staged"], "草稿")).toEqual([
      "✗ ../别处/丙.docx",
      "✗ ../上.txt",
      "✗ 甲.txt",
      "✓ 深/乙.txt",
    ]);
    expect(repository.verdicts(["--staged", "."], "草稿")).toEqual(["✗ 甲.txt", "✓ 深/乙.txt"]);
    expect(repository.verdicts(["--staged", "../别处"], "草稿")).toEqual(["✗ ../别处/丙.docx"]);
    expect(repository.verdicts(["--staged", "../**/*.docx", "甲.txt"], "草稿")).toEqual([
      "✗ ../别处/丙.docx",
      "✗ 甲.txt",
    ]);
    expect(repository.verdicts(["--staged", path.join(repository.root, "上.txt")], "草稿")).toEqual(["✗ ../上.txt"]);
  });

  it("walks as in folders: documents, no hidden folders, no lock files; what is named is taken", () => {
    stage({ "a.ts": BAD, ".隐/稿.txt": BAD, "~$稿.docx": "x", "node_modules/x.txt": BAD, "稿.md": BAD });
    expect(repository.verdicts(["--staged"])).toEqual(["✗ 稿.md"]);
    expect(repository.verdicts(["--staged", "a.ts", ".隐/*.txt"])).toEqual(["✗ .隐/稿.txt", "✗ a.ts"]);
  });

  it("leaves out links, submodules and what is only meant to be added", () => {
    stage({ "真.txt": GOOD });
    if (hasLinks) symlinkSync("真.txt", path.join(repository.root, "链.txt"));
    repository.git("add", "--all");
    repository.write("意.txt", BAD);
    repository.git("add", "--intent-to-add", "意.txt");
    const other = new TestRepository();
    other.commit({ "稿.txt": BAD });
    repository.git("submodule", "--quiet", "add", other.root, "子.txt");
    other.remove();
    expect(repository.verdicts(["--staged"])).toEqual(["✓ 真.txt"]);
    // inside it, it is a repository like others
    repository.write("子.txt/新.txt", BAD);
    repository.git("-C", "子.txt", "add", "新.txt");
    expect(repository.verdicts(["--staged"], "子.txt")).toEqual(["✗ 新.txt"]);
  });

  it.skipIf(!hasLinks)("takes a link that became a file, and no file that became a link", () => {
    symlinkSync("别处", path.join(repository.root, "甲.txt"));
    repository.commit({ "乙.txt": BAD });
    for (const name of ["甲.txt", "乙.txt"]) rmSync(path.join(repository.root, name));
    symlinkSync("别处", path.join(repository.root, "乙.txt"));
    stage({ "甲.txt": BAD });
    expect(repository.verdicts(["--staged"])).toEqual(["✗ 甲.txt"]);
  });

  it("cannot read a file whose conflict is not resolved", () => {
    repository.commit({ "稿.txt": "甲。\n" });
    repository.git("checkout", "--quiet", "-b", "支");
    repository.commit({ "稿.txt": "乙。\n" });
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "稿.txt": "丙。\n" });
    expect(repository.tryGit("merge", "支").status).toBe(1);
    const { status, stdout } = repository.lint(["--staged"]);
    expect(stdout).toContain("合并冲突还没有解决");
    expect(status).toBe(2);
  });

  it("works in a work tree of its own", () => {
    repository.commit({ "稿.txt": GOOD });
    const tree = path.join(repository.root, ".git", "另 一");
    repository.git("worktree", "add", "--quiet", tree, "-b", "支");
    writeFileSync(path.join(tree, "新.txt"), BAD);
    repository.git("-C", tree, "add", "--all");
    expect(repository.verdicts(["--staged"], ".git/另 一")).toEqual(["✗ 新.txt"]);
  });

  it("looks into the index that a running commit names", () => {
    repository.commit({ "甲.txt": GOOD });
    const other = { GIT_INDEX_FILE: path.join(repository.root, ".git", "other-index") };
    repository.write("甲.txt", BAD);
    repository.git("add", "甲.txt");
    expect(repository.verdicts(["--staged"])).toEqual(["✗ 甲.txt"]);
    expect(repository.lint(["--staged", "--format", "json"], "", other).stdout).toContain('"files": 0');
  });

  it("reads what Git LFS keeps beside the store, and says when it is not there", () => {
    const content = docxFromText(BAD);
    const id = createHash("sha256").update(content).digest("hex");
    const note = `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize ${content.length}\n`;
    stage({ "大.docx": note });
    expect(repository.lint(["--staged"])).toMatchObject({ status: 2 });
    expect(repository.lint(["--staged"]).stdout).toContain("Git LFS");
    expect(repository.lint(["大.docx"]).status).toBe(2);
    repository.write(`.git/lfs/objects/${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`, content);
    expect(repository.verdicts(["--staged"])).toEqual(["✗ 大.docx"]);
  });

  it.skipIf(process.platform !== "linux")("checks every file whose name is no UTF-8", () => {
    for (const letter of [0xe5, 0xe6]) {
      const name = Buffer.from([...Buffer.from(`${repository.root}/`), 0xb8, letter, ...Buffer.from(".txt")]);
      writeFileSync(name, letter === 0xe5 ? GOOD : BAD);
    }
    stage({});
    expect(repository.verdicts(["--staged"]).map((verdict) => verdict[0])).toEqual(expect.arrayContaining(["✓", "✗"]));
  });

  it("says so when git has lost the contents, and checks the rest", () => {
    stage({ "甲.txt": GOOD, "乙.txt": BAD });
    const id = repository.git("rev-parse", ":甲.txt").trim();
    rmSync(path.join(repository.root, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
    expect(repository.verdicts(["--staged"])).toEqual(["? 甲.txt", "✗ 乙.txt"]);
    expect(repository.lint(["--staged"]).stdout).toContain("git 里没有它的内容");
  });

  it("reads large and many contents whole", () => {
    const long = `${GOOD.repeat(40_000)}${BAD}`;
    stage({
      "长.txt": long,
      ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`稿${n}.txt`, n === 59 ? BAD : GOOD])),
    });
    const verdicts = repository.verdicts(["--staged"]);
    expect(verdicts.length).toBe(61);
    expect(verdicts.filter((verdict) => verdict.startsWith("✗"))).toEqual(["✗ 稿59.txt", "✗ 长.txt"]);
    expect(verdicts.indexOf("✓ 稿9.txt")).toBeLessThan(verdicts.indexOf("✓ 稿10.txt"));
  });

  it.skipIf(process.platform === "win32")("executes nothing that the repository's configuration names", () => {
    repository.commit({ "稿.txt": GOOD, ".gitattributes": "*.txt diff=evil filter=evil\n" });
    const trace = path.join(repository.root, "..", `${path.basename(repository.root)}.trace`);
    const evil = path.join(repository.root, "evil.sh");
    writeFileSync(evil, `#!/bin/sh\necho ran >> '${trace}'\ncat\n`, { mode: 0o755 });
    stage({ "稿.txt": BAD, git: `#!/bin/sh\necho ran >> '${trace}'\n` });
    for (const key of [
      "core.fsmonitor",
      "core.pager",
      "diff.external",
      "diff.evil.textconv",
      "diff.evil.command",
      "filter.evil.clean",
      "filter.evil.smudge",
      "alias.diff",
      "alias.cat-file",
    ]) {
      repository.git("config", key, `'${evil}'`);
    }
    repository.write(".git/hooks/post-index-change", `#!/bin/sh\necho ran >> '${trace}'\n`, { mode: 0o755 });
    // of the same length at the same time: git has to look into it
    repository.write("稿.txt", BAD.replace("加强", "强化"));
    const verdicts = [repository.verdicts(["--staged", "*.txt"]), repository.verdicts(["--changed", "--", "*.txt"])];
    const ran = existsSync(trace);
    repository.tryGit("diff");
    const would = existsSync(trace);
    rmSync(trace, { force: true });
    expect(verdicts).toEqual([["✗ 稿.txt"], ["✗ 稿.txt"]]);
    expect(ran).toBe(false);
    expect(would).toBe(true);
  });

  it.each<[string, readonly string[], string, Readonly<Record<string, string>>, string]>([
    ["outside a repository", ["--staged"], "..", {}, "这里不是 git 仓库"],
    ["inside the store", ["--staged"], ".git", {}, "没有工作区"],
    ["without git", ["--staged"], "", { PATH: "/nowhere" }, "找不到 git 命令"],
    ["with both", ["--staged", "--changed"], "", {}, "--staged 和 --changed 只能用一个"],
    ["with standard input", ["--staged", "-"], "", {}, "不能和 -（标准输入）一起用"],
  ])("says what is wrong %s", (_, args, folder, env, words) => {
    const { status, stdout, stderr } = repository.lint(args, folder, env);
    expect(stderr).toContain(words);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});
