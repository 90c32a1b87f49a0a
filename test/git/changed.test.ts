/** `--changed`: what was changed since a commit, as it lies in the work tree. */
import { rmSync, symlinkSync, utimesSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { docxFromText } from "../support/docx-builder.js";
import { BAD, GOOD, hasGit, hasLinks, TestRepository } from "./repository.js";

describe.skipIf(!hasGit)("--changed", () => {
  let repository: TestRepository;
  beforeEach(() => void (repository = new TestRepository()));
  afterEach(() => repository.remove());

  it("takes all before the first commit", () => {
    repository.write("暂.txt", GOOD);
    repository.git("add", "--all");
    repository.write("暂.txt", BAD);
    repository.write("新.docx", docxFromText(GOOD));
    expect(repository.verdicts(["--changed"])).toEqual(["✓ 新.docx", "✗ 暂.txt"]);
  });

  it("takes changed, staged and new files as they lie there, nothing else", () => {
    repository.commit({
      "改.txt": GOOD,
      "不动.txt": BAD,
      "暂.txt": GOOD,
      "删.txt": BAD,
      "名.txt": BAD,
      ".gitignore": "略.txt\n",
    });
    repository.write("改.txt", BAD);
    repository.write("暂.txt", BAD);
    repository.git("add", "暂.txt");
    repository.write("暂.txt", `${GOOD}又改。\n`);
    rmSync(path.join(repository.root, "删.txt"));
    repository.git("mv", "名.txt", "新 名.txt");
    repository.write("草稿/新.txt", GOOD);
    repository.write("略.txt", BAD);
    repository.write("意.txt", BAD);
    repository.git("add", "--intent-to-add", "意.txt");
    if (hasLinks) symlinkSync("不动.txt", path.join(repository.root, "链.txt"));
    const all = ["✗ 改.txt", "✓ 草稿/新.txt", "✗ 新 名.txt", "✗ 意.txt", "✓ 暂.txt"];
    expect(new Set(repository.verdicts(["--changed"]))).toEqual(new Set(all));
    expect(repository.verdicts(["--changed"], "草稿")).toContain("✗ ../改.txt");
    expect(repository.verdicts(["--changed", "--", "."], "草稿")).toEqual(["✓ 新.txt"]);
    expect(repository.lint(["--changed"]).status).toBe(1);
  });

  it("takes no file that was only touched or changed back", () => {
    repository.commit({ "稿.txt": BAD });
    utimesSync(path.join(repository.root, "稿.txt"), 1_000_000_000, 1_000_000_000);
    expect(repository.lint(["--changed"])).toMatchObject({ status: 0, stderr: "没有改过或新建的文档。\n" });
  });

  it("compares with where the line of work left a branch", () => {
    repository.commit({ "旧.txt": BAD });
    repository.git("checkout", "--quiet", "-b", "我的");
    repository.commit({ "我的.txt": BAD });
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "别人的.txt": BAD, "旧.txt": GOOD });
    repository.git("checkout", "--quiet", "我的");
    repository.write("未提交.txt", GOOD);
    expect(repository.verdicts(["--changed"])).toEqual(["✓ 未提交.txt"]);
    expect(repository.verdicts(["--changed", "main"])).toEqual(["✓ 未提交.txt", "✗ 我的.txt"]);
    expect(repository.verdicts(["--changed=main", "我的.txt"])).toEqual(["✗ 我的.txt"]);
    expect(repository.verdicts(["--changed", "HEAD~1"])).toEqual(["✓ 未提交.txt", "✗ 我的.txt"]);
  });

  it("compares with the commit itself where both have no past in common", () => {
    repository.commit({ "同.txt": GOOD, "异.txt": GOOD });
    repository.git("checkout", "--quiet", "--orphan", "孤");
    repository.commit({ "异.txt": BAD });
    expect(repository.verdicts(["--changed", "main"])).toEqual(["✗ 异.txt"]);
  });

  it("takes a file, folder or glob for what it is, as git does", () => {
    repository.commit({ "甲.txt": GOOD, "草稿/乙.txt": GOOD });
    repository.write("甲.txt", BAD);
    repository.write("草稿/乙.txt", BAD);
    expect(repository.verdicts(["--changed", "草稿"])).toEqual(["✗ 草稿/乙.txt"]);
    expect(repository.verdicts(["--changed", "*.txt"])).toEqual(["✗ 甲.txt"]);
  });

  it.each(["没有", "--output=x", "main..HEAD", "HEAD:甲.txt"])("knows no ref %s", (ref) => {
    repository.commit({ "甲.txt": GOOD });
    const { status, stderr } = repository.lint([`--changed=${ref}`]);
    expect(stderr).toContain(`“${ref}”`);
    expect(status).toBe(2);
  });

  it("says so in git's words when there is no upstream", () => {
    repository.commit({ "甲.txt": GOOD });
    const { status, stderr } = repository.lint(["--changed", "@{upstream}"]);
    expect(stderr).toContain("no upstream");
    expect(status).toBe(2);
  });

  it("says what is wrong outside a repository", () => {
    const { status, stderr } = repository.lint(["--changed"], "..");
    expect(stderr).toContain("这里不是 git 仓库");
    expect(status).toBe(2);
  });
});
