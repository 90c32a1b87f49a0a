import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, Places } from "../../../src/scan/cache/places.js";

const FAR = 5 * 2 ** 32 + 7;

describe("places", () => {
  it("are found by their keys, the last of a key", () => {
    const keys = fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 });
    fc.assert(
      fc.property(keys, (all) => {
        const [places, expected] = [Places.none(), new Map<string, number>()];
        for (const [at, key] of all.entries()) {
          places.add(hashOf(key), { offset: FAR + at, length: at + 1 });
          expected.set(key, at);
        }
        const again = Places.from(places.toWords(FAR).slice(), FAR);
        for (const one of [places, again]) {
          for (const [key, at] of expected)
            expect(one?.find(hashOf(key))).toEqual({ offset: FAR + at, length: at + 1 });
          expect(one?.find(hashOf("not among them"))).toBeNull();
          expect([...(one?.all() ?? [])].map(({ length }) => length)).toEqual(all.map((_, at) => at + 1));
        }
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  it("are those of a pack of one size", () => {
    const places = Places.none();
    places.add(hashOf("甲"), { offset: 0, length: 9 });
    const words = places.toWords(9);
    expect(Places.from(words, 9)?.find(hashOf("甲"))).toEqual({ offset: 0, length: 9 });
    expect([
      Places.from(words, 10),
      Places.from(words, 9 + 2 ** 32),
      Places.from(words.subarray(0, -1), 9),
      Places.from(new Uint32Array(0), 0),
    ]).toEqual([null, null, null, null]);
  });
});
