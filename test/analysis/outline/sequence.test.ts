import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeSequence } from "../../../src/analysis/outline/sequence.js";

const options = { mayRestart: true, mayStartLate: false, mayBeAlone: true, doubledFirst: () => true };

/** Mistakes as `kind@index expected[ missing…]`. */
function judge(values: number[], changes: Partial<typeof options> = {}): string[] {
  return judgeSequence(values, { ...options, ...changes }).map(({ kind, index, expected, missing }) =>
    [`${kind}@${index} ${expected}`, ...missing.map(String)].join(" "),
  );
}

describe("judgeSequence", () => {
  it.each<[number[], string[]]>([
    [[1, 2, 3], []],
    [[1, 2, 3, 1, 2], []],
    [[1, 2, 2], ["duplicate@2 3"]],
    [[1, 2, 2, 3, 4], ["duplicate@2 3"]],
    [[1, 2, 2, 4, 5], ["duplicate@2 3"]],
    [[1, 1, 2, 3], ["duplicate@1 2"]],
    [[1, 1, 3], ["duplicate@1 2"]],
    [[1, 3, 4], ["skipped@1 2 2"]],
    [[1, 2, 5, 6, 7], ["skipped@2 3 3 4"]],
    [[1, 2, 4, 3, 5], ["misordered@2 3"]],
    [[1, 2, 7, 4, 5], ["misordered@2 3"]],
    [[1, 2, 5, 3, 4], ["misordered@2 3"]],
    [[1, 3, 3, 4], ["misordered@1 2"]],
    [[1, 2, 1, 4], ["duplicate@2 3"]],
    [[1, 2, 3, 2, 3, 4], ["duplicate@3 4"]],
    [[1, 2, 3, 2, 4, 5], ["duplicate@3 4"]],
    [
      [1, 2, 3, 3, 5, 5, 6],
      ["duplicate@3 4", "duplicate@5 6"],
    ],
    [[1, 2, 1, 2, 3, 3], []],
    [[1, 2, 1, 2, 3], []],
    [[2, 3, 4], ["skipped@0 1 1"]],
    [[4, 5, 6], []],
    [[2], []],
    [[2, 1], ["misordered@0 1"]],
    [[2, 1, 3, 4], ["misordered@0 1"]],
    [[2, 1, 2, 3], []],
    [[1, 20, 2, 3], []],
  ])("%j gives %j", (values, expected) => {
    expect(judge(values)).toEqual(expected);
  });

  it("lets two lists of which the first has one item pass when the words between say so", () => {
    expect(judge([1, 1, 2, 3], { doubledFirst: () => false })).toEqual([]);
  });

  it("misses the first number of a list of one where a list always begins with it", () => {
    expect(judge([2], { mayBeAlone: false })).toEqual(["skipped@0 1 1"]);
    expect(judge([1], { mayBeAlone: false })).toEqual([]);
    expect(judge([3], { mayBeAlone: false })).toEqual([]);
  });

  it("lets a list begin late where that is usual", () => {
    expect(judge([2, 3], { mayStartLate: true })).toEqual([]);
  });

  it("says nothing on any run of complete lists", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 12 }), { maxLength: 6 }), (lengths) => {
        const values = lengths.flatMap((length) => Array.from({ length }, (_, index) => index + 1));
        expect(judge(values)).toEqual([]);
      }),
    );
  });

  it("gives one mistake for one wrong number in a list, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 12 }),
        fc.nat(),
        fc.integer({ min: 2, max: 12 }),
        (length, position, wrong) => {
          const values = Array.from({ length }, (_, index) => index + 1);
          const index = 1 + (position % (length - 2));
          fc.pre(wrong !== values[index] && Math.abs(wrong - index) < 5);
          values[index] = wrong;
          const found = judge(values);
          expect(found.length, `${values.join()} → ${found.join()}`).toBe(1);
        },
      ),
    );
  });
});
