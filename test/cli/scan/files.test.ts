/** Which files a scan means. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Archive, linesOf } from "../../support/scanned-archive.js";
import { docxFromText } from "../../support/docx-builder.js";

let archive: Archive;
beforeAll(() => {
  archive = new Archive();
  const docx = docxFromText("好。");
  for (const name of ["第10号.txt", "第2号.txt", "图.png", "脚本.js", "表.csv", "无扩展名的文字"])
    archive.put(`归档/${name}`, "好。\n");
  for (const name of ["旧名.doc", "没有扩展名", "备份.bak", "稿.DOCX"]) archive.put(`归档/字/${name}`, docx);
  archive.put("归档/字/~$稿.docx", docx);
  archive.put("归档/.隐/稿.docx", docx);
  archive.put("归档/node_modules/包/README.md", "# 包\n");
  archive.put("归档/子/深/一.md", "# 好\n");
  archive.put("归档/子/二.txt", "好。\n");
  archive.put("外/密.txt", "XX局。\n");
  mkdirSync(archive.at("空"));
  if (process.platform === "win32") return;
  symlinkSync(archive.at("外"), archive.at("归档/链接"));
  symlinkSync(archive.at("归档"), archive.at("归档/子/环"));
});
afterAll(() => archive.remove());

const scanned = (...args: string[]) => archive.json(...args).report.files.map((file) => file.path);
const ALL = [
  "归档/第2号.txt",
  "归档/第10号.txt",
  "归档/子/二.txt",
  "归档/子/深/一.md",
  "归档/字/备份.bak",
  "归档/字/稿.DOCX",
  "归档/字/旧名.doc",
  "归档/字/没有扩展名",
];

describe("a folder", () => {
  it("is all documents in and below it, by what they hold; the rest is counted", () => {
    const { status, stderr, report } = archive.json("归档");
    expect(report.files.map((file) => file.path)).toEqual(ALL);
    expect(report.files.filter(({ format }) => format === "docx")).toHaveLength(4);
    expect(report.summary).toMatchObject({ files: 8, otherFiles: 4, unreadable: 0 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    // the same when it is known
    expect(archive.json("归档").report.summary).toMatchObject({ files: 8, otherFiles: 4 });
  });

  it("is written as it was named", () => {
    expect(scanned("./归档/子/")).toEqual(["./归档/子/二.txt", "./归档/子/深/一.md"]);
    expect(scanned(archive.at("归档/子"))).toEqual([archive.at("归档/子/二.txt"), archive.at("归档/子/深/一.md")]);
  });

  it("must be there and hold something; a share of it need not", () => {
    const { status, stderr, report } = archive.json("空");
    expect([status, stderr, report.files, report.summary.files]).toEqual([2, "没有找到可检查的文件：空\n", [], 0]);
    expect(archive.scan("空", "--shard", "1/2").status).toBe(0);
    expect(archive.scan("没有")).toMatchObject({ status: 2, stdout: "" });
    expect(archive.scan()).toMatchObject({ status: 2, stdout: "" });
  });

  it.each<[string, string[], string[]]>([
    ["only what is included", ["--include", "*.txt"], ["归档/第2号.txt", "归档/第10号.txt", "归档/子/二.txt"]],
    ["several patterns", ["--include", "*.md", "--include", "字/*.bak"], ["归档/子/深/一.md", "归档/字/备份.bak"]],
    ["not what is excluded", ["--exclude", "字/", "--exclude", "第*"], ["归档/子/二.txt", "归档/子/深/一.md"]],
    ["of what is included, not what is excluded", ["--include", "*.txt", "--exclude", "子"], ALL.slice(0, 2)],
    ["nothing", ["--include", "*.没有"], []],
  ])("is %s", (_, args, expected) => {
    expect(scanned("归档", ...args)).toEqual(expected);
  });
});

// the superuser may open anything
it.skipIf(process.getuid === undefined || process.getuid() === 0)("says which folder may not be opened", () => {
  archive.put("锁/里/稿.txt", "好。\n");
  archive.put("锁/外.txt", "好。\n");
  chmodSync(archive.at("锁/里"), 0);
  const { status, report } = archive.json("锁");
  chmodSync(archive.at("锁/里"), 0o700);
  expect(report.files.map(({ path: name, error }) => [name, error?.code])).toEqual([
    ["锁/外.txt", undefined],
    ["锁/里/", "no-permission"],
  ]);
  expect(status).toBe(2);
});

it("may be a single file", () => {
  expect(scanned("归档/第2号.txt")).toEqual(["归档/第2号.txt"]);
});

describe("a list", () => {
  it("may be a file, lines ending as they do, with names that lead nowhere", () => {
    archive.put("名单.txt", "\uFEFF归档/子/二.txt\r\n归档/第10号.txt\r\n\r\n没有.docx\n归档/第2号.txt\n归档/第2号.txt");
    const { status, report } = archive.json("--files-from", "名单.txt");
    expect(report.files.map(({ path: name, status: is, error }) => [name, is, error?.code])).toEqual([
      ["没有.docx", "unreadable", "file-not-found"],
      ["归档/第2号.txt", "checked", undefined],
      ["归档/第10号.txt", "checked", undefined],
      ["归档/子/二.txt", "checked", undefined],
    ]);
    expect(status).toBe(2);
  });

  it("may come by standard input, names with line breaks between NULs", () => {
    const odd = process.platform === "win32" ? "两 行.txt" : "两\n行.txt";
    archive.put(odd, "好。\n");
    const args = [path.resolve("dist/cli.js"), "scan", "--files-from", "-", "--format", "json"];
    const call = (input: string) =>
      JSON.parse(
        spawnSync(process.execPath, args, {
          cwd: archive.cwd,
          input,
          encoding: "utf8",
          env: { ...process.env, ...archive.env },
        }).stdout,
      ).files.map((file: { path: string }) => file.path);
    expect(call(`归档/第2号.txt\0${odd}\0`)).toEqual([odd, "归档/第2号.txt"]);
    expect(call("归档/第2号.txt\n")).toEqual(["归档/第2号.txt"]);
    expect(call("")).toEqual([]);
  });

  it("is taken in part by --include and --exclude too", () => {
    archive.put("名单.txt", ALL.join("\n"));
    expect(scanned("--files-from", "名单.txt", "--include", "*.txt", "--exclude", "子")).toEqual(ALL.slice(0, 2));
  });

  it("must be there, and stands alone", () => {
    expect(archive.scan("--files-from", "没有的名单")).toMatchObject({ status: 2, stdout: "" });
    expect(archive.scan("归档", "--files-from", "名单.txt")).toMatchObject({ status: 2, stdout: "" });
  });

  it("with a pipe or a folder in it is not waited for", () => {
    if (process.platform === "win32" || spawnSync("mkfifo", [archive.at("管道")]).status !== 0) return;
    archive.put("名单.txt", "管道\n归档\n归档/第2号.txt\n");
    const { status, report } = archive.json("--files-from", "名单.txt", "--timeout", "3");
    expect(report.files.map(({ path: name, error }) => [name, error?.code])).toEqual([
      ["管道", "not-a-file"],
      ["归档", "not-a-file"],
      ["归档/第2号.txt", undefined],
    ]);
    expect(status).toBe(2);
  });
});

it("says what is wrong with a call, and checks nothing", () => {
  for (const args of [
    ["--jobs", "0"],
    ["--jobs", "x"],
    ["--timeout", "0"],
    ["--shard", "0/2"],
    ["--shard", "3/2"],
    ["--shard", "1"],
    ["--format", "xml"],
    ["--only", "no-such-rule"],
  ]) {
    const { status, stdout, stderr } = archive.scan("归档", ...args);
    expect([args, status, stdout]).toEqual([args, 2, ""]);
    expect(linesOf(stderr).length).toBeGreaterThan(0);
    expect(stderr).not.toContain("    at ");
  }
});
