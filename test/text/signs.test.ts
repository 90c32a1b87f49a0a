import { describe, expect, test } from "vitest";
import { foldLookalikes } from "../../src/text/lookalikes.js";
import { hasAll, SIGN, signAt, signsOf } from "../../src/text/signs.js";

/** Every UTF-16 unit. */
const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe("signsOf", () => {
  test("gives the kinds of all characters together", () => {
    expect(signsOf("")).toBe(0);
    expect(signsOf("2024年")).toBe(SIGN.digit | SIGN.zero | SIGN.year | SIGN.han);
    expect(hasAll(signsOf("3月5日"), SIGN.month | SIGN.day)).toBe(true);
    expect(hasAll(signsOf("3月"), SIGN.month | SIGN.day)).toBe(false);
  });

  test.each([
    ["digit", /[0-9０-９]/],
    ["letter", /[A-Za-zＡ-Ｚａ-ｚ]/],
    ["han", /\p{Script=Han}/u],
    ["invisible", /(?![\t\n])[\p{Cc}\p{Co}]/u],
    ["surrogate", /\p{Cs}/u],
  ] as const)("%s is set for every character of %s", (name, pattern) => {
    expect(UNITS.filter((unit) => pattern.test(unit) && (signsOf(unit) & SIGN[name]) === 0)).toEqual([]);
  });

  test("lookalike or oddSpace is set for whatever is folded", () => {
    const folded = UNITS.filter((unit) => foldLookalikes(unit) !== unit);
    expect(folded.filter((unit) => (signsOf(unit) & (SIGN.lookalike | SIGN.oddSpace)) === 0)).toEqual([]);
  });
});

describe("signAt", () => {
  test("looks at one unit, and at nothing outside the text", () => {
    expect(signAt("一2", 1) & SIGN.digit).not.toBe(0);
    expect([signAt("2", 1), signAt("2", -1)]).toEqual([0, 0]);
  });
});
