import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFiles, type Target } from "../../src/scan/find-files.js";

let cwd = "";

const put = (name: string) => {
  mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  writeFileSync(path.join(cwd, name), "好。");
};

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "公文 walk-"));
  for (const name of ["报告[1].docx", "报告1.docx", "(终稿).docx", "2024年[归档]/第10号.txt", "2024年[归档]/第9号.txt"])
    put(name);
  for (const name of ["杂/node_modules/读我.md", "杂/.git/说明.txt", "杂/~$稿.docx", "杂/稿.DOCX", "杂/图.png"])
    put(name);
  put("外/稿.txt");
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function find(patterns: readonly string[], from = cwd, archive = false): Promise<Target[]> {
  const found: Target[] = [];
  for await (const target of findFiles(patterns, from, archive)) found.push(target);
  return found;
}

const named = (name: string): Target => ({ kind: "file", path: name, named: true });
const brought = (name: string): Target => ({ kind: "file", path: name, named: false });

describe("findFiles", () => {
  it.each<[string, Target[]]>([
    // a name that exists is that file, though it reads as a pattern
    ["报告[1].docx", [named("报告[1].docx")]],
    ["(终稿).docx", [named("(终稿).docx")]],
    ["2024年[归档]", [brought("2024年[归档]/第9号.txt"), brought("2024年[归档]/第10号.txt")]],
    ["杂", [brought("杂/稿.DOCX")]],
    ["杂/图.png", [named("杂/图.png")]],
    ["没有.txt", [named("没有.txt")]],
    ["没有*.txt", [{ kind: "nothing", pattern: "没有*.txt" }]],
  ])("%s", async (pattern, expected) => expect(await find([pattern])).toEqual(expected));

  it("walks for drafts, and an archive for every format", async () => {
    for (const name of [
      "旧/稿.pdf",
      "旧/稿.wps",
      "旧/稿.ofd",
      "旧/网页.html",
      "旧/稿.rtf",
      "旧/表.xlsx",
      "旧/.~lock.稿.odt",
    ])
      put(name);
    const paths = async (archive: boolean) =>
      (await find(["旧"], cwd, archive)).map((target) => (target.kind === "file" ? path.extname(target.path) : ""));
    expect((await paths(false)).sort()).toEqual([".rtf", ".wps"]);
    expect((await paths(true)).sort()).toEqual([".html", ".ofd", ".pdf", ".rtf", ".wps"]);
  });

  it("reaches outside the current folder", async () => {
    const from = path.join(cwd, "杂");
    expect(await find(["../外/*.txt"], from)).toEqual([brought("../外/稿.txt")]);
    expect(await find(["../外"], from)).toEqual([brought("../外/稿.txt")]);
  });

  it("gives a file once, however it is named", async () => {
    const all = await find(["外/稿.txt", "./外/稿.txt", "外", "外/*", path.join(cwd, "外", "稿.txt")]);
    expect(all).toEqual([named("外/稿.txt")]);
  });

  it.skipIf(process.platform === "win32")("ends where a link leads back to its own folder", async () => {
    symlinkSync(".", path.join(cwd, "外", "圈"));
    expect(await find(["外"])).toEqual([brought("外/稿.txt")]);
  });
});
