import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Duplicates } from "../../src/scan/duplicates.js";

const content = (n: number) => `${n}`.padStart(22, "A");
/** Hashes differ near their beginning. */
const hash = (n: number) => [...content(n)].toReversed().join("");

describe("duplicates", () => {
  it("are the files with the same content, in the order in which they were met", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { maxLength: 60 }),
        fc.constantFrom("", "一个很长的文件夹的名字".repeat(800)),
        (all, long) => {
          const duplicates = new Duplicates();
          const expected = new Map<number, string[]>();
          for (const [at, n] of all.entries()) {
            const path = `${long}/报告${at}.txt`;
            duplicates.add(path, { status: "checked", content: hash(n) });
            expected.set(n, [...(expected.get(n) ?? []), path]);
          }
          const groups = [...expected.values()].filter(({ length }) => length > 1);
          expect(duplicates.groups()).toEqual(groups.map(([path, ...same]) => ({ path, same })));
        },
      ),
      { numRuns: 60, seed: 6 },
    );
  });

  it("are none among files that could not be checked, or were not read", () => {
    const duplicates = new Duplicates();
    for (const path of ["甲.txt", "乙.txt"]) {
      duplicates.add(path, { status: "unreadable", content: hash(1) });
      duplicates.add(path, { status: "checked" });
    }
    expect(duplicates.groups()).toEqual([]);
  });
});
