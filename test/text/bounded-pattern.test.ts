import { describe, expect, it } from "vitest";
import { boundedPattern, boundedSource, PatternError } from "../../src/text/bounded-pattern.js";

describe("a pattern of the user's", () => {
  it.each([
    ["X[光-射]机", "一台X光机", "X光机"],
    ["[A-Z]{2}-\\d+", "型号 AB-1234。", "AB-1234"],
    ["(?:甲|乙)(?<n>类)?XX", "乙类XX", "乙类XX"],
    ["(?<=第)X+(?=号)", "第XXX号", "XXX"],
    ["\\p{Script=Han}+?XX", "某某XX", "某某XX"],
    ["[\\]x]{2,}", "a]x]", "]x]"],
    ["\\u{58}\\x58", "XX", "XX"],
    ["(?!XY).X{1,3}", "XXX", "XXX"],
  ])("%s finds what it says", (source, text, found) => {
    expect(text.match(boundedPattern(source))?.[0]).toBe(found);
  });

  it.each([
    ["(a+)+$", "可能匹配的方式太多"],
    ["(a|a)*b", "可能匹配的方式太多"],
    ["(.*)*", "可能匹配的方式太多"],
    [".*.*.*x", "可能匹配的方式太多"],
    ["(?:a?){30}b", "可能匹配的方式太多"],
    ["(a)\\1", "反向引用"],
    ["(?<a>x)\\k<a>", "反向引用"],
    ["a{1000}", "重复次数"],
    ["a*", "什么都没有"],
    ["a(", "Unterminated group"],
    ["a{2", "Incomplete quantifier"],
  ])("%s is refused: %s", (source, reason) => {
    let error: unknown;
    try {
      boundedPattern(source);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PatternError);
    expect((error as PatternError).reason.zh).toContain(reason);
  });

  it.each([
    ["(?:问题|不足|差距)+$", "words of which one at most can fit"],
    ["^(?!.*(?:解决|整改).{0,8}(?:问题|难题)).*(?:问题|难题)", "what is tried once, before the rest"],
  ])("%s is taken: %s", (source) => {
    expect(new RegExp(boundedSource(source), "u").test("存在的问题")).toBe(true);
  });

  it.each(["(?:问题|问题导向)+.*x", "(?:a|b?){14}"])("%s is refused all the same", (source) => {
    expect(() => boundedSource(source)).toThrow(PatternError);
  });

  it("takes time in proportion to the text", () => {
    const start = performance.now();
    const text = "a".repeat(100_000);
    for (const source of ["a*a*b", "[abc]+d", "a{0,100}?b"]) expect(text.match(boundedPattern(source))).toBeNull();
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
