/** An archive in shares: each file in one of them, and together they are the one scan. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Archive, linesOf, timeless } from "../../support/scanned-archive.js";

let archive: Archive;
beforeAll(() => {
  archive = new Archive();
  for (let n = 1; n <= 30; n++)
    archive.put(`归档/${n % 4}年/第${n}号.txt`, n % 7 === 0 ? "同样的内容。\n" : `第${n}份，XX人。\n`);
  archive.put("归档/坏.docx", "PK\u0003\u0004");
  archive.put("归档/图.png", "图");
  archive.put("归档/1年/图.png", "图");
});
afterAll(() => archive.remove());

const filesOf = (jsonl: string) =>
  linesOf(jsonl).flatMap((line) => (JSON.parse(line).path as string | undefined) ?? []);

describe("shares", () => {
  it.each([1, 2, 3, 4, 5])("of %i: every file in one, and merged they are the whole", (n) => {
    const whole = archive.scan("归档", "--format", "jsonl");
    const shares = Array.from({ length: n }, (_, index) => {
      const { stdout, stderr } = archive.scan("归档", "--format", "jsonl", "--shard", `${index + 1}/${n}`);
      expect(stderr).toBe("");
      archive.put(`片/${n}/${index + 1}.jsonl`, stdout);
      return filesOf(stdout);
    });
    expect(shares.flat().toSorted()).toEqual(filesOf(whole.stdout).toSorted());
    for (const share of shares) expect(share.length).toBeGreaterThan(0);
    const merged = archive.call("merge", `片/${n}/*.jsonl`, "--format", "jsonl");
    expect(merged.stderr).toBe("");
    expect(timeless(merged.stdout)).toBe(timeless(whole.stdout));
    expect(merged.status).toBe(whole.status);
  });

  it("of which one has no report are incomplete, until it is there", () => {
    const scan = (shard: string) => archive.scan("归档", "--format", "jsonl", "--shard", shard).stdout;
    archive.put("缺/1.jsonl", scan("1/3"));
    archive.put("缺/3.jsonl", scan("03/3"));
    const two = archive.call("merge", "缺/1.jsonl", "缺/3.jsonl", "--format", "jsonl");
    expect(two.stderr).toBe("归档分成 3 片，缺 1 片的报告（2/3），结果不完整。\n");
    expect(two.status).toBe(2);
    expect(JSON.parse(linesOf(two.stdout).at(-1) ?? "").shards).toEqual(["1/3", "3/3"]);
    archive.put("缺/两片.jsonl", two.stdout);
    archive.put("缺/2.jsonl", scan("2/3"));
    const all = archive.call("merge", "缺/两片.jsonl", "缺/2.jsonl", "--format", "jsonl");
    expect(all.stderr).toBe("");
    expect(timeless(all.stdout)).toBe(timeless(archive.scan("归档", "--format", "jsonl").stdout));
  });

  it("are the same wherever the archive is scanned from", () => {
    const share = (...args: string[]) => filesOf(archive.scan(...args, "--format", "jsonl", "--shard", "2/3").stdout);
    const expected = share("归档").map((name) => name.slice("归档/".length));
    expect(share("./归档/").map((name) => name.slice("./归档/".length))).toEqual(expected);
    expect(share(archive.at("归档")).map((name) => name.slice(archive.at("归档/").length))).toEqual(expected);
    // and stay so while others come and go
    archive.put("归档/新来的.txt", "好。\n");
    expect(share("归档").filter((name) => !name.includes("新来的"))).toEqual(expected.map((name) => `归档/${name}`));
  });
});
