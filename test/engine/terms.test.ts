import { describe, expect, it } from "vitest";
import { lintText } from "../../src/index.js";

const rulesOf = (text: string, terms: readonly string[]) =>
  lintText(text, { terms }).findings.map(({ rule, text: found }) => `${rule} ${found}`);

describe("terms of one's own", () => {
  it.each([
    ["赴的的喀喀湖考察。", ["的的喀喀湖"], []],
    ["赴的的喀喀湖考察，推进推进工作。", ["的的喀喀湖"], ["repeated-word 推进推进"]],
    ["由布署公司承办。", ["布署公司"], []],
    ["由布署公司作布署。", ["布署公司"], ["misused-word 布署"]],
    ["XX局与XX工程。", ["XX工程"], ["unfilled-placeholder XX", "unfilled-placeholder XX"]],
  ])("%s %j", (text, terms, expected) => {
    expect(rulesOf(text, terms)).toEqual(expected);
  });

  it("take time in proportion to the text", () => {
    const start = performance.now();
    const text = "布署公司推进推进工作，".repeat(5000);
    expect(rulesOf(text, ["布署公司", "公司"]).length).toBeGreaterThan(1000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
