import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RecordsError } from "../../../src/scan/records/errors.js";
import { RecordInput } from "../../../src/scan/records/input.js";
import { joined } from "../../../src/scan/records/join.js";
import { readLines } from "../../../src/scan/records/lines.js";
import { Moves } from "../../../src/scan/records/moves.js";
import { comparePaths } from "../../../src/scan/order.js";
import { type FileResult, lintText } from "../../../src/index.js";

let folder = "";
let count = 0;
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), "公文 记录-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(content: string | Uint8Array): string {
  const file = path.join(folder, `${count++}.jsonl`);
  writeFileSync(file, content);
  return file;
}

async function linesOf(content: string | Uint8Array, chunk: number, longest?: number) {
  const handle = await open(put(content), "r");
  try {
    const lines = [];
    const size = Buffer.byteLength(content);
    for await (const line of readLines({ handle, name: "甲", size, chunk }, longest)) lines.push(line);
    return lines;
  } finally {
    await handle.close();
  }
}

const result = (name: string): FileResult => ({ ...lintText("好。", { fileName: "x.txt" }), path: name });
const file = (name: string) => `${JSON.stringify({ type: "file", ...result(name) })}\n`;
const sums = (files: number, version = "0.1.0") =>
  `${JSON.stringify({ type: "summary", version: 1, tool: { name: "gongwen-lint", version }, files, durationMs: 5 })}\n`;

async function read(content: string | Uint8Array) {
  const input = await RecordInput.open(put(content), "甲.jsonl", 1);
  try {
    const paths = [];
    for await (const one of input.records()) paths.push(one.path);
    return { paths, ...input.facts };
  } finally {
    await input.close();
  }
}

describe("lines", () => {
  it("are the same, however much is read at a time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("\n", "\r", "a", "公", "😀"), maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (content, chunk) => {
          const lines = await linesOf(content, chunk);
          const expected = content.split("\n");
          if (expected.at(-1) === "") expected.pop();
          expect(lines.map(({ text }) => text)).toEqual(expected);
          const bytes = Buffer.from(content);
          for (const { text, offset, length } of lines)
            expect(bytes.subarray(offset, offset + length).toString()).toBe(text);
        },
      ),
      { numRuns: 150, seed: 3 },
    );
  });

  it("are refused when they are too long", async () => {
    await expect(linesOf(`a\n${"b".repeat(100)}`, 10, 50)).rejects.toThrow("第 2 行");
    expect(await linesOf(`${"b".repeat(40)}\n`.repeat(5), 10, 50)).toHaveLength(5);
  });

  it("that are not UTF-8 have no text", async () => {
    expect((await linesOf(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a]), 2)).map(({ text }) => text)).toEqual([
      "a",
      null,
    ]);
  });
});

describe("a report", () => {
  const whole = { complete: true, halfLine: false, inOrder: true, versions: ["0.1.0"], durationMs: 5 };
  const [nine, ten] = ["第9稿.txt", "第10稿.txt"];

  it.each<[string, string, object]>([
    ["whole", file(nine) + file(ten) + sums(2), { ...whole, paths: [nine, ten] }],
    ["without a file", sums(0), { ...whole, paths: [] }],
    [
      "with marks of Windows",
      `\uFEFF${file(nine).replace("\n", "\r\n")}\r\n${sums(1)}`,
      { ...whole, files: 1, paths: [nine] },
    ],
    ["without its last line end", (file(nine) + sums(1)).trimEnd(), { ...whole, paths: [nine] }],
    ["without its sums", file(nine), { complete: false, halfLine: false, versions: [], paths: [nine] }],
    ["empty", "", { complete: false, files: 0, paths: [] }],
    ["with half a line", file(nine) + file(ten).slice(0, 99), { complete: false, halfLine: true, paths: [nine] }],
    ["with half its first line", file(nine).slice(0, 40), { complete: false, halfLine: true, paths: [] }],
    [
      "interrupted",
      file(nine) + sums(1).replace("}\n", ',"interrupted":true}\n'),
      { complete: false, halfLine: false },
    ],
    ["with a line too few", file(nine) + sums(2), { complete: false, halfLine: false, paths: [nine] }],
    ["out of order", file(ten) + file(nine) + sums(2), { ...whole, inOrder: false, paths: [nine, ten] }],
    [
      "of several runs",
      file(nine) + sums(1) + file(ten) + sums(1, "0.2.0"),
      { ...whole, durationMs: 10, versions: ["0.1.0", "0.2.0"], paths: [nine, ten] },
    ],
    ["of several runs, the first broken off", file(nine) + file(ten) + sums(1), { complete: false }],
  ])("%s", async (_, content, facts) => expect(await read(content)).toMatchObject(facts));

  it.each<[string, string | Uint8Array, string]>([
    ["JSON over many lines", '{\n"version": 1\n}', "第 1 行不是 JSON"],
    ["no JSON", `${file(nine)}乱\n${sums(1)}`, "第 2 行不是 JSON"],
    ["another's JSON", `${file(nine)}{"a":1}\n`, "第 2 行不是 gongwen-lint 的"],
    ["a wrong record", `${file(nine)}${file(ten).replace('"checked"', '"good"')}`, "第 2 行的记录不对：status"],
    ["UTF-16", Buffer.from(`\uFEFF${file(nine)}`, "utf16le"), "第 1 行不是 UTF-8"],
    ["half a line of something else", "一是", "第 1 行不是 JSON"],
  ])("is not %s", async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
    await expect(read(content)).rejects.toBeInstanceOf(RecordsError);
  });

  it("is no folder and no file that is not there", async () => {
    await expect(RecordInput.open(folder, "夹", 1)).rejects.toBeInstanceOf(RecordsError);
    await expect(RecordInput.open(path.join(folder, "无"), "无", 1)).rejects.toThrow("读不出 无");
  });

  it("that changes while it is used is no report", async () => {
    const name = put(file(nine) + sums(1));
    const input = await RecordInput.open(name, "甲.jsonl", 1);
    writeFileSync(name, `${"x".repeat(50)}\n${file(nine)}`);
    await expect(input.records().next()).rejects.toThrow("正在变动");
    await input.close();
  });
});

describe("streams", () => {
  it("come together by path, each path once", async () => {
    const name = fc.string({ unit: fc.constantFrom("a", "A", "1", "2", "甲", "/", " "), maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(name, { maxLength: 6 }), { maxLength: 6 }), async (sets) => {
        const sorted = sets.map((names) => names.toSorted(comparePaths));
        const streams = sorted.map(async function* (names) {
          for (const one of names) yield result(one);
        });
        const groups = [];
        for await (const same of joined(streams)) {
          groups.push(same[0]?.result.path);
          expect(new Set(same.map((one) => one.result.path)).size).toBe(1);
          expect(same.map(({ source }) => source)).toEqual(same.map(({ source }) => source).toSorted((a, b) => a - b));
        }
        expect(groups).toEqual([...new Set(sets.flat())].sort(comparePaths));
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe("moves", () => {
  const bad = (name: string, text = "XX局开会。") => ({ ...lintText(text, { fileName: "x.txt" }), path: name });
  const pairsOf = (gone: readonly FileResult[], come: readonly FileResult[]) => {
    const moves = new Moves();
    for (const one of gone) moves.gone(one);
    for (const one of come) moves.come(one);
    return Object.fromEntries(moves.pairs());
  };

  it.each<[string, FileResult[], FileResult[], Record<string, string>]>([
    ["another folder", [bad("甲/1.txt")], [bad("乙/1.txt")], { "乙/1.txt": "甲/1.txt" }],
    ["another name", [bad("1.txt")], [bad("2.txt")], { "2.txt": "1.txt" }],
    ["other findings", [bad("1.txt")], [bad("乙/1.txt", "YY局开会。")], {}],
    ["without findings, the same name", [result("甲/1.txt")], [result("乙/1.txt")], { "乙/1.txt": "甲/1.txt" }],
    ["without findings, another name", [result("1.txt")], [result("2.txt")], {}],
    [
      "the same bytes, another name",
      [{ ...result("1.txt"), content: "abc" }],
      [{ ...result("2.txt"), content: "abc" }],
      { "2.txt": "1.txt" },
    ],
    ["two candidates before", [bad("1.txt"), bad("2.txt")], [bad("3.txt")], {}],
    ["two candidates now", [bad("1.txt")], [bad("2.txt"), bad("3.txt")], {}],
    [
      "two, told apart by their names",
      [bad("甲/1.txt"), bad("甲/2.txt")],
      [bad("乙/1.txt"), bad("乙/2.txt")],
      { "乙/1.txt": "甲/1.txt", "乙/2.txt": "甲/2.txt" },
    ],
  ])("%s", (_, gone, come, pairs) => expect(pairsOf(gone, come)).toEqual(pairs));
});
