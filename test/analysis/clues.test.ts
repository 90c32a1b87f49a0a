import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cluesOf, hint, pairs, WordList } from "../../src/analysis/clues.js";

const SUMS = hint(["共计", "合计"]);
const RANGES = hint(pairs("0123456789", "-—"));
const NAMES = new WordList(() => [
  ["东湖路", 1],
  ["东湖", 2],
  ["湖路", 3],
]);
const OTHERS = new WordList(() => [["东湖", "other"]]);

const found = (text: string) => NAMES.in(cluesOf(text)).map(({ word, index, value }) => [word, index, value]);

describe("hint", () => {
  test("is there where one of its words is", () => {
    expect(cluesOf("两项合计12件").hints & (SUMS | RANGES)).toBe(SUMS);
    expect(cluesOf("合 计").hints & SUMS).toBe(0);
  });

  test("takes pairs in place of a pattern for two characters", () => {
    expect(cluesOf("增长3—5倍").hints & RANGES).not.toBe(0);
    expect(cluesOf("增长3 —5倍").hints & RANGES).toBe(0);
  });

  test("is there in every text that its pattern matches", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0—-共计合3年，") });
    fc.assert(
      fc.property(text, (sample) => {
        expect((cluesOf(sample).hints & RANGES) !== 0).toBe(/[0-9][-—]/.test(sample));
        expect((cluesOf(sample).hints & SUMS) !== 0).toBe(/共计|合计/.test(sample));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("WordList", () => {
  test("gives every occurrence by place, those of one place in the order of the list", () => {
    expect(found("到东湖路")).toEqual([
      ["东湖路", 1, 1],
      ["东湖", 1, 2],
      ["湖路", 2, 3],
    ]);
    expect(found("西湖")).toEqual([]);
  });

  test("keeps the words of other lists apart", () => {
    expect(OTHERS.in(cluesOf("东湖路")).map(({ value }) => value)).toEqual(["other"]);
  });

  test("takes words that are registered after a text was read", () => {
    cluesOf("南山");
    const late = new WordList(() => [["南山", true]]);
    expect(late.in(cluesOf("南山"))).toHaveLength(1);
  });
});
