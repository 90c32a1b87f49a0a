import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/readers/index.js";
import { NearDuplicates } from "../../../src/scan/near/near-duplicates.js";
import { readSketch, sketchOf } from "../../../src/scan/near/sketch.js";
import { paragraphs, sketchOfLines } from "./archive.js";

const FORMATS = ["doc", "docx", "fodt", "html", "mht", "odt", "ofd", "pdf", "rtf"];
const LINE = "各科室对照清单逐项排查青湖路和白沙街十二处隐患，整改闭环基本形成。";
const factsOf = (...lines: string[]) => readSketch(sketchOfLines(lines));

describe("a sketch", () => {
  it("is the same on every machine; whoever changes it changes its version", () => {
    const digest = createHash("sha256")
      .update(sketchOfLines(paragraphs(1)))
      .digest("hex");
    expect(digest.slice(0, 16)).toBe("7f1f2df9df8ebb61");
  });

  it.each([1, 12, 3000])("of %i paragraphs is small", (count) => {
    expect(sketchOfLines(paragraphs(2, count)).length).toBeLessThanOrEqual(1992);
  });

  it.each([
    ["figures", "12个街道3月5日", "305个街道11月20日"],
    ["figures in Chinese", "一是推进二十项", "三是推进五项"],
    ["blanks and what they are filled with", "XX年××个○○", "2024年12个305"],
    ["signs and spaces", "（一）加强 领导：", "加强领导。"],
    ["wide letters and capitals", "ＡＰＰ建设", "app建设"],
    ["radicals for characters", "⼀⽉⼯作", "一月工作"],
  ])("does not tell %s apart", (_, one, other) => {
    expect(factsOf(LINE + one)).toEqual(factsOf(LINE + other));
  });

  it("tells words apart", () => {
    expect(factsOf(`${LINE}甲`)?.hashes).not.toEqual(factsOf(`${LINE}乙`)?.hashes);
  });

  it("leaves out headings, short lines and the same again", () => {
    expect(factsOf(LINE, "工作情况", LINE, "特此报告。")?.hashes).toHaveLength(1);
  });

  it.each(["everything", "numbered", "request"])("of %s is nearly the same in all formats", async (document) => {
    const near = new NearDuplicates({ threshold: 0.9 });
    for (const format of FORMATS) {
      const file = `${document}.${format}`;
      const read = await readDocument(readFileSync(`test/fixtures/formats/${file}`), { name: file });
      near.add(file, sketchOf(read), 0);
    }
    expect(near.groups().map(({ files }) => files.length)).toEqual([FORMATS.length]);
  });

  it.each([
    ["2024年12月20日", 20_241_220],
    ["（2024 年 1 月 5 日）", 20_240_105],
    ["二〇二四年十二月二十日", 20_241_220],
    ["二○二四年一月三日", 20_240_103],
    ["２０２４年３月１日", 20_240_301],
    ["XX年XX月XX日", 0],
    ["2024年13月1日", 0],
    ["自2024年1月1日起施行。", 0],
  ])("knows the date %s", (line, date) => {
    expect(factsOf(LINE, line, "（联系人：周明）")?.date).toBe(date);
  });

  it("is read or refused, whatever is in it", () => {
    const sketch = sketchOfLines(paragraphs(3));
    expect(readSketch(sketch.slice(0, -4))).toBeNull();
    expect(readSketch("")).toBeNull();
    const damaged = fc.tuple(fc.nat(sketch.length - 1), fc.base64String({ minLength: 4, maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(damaged, { maxLength: 5 }), (damages) => {
        const text = damages.reduce(
          (all, [at, piece]) => all.slice(0, at) + piece + all.slice(at + piece.length),
          sketch,
        );
        const near = new NearDuplicates();
        near.add("sound", sketch, 0);
        if (readSketch(text) === null) expect(() => near.add("damaged", text, 0)).toThrow(RangeError);
        else near.add("damaged", text, 0);
        near.pairs().forEach(({ share }) => expect(share).toBeLessThanOrEqual(1));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
