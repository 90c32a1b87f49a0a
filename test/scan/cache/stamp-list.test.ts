import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listBytes, StampList, type StampRow } from "../../../src/scan/cache/stamp-list.js";

const number = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
const stamp = fc.record({ size: fc.nat(), mtimeMs: number, ctimeMs: number, ino: fc.maxSafeNat() });
const content = fc.constantFrom("-", "abcdefghijklmnopqrstuv", "0123456789_-ABCDEFGHIJ");
const name = fc.string({ unit: fc.constantFrom("报", "a", "1", ".", " "), minLength: 1, maxLength: 6 });
const rows = fc.uniqueArray(fc.record({ name, stamp, content }), { selector: (row) => row.name, maxLength: 20 });

const found = (list: StampList | null, { name: wanted, stamp: known }: StampRow) => {
  const at = list?.find(wanted) ?? -1;
  return at === -1 ? null : { same: list?.isSame(at, known), stamp: list?.stampOf(at), content: list?.contentOf(at) };
};
const whole = (row: StampRow) => ({ same: true, stamp: row.stamp, content: row.content });

describe("a list of stamps", () => {
  it("tells of each file what was said of it, in whichever order they are asked for", () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat(19)), (all, order) => {
        const bytes = listBytes(all);
        const inOrder = StampList.from(bytes);
        for (const row of all) expect(found(inOrder, row)).toEqual(whole(row));
        const anyhow = StampList.from(bytes);
        for (const at of order) {
          const row = all[at];
          if (row !== undefined) expect(found(anyhow, row)).toEqual(whole(row));
        }
        for (const one of [inOrder, anyhow]) expect([one?.find("没有"), one?.find("")]).toEqual([-1, -1]);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it("is nothing when its bytes are not those that were written", () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (all, at, change, isCut) => {
        const bytes = listBytes(all);
        const place = at % bytes.length;
        if (!isCut) bytes[place] = (bytes[place] ?? 0) ^ change;
        expect(StampList.from(isCut ? bytes.subarray(0, place) : bytes)).toBeNull();
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});
