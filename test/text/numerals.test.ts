import { describe, expect, it } from "vitest";
import { formatHanNumeral, parseHanNumeral } from "../../src/text/numerals.js";

describe("Chinese numerals", () => {
  it("reads back every number that it writes", () => {
    for (let value = 0; value <= 9999; value++) expect(parseHanNumeral(formatHanNumeral(value))).toBe(value);
  });
  it("refuses what is no numeral", () => {
    for (const text of ["", "二二十", "十百", "三个", "百"]) expect(parseHanNumeral(text)).toBeNull();
  });
});
