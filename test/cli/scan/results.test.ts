/** A scan finds what a check finds, however many do it and whatever was known; and what is redacted holds no words. */
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Archive, linesOf, timeless, TRAPS } from "../../support/scanned-archive.js";

const isDocument = (name: string) => !/\.expected\.|README/.test(name);

let archive: Archive;
beforeAll(() => {
  archive = new Archive();
  for (const [from, to] of [
    ["samples/bad", "归档/样例/差"],
    ["samples/ok", "归档/样例/好"],
    ["test/fixtures/formats", "归档/各种格式"],
  ] as const)
    cpSync(from, archive.at(to), { recursive: true, filter: isDocument });
  archive.put("归档/坏/截断.docx", readFileSync("samples/bad/套用模板-会议通知.docx").subarray(0, 3000));
  archive.put("归档/坏/空.txt", "");
  archive.put("归档/坏/不是.pdf", "XX局。\n");
  archive.put("归档/坏/乱.txt", Buffer.from([0xff, 0x00, 0x81, 0x13, 0xfe, 0x02]));
});
afterAll(() => archive.remove());

describe("what a scan finds", () => {
  it("is what a check of the same files finds", () => {
    const { report, status } = archive.json("归档");
    const paths = report.files.map((file) => file.path);
    expect(paths.length).toBeGreaterThan(30);
    const lint = archive.call("lint", ...paths, "--format", "json");
    const checked = JSON.parse(lint.stdout).files;
    // which bytes they were is told by a scan alone
    const byPath = (all: readonly { path: string }[]) =>
      Object.fromEntries(all.map((file) => [file.path, { ...file, content: undefined }]));
    expect(byPath(report.files)).toEqual(byPath(checked));
    expect(status).toBe(lint.status);
  });

  it.each(["jsonl", "json", "csv", "terminal"])("is the same for any number of workers, known or not: %s", (format) => {
    const scan = (...args: string[]) => {
      const { status, stdout, stderr } = archive.scan("归档", "--format", format, ...args);
      return { status, stdout: timeless(stdout), stderr };
    };
    const first = scan("--jobs", "1", "--cache-dir", `缓存-${format}`);
    expect(first.stderr).toBe("");
    for (const args of [
      ["--jobs", "5", "--no-cache"],
      ["--jobs", "2", "--cache-dir", `缓存-${format}`],
    ])
      expect(scan(...args)).toEqual(first);
  });
});

describe("--redact", () => {
  it("leaves no words of a document in report, cache or on standard error", () => {
    const own = new Archive();
    try {
      own.putTraps();
      mkdirSync(own.at("报告"));
      const texts: string[] = [];
      for (const folder of ["samples/bad", "samples/source", "test/fixtures/formats"])
        for (const [index, name] of readdirSync(folder).filter(isDocument).entries()) {
          const bytes = readFileSync(path.join(folder, name));
          if (/\.(?:txt|md)$/.test(name)) texts.push(bytes.toString("utf8"));
          // names are told: these tell nothing
          own.put(`归档/${path.basename(folder)}/${index}${path.extname(name)}`, bytes);
        }
      const thrown = "此句只在出错的文件中出现";
      own.put("归档/出错.txt", `${thrown}${TRAPS.throw}\n`);
      const words = new Set(texts.concat(thrown).flatMap((text) => text.match(/\p{Script=Han}{9,}/gu) ?? []));
      expect(words.size).toBeGreaterThan(100);
      for (const format of ["jsonl", "csv", "terminal", "sarif"]) {
        const { stdout, stderr } = own.scan(
          "归档",
          "--redact",
          "--near",
          "--format",
          format,
          "-o",
          "html:报告/页.html",
        );
        expect(stdout.length).toBeGreaterThan(500);
        expect([format, leaked(stdout + stderr, words)]).toEqual([format, []]);
      }
      for (const [folder, least] of [
        ["报告", 2],
        ["缓存", 4],
      ] as const) {
        const files = own.filesIn(folder);
        expect(files.length).toBeGreaterThanOrEqual(least);
        for (const name of files) expect([name, leaked(own.read(name), words)]).toEqual([name, []]);
      }
      // while it still tells what was found, and how the scan compares with another
      const [redacted, plain] = [["--redact"], []].map((args) =>
        linesOf(own.scan("归档", "-f", "jsonl", ...args).stdout),
      );
      const found = (lines: readonly string[] = []) =>
        lines
          .flatMap((line) => (JSON.parse(line).findings ?? []) as { rule: string; fingerprint: string }[])
          .map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
      expect(found(redacted)).toEqual(found(plain));
      expect(leaked((plain ?? []).join(""), words).length).toBeGreaterThan(50);
    } finally {
      own.remove();
    }
  });
});

function leaked(text: string, words: ReadonlySet<string>): string[] {
  return [...words].filter((word) => text.includes(word));
}
