/** Patterns of paths: git itself is asked whether we read them as it does. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PathPatterns } from "../../src/config/patterns.js";
import { mustRun } from "../support/command.js";

const FILES = ["a.txt", "稿 件/b.docx", "稿 件/旧/b.txt", "x/y/z/a.txt", "x/y.md", "ab[1].txt", "!感.txt", "#号.txt"];
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "公文 ignore-"));
  mustRun("git", ["init", "-q"], { cwd: folder });
  for (const file of FILES) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), "");
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function byGit(lines: string): string[] {
  writeFileSync(path.join(folder, ".gitignore"), lines);
  const { stdout } = spawnSync("git", ["-c", "core.quotePath=false", "check-ignore", "--no-index", "--stdin", "-z"], {
    cwd: folder,
    input: FILES.join("\0"),
    encoding: "utf8",
  });
  return stdout.split("\0").filter((file) => file !== "");
}

/** A folder that is left out takes with it what is inside. */
function byUs(lines: string): string[] {
  const patterns = PathPatterns.ofFile(lines);
  return FILES.filter((file) => patterns.matches(file));
}

describe("patterns of .gongwenlintignore", () => {
  it.each([
    "*.txt",
    "稿 件/",
    "/a.txt",
    "x/**/a.txt",
    "**/y",
    "x/**",
    "*\n!a.txt",
    "*.txt\n!/a.txt",
    "# nothing\n\\#号.txt\n\\!感.txt",
    "ab\\[1\\].txt",
    "ab[[]1].txt",
    "?.txt",
    "[!b].txt",
    "稿 件/旧/*.txt",
    "旧",
    "y/z",
    "a.txt/",
    "a.txt   ",
    "**",
    "/*",
    "x/*/z",
    "*b*",
    "",
    "[",
    "a[",
  ])("%j is read as git reads it", (lines) => {
    expect(byUs(lines)).toEqual(byGit(lines));
  });

  // without ?, which git takes for a byte
  it("are read as git reads them, whatever they are", () => {
    const piece = fc.constantFrom("a", "b", ".txt", "*", "**", "/", "x", "y", "z", "!", "[ab]", "\n", ".md");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const lines = pieces.join("");
        expect(byUs(lines), lines).toEqual(byGit(lines));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("take no time that grows out of bounds", () => {
    const start = performance.now();
    expect(PathPatterns.ofFile(`${"*a".repeat(200)}*b`).matches("a".repeat(4000))).toBe(false);
    expect(PathPatterns.ofFile(`${"**/a/".repeat(100)}b`).matches("a/".repeat(2000) + "c")).toBe(false);
    expect(PathPatterns.ofGlobs(["{a,b}".repeat(40)]).matches("a".repeat(40))).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("globs of a configuration", () => {
  it.each([
    ["*.{docx,txt}", ["a.txt", "稿 件/b.docx", "稿 件/旧/b.txt", "x/y/z/a.txt", "ab[1].txt", "!感.txt", "#号.txt"]],
    ["{x,稿 件}/**/{a,b}.txt", ["稿 件/旧/b.txt", "x/y/z/a.txt"]],
    ["{a}.txt", []],
  ])("%j", (glob, expected) => {
    const patterns = PathPatterns.ofGlobs([glob]);
    expect(FILES.filter((file) => patterns.matches(file))).toEqual(expected);
  });
});
