/** Documents inside zip files. */
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Archive, linesOf, timeless } from "../../support/scanned-archive.js";

let archive: Archive;
beforeAll(() => {
  archive = new Archive();
  const bad = strToU8("XX局召开会议。\n");
  const inner = zipSync({ "里.txt": bad });
  archive.put(
    "归档/稿.zip",
    zipSync({
      "第10号.txt": bad,
      "旧/第1号.txt": strToU8("好。\n"),
      "第9号.txt": bad,
      "里.zip": inner,
      "~$锁.docx": bad,
      "__MACOSX/._第9号.txt": bad,
      "图.png": bad,
    }),
  );
  archive.put("归档/图.zip", zipSync({ "图.png": bad }));
  archive.put("归档/坏.zip", Buffer.from(inner).subarray(0, 30));
  archive.put("归档/稿.zip-1.txt", "好。\n");
  archive.put("归档/稿.zi.txt", "好。\n");
  // a folder that is named like the inside of a zip file
  archive.put("归档/督查室!/1.txt", "好。\n");
  archive.put("归档/a/1.txt", "好。\n");
  archive.put("归档/终稿.txt", "好。\n");
});
afterAll(() => archive.remove());

const pathsOf = (jsonl: string) =>
  linesOf(jsonl).flatMap((line) => (JSON.parse(line).path as string | undefined) ?? []);

describe("scan --zip", () => {
  it("reports what is inside in the place of the zip file, one level deep", () => {
    const { report, status } = archive.json("归档", "--zip");
    const paths = report.files.map((file) => file.path.slice("归档/".length));
    expect(paths.filter((name) => name.startsWith("稿.zip!"))).toEqual([
      "稿.zip!/第9号.txt",
      "稿.zip!/第10号.txt",
      "稿.zip!/旧/第1号.txt",
    ]);
    expect(paths).toHaveLength(9);
    expect(report.files.find(({ path }) => path === "归档/坏.zip")?.error?.code).toBe("damaged-document");
    // one that holds no document is none
    expect(report.summary.otherFiles).toBe(1);
    expect(status).toBe(2);
  });

  it("in shares is, merged, the one report in the same order", () => {
    const whole = archive.scan("归档", "--zip", "--format", "jsonl");
    const shares = [1, 2, 3].map((share) => {
      const { stdout } = archive.scan("归档", "--zip", "--format", "jsonl", "--shard", `${share}/3`);
      archive.put(`片/${share}.jsonl`, stdout);
      return pathsOf(stdout);
    });
    expect(shares.flat()).toHaveLength(pathsOf(whole.stdout).length);
    const merged = archive.call("merge", "片/*.jsonl", "--format", "jsonl");
    expect(merged.stderr).toBe("");
    expect(timeless(merged.stdout)).toBe(timeless(whole.stdout));
  });

  it("is not done unasked, and the summary says so", () => {
    const { stdout } = archive.scan("归档");
    expect(stdout).toMatch(/略过的文件（压缩包里的文档加 --zip 才查）\n {2}2 个：.+\n {4}归档\/稿.zip\n/);
  });
});
