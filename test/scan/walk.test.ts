import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compareNames, comparePaths } from "../../src/scan/order.js";
import { listedFiles, type Walked, walkArchive, type WalkOptions } from "../../src/scan/walk.js";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "公文 遍历-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), name);
  }
}
const ALL: WalkOptions = { wanted: () => true };
const shown = (all: Iterable<Walked>) =>
  [...all].map((one) => (one.kind === "file" ? one.path : `${one.path} ${one.error.code}`));
const walked = (options = ALL) => shown(walkArchive(folder, ".", options));

describe("walkArchive", () => {
  it("has the files of a folder before its folders, as people number them", () => {
    put(
      "第10号.txt",
      "第2号.txt",
      "b/1.txt",
      "a/10.txt",
      "a/9.txt",
      "a/b/1.txt",
      "乙.txt",
      "2022年/1.txt",
      "10年/1.txt",
    );
    expect(walked()).toEqual([
      "第2号.txt",
      "第10号.txt",
      "乙.txt",
      "10年/1.txt",
      "2022年/1.txt",
      "a/9.txt",
      "a/10.txt",
      "a/b/1.txt",
      "b/1.txt",
    ]);
  });

  it("writes the folder as it was named", () => {
    put("a/1.txt");
    for (const name of ["归档", "归档/", "归档//"])
      expect(shown(walkArchive(folder, name, ALL))).toEqual(["归档/a/1.txt"]);
    expect(shown(walkArchive(folder, "..", ALL))).toEqual(["../a/1.txt"]);
    expect(shown(walkArchive(folder, "/", ALL))).toEqual(["/a/1.txt"]);
  });

  it("leaves out what is hidden, temporary, or a program's", () => {
    put(
      ".隐.txt",
      ".git/1.txt",
      "~$稿.docx",
      ".~lock.稿.odt#",
      "node_modules/a/1.md",
      "a/node_modules/1.md",
      "a/~$b.doc",
    );
    put("a/稿.docx", "~稿.txt", "$稿.txt");
    expect(walked().sort()).toEqual(["$稿.txt", "a/稿.docx", "~稿.txt"].sort());
  });

  it("follows no link: to a file, a folder, itself, nothing, or out of the archive", () => {
    if (process.platform === "win32") return;
    put("a/1.txt", "b/2.txt");
    const outside = mkdtempSync(path.join(tmpdir(), "公文 外面-"));
    writeFileSync(path.join(outside, "密.txt"), "密");
    symlinkSync(at("a/1.txt"), at("a/链接.txt"));
    symlinkSync(at("b"), at("a/b"));
    symlinkSync(folder, at("a/环"));
    symlinkSync(at("没有"), at("断.txt"));
    symlinkSync(outside, at("外"));
    expect(walked()).toEqual(["a/1.txt", "b/2.txt"]);
    rmSync(outside, { recursive: true });
  });

  it("says which folder could not be opened, and goes on", () => {
    put("a/1.txt", "b/1.txt", "c/1.txt");
    const wanted = (name: string, isFolder: boolean) => {
      // it is removed between being listed and being opened
      if (isFolder && name === "b") rmSync(at("b"), { recursive: true });
      return true;
    };
    expect(walked({ wanted })).toEqual(["a/1.txt", "b/ file-not-found", "c/1.txt"]);
    rmSync(folder, { recursive: true });
    expect(walked()).toEqual([". file-not-found"]);
    expect(shown(walkArchive(folder, "归档", ALL))).toEqual(["归档/ file-not-found"]);
  });

  // other systems have no such names
  it.skipIf(process.platform !== "linux")("says of names from a GBK system why they cannot be opened", () => {
    const gbk = (...bytes: number[]) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes)]);
    const [name, inside] = [[0xb9, 0xab, 0xce, 0xc4], Buffer.from("/1.txt")];
    mkdirSync(gbk(...name));
    writeFileSync(Buffer.concat([gbk(...name), inside]), "");
    writeFileSync(gbk(...name, ...Buffer.from(".txt")), "");
    expect(walked()).toEqual(["����.txt undecodable-name", "����/ undecodable-name"]);
  });

  it("says which file has gone meanwhile", () => {
    put("1.txt", "2.txt", "3.txt");
    const seen: string[] = [];
    for (const one of walkArchive(folder, ".", ALL)) {
      if (one.path === "1.txt") rmSync(at("2.txt"));
      seen.push(`${one.path} ${one.kind}`);
    }
    expect(seen).toEqual(["1.txt file", "2.txt unreadable", "3.txt file"]);
  });

  it("asks before it opens a folder", () => {
    put("a/1.txt", "b/1.txt", "b/c/1.txt");
    const asked: string[] = [];
    const wanted = (name: string, isFolder: boolean) => {
      asked.push(isFolder ? `${name}/` : name);
      return name !== "b";
    };
    expect(walked({ wanted })).toEqual(["a/1.txt"]);
    expect(asked).toEqual(["a/", "a/1.txt", "b/"]);
  });

  it("is sorted as comparePaths sorts, whatever the names", () => {
    const name = fc
      .string({
        unit: fc.constantFrom("1", "2", "10", "第", "号", "a", "A", "é", "e\u0301", " ", "-", ".", "（", "!"),
        maxLength: 4,
      })
      .map((text) => `x${text}`.replace(/[. ]+$/, ""));
    const names = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(names, (all) => {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder);
        for (const parts of all) {
          try {
            put(parts.join("/"));
          } catch {
            // a file where a folder was to be, or the other way about
          }
        }
        const found = walked();
        expect(found).toEqual([...found].sort(comparePaths));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

describe("comparePaths", () => {
  const paths = fc.array(fc.constantFrom("a", "a!", "a-", "b", "1", "2", "10", "第1号", "第10号", "é", "e\u0301"), {
    minLength: 1,
    maxLength: 4,
  });
  it("is an order: of any three the same, of two that differ one before the other", () => {
    fc.assert(
      fc.property(paths, paths, paths, (...parts) => {
        const [a, b, c] = parts.map((part) => part.join("/")) as [string, string, string];
        expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0);
        expect(comparePaths(a, b) === 0).toBe(a === b);
        if (comparePaths(a, b) < 0 && comparePaths(b, c) < 0) expect(comparePaths(a, c)).toBeLessThan(0);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it("tells names apart that the language does not", () => {
    expect(compareNames("é", "e\u0301")).not.toBe(0);
    expect(compareNames("01", "1")).not.toBe(0);
  });
});

describe("compareNames", () => {
  it("has the order of the collator, whatever it is found by", () => {
    const collator = new Intl.Collator("zh", { numeric: true });
    const piece = fc.constantFrom(
      "0",
      "1",
      "2",
      "10",
      "9",
      "报",
      "告",
      "第",
      "a",
      "A",
      ".",
      "-",
      " ",
      "２",
      "٣",
      "\u0301",
      "\u20DD",
      "é",
      "𝟙",
      "〇",
      "①",
      "\u0001",
    );
    const name = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(name, name, name, (before, a, b) => {
        const expected = collator.compare(before + a, before + b);
        if (expected !== 0) expect(Math.sign(compareNames(before + a, before + b))).toBe(expected);
      }),
      { numRuns: 20_000, seed: 6 },
    );
  });
});

describe("listedFiles", () => {
  it("are in the order of reports, each once, with what is not there", () => {
    put("b/10.txt", "b/9.txt", "a.txt");
    expect(shown(listedFiles(["b/10.txt", "没有.txt", "b/9.txt", "a.txt", "b/9.txt"], folder))).toEqual([
      "没有.txt file-not-found",
      "a.txt",
      "b/9.txt",
      "b/10.txt",
    ]);
  });
});
