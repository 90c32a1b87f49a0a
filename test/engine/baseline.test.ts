import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Baseline, baselineText, readBaseline } from "../../src/engine/baseline.js";
import { lintText } from "../../src/index.js";

const rules = { "missing-title": "off" } as const;
const known = (...entries: [string, string[]][]) => new Map(entries.map(([path, list]) => [path, new Set(list)]));
const entries = (text: string) =>
  lintText(text, { rules }).findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
const marks = (baseline: Baseline, path: string, text: string) =>
  baseline.mark(lintText(text, { rules }), path).findings.map(({ rule, baselined }) => [rule, baselined]);
const BLANK = "unfilled-placeholder";

describe("a baseline", () => {
  it("knows what was found, wherever the sentence went", () => {
    const baseline = new Baseline(known(["旧.txt", entries("XX局召开会议。")]), () => false);
    expect(marks(baseline, "旧.txt", "好。\n\nXX局召开会议。\n2月30日。")).toEqual([
      [BLANK, true],
      ["invalid-date", false],
    ]);
    expect(marks(baseline, "别的.txt", "XX局召开会议。")).toEqual([[BLANK, false]]);
  });

  it("counts equal findings: one more is new", () => {
    const baseline = new Baseline(known(["旧.txt", entries("XX局召开会议。")]), () => false);
    expect(marks(baseline, "旧.txt", "XX局召开会议。\nXX局召开会议。")).toEqual([
      [BLANK, true],
      [BLANK, false],
    ]);
  });

  it("knows a file under its new name when the old one is gone", () => {
    const baseline = new Baseline(known(["旧.txt", entries("XX局召开会议。")]), () => true);
    expect(marks(baseline, "新.txt", "XX局召开会议。")).toEqual([[BLANK, true]]);
  });

  it("keeps what was not checked, drops what is gone", () => {
    const before = known(["没查.txt", ["a 1"]], ["删了.txt", ["a 2"]], ["改好.txt", ["a 3"]], ["坏了.txt", ["a 4"]]);
    const baseline = new Baseline(before, (path) => path === "删了.txt");
    baseline.take(lintText("好。", { rules }), "改好.txt");
    baseline.take({ ...lintText("", { rules }), status: "unreadable" }, "坏了.txt");
    const taken = baseline.take(lintText("XX局召开会议。", { rules }), "新.txt");
    expect(taken).toMatchObject({ baselined: 1, findings: [{ baselined: true }] });
    const after = known(["没查.txt", ["a 1"]], ["坏了.txt", ["a 4"]], ["新.txt", entries("XX局召开会议。")]);
    expect(baseline.updated()).toEqual(after);
  });

  it("is written so that it can be read, sorted, a finding a line", () => {
    expect(baselineText(known(["乙.txt", ["b 1", "a 2"]], ["a.txt", ["a 1"]]))).toBe(
      '{\n  "gongwenLintBaseline": 1,\n  "files": {\n    "a.txt": [\n      "a 1"\n    ],\n    "乙.txt": [\n      "a 2",\n      "b 1"\n    ]\n  }\n}\n',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.array(fc.string(), { minLength: 1 }))), (files) => {
        const written = new Map(files.map(([path, list]) => [path, new Set(list)]));
        expect(readBaseline(baselineText(written))).toEqual(written);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it.each([
    "",
    "[]",
    "{}",
    '{"gongwenLintBaseline":2,"files":{}}',
    '{"gongwenLintBaseline":1,"files":{"a":[1]}}',
    "PK",
  ])("is not %j", (text) => expect(readBaseline(text)).toBeNull());
});
