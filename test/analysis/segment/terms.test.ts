import { describe, expect, it } from "vitest";
import { intlSegmenter } from "../../../src/analysis/segment/intl.js";
import { withTerms } from "../../../src/analysis/segment/terms.js";
import type { Segmenter } from "../../../src/analysis/segment/types.js";

/** Cuts where the bars of a text are. */
const barred = (cut: string): Segmenter => ({
  name: "nodejieba",
  words: () => {
    let start = 0;
    return cut.split("|").map((text) => {
      const word = { text, start, tag: "n" };
      start += text.length;
      return word;
    });
  },
});

describe("a segmenter that knows terms", () => {
  it.each([
    ["甲乙|丙丁", ["乙丙"], "甲|乙丙|丁"],
    ["甲|乙|丙|丁", ["乙丙"], "甲|乙丙|丁"],
    ["甲乙丙丁", ["乙", "丁"], "甲|乙|丙|丁"],
    ["甲乙丙丁", ["甲乙", "丙丁"], "甲乙|丙丁"],
    ["甲|乙丙|丁", ["甲乙丙", "甲乙"], "甲乙丙|丁"],
    ["甲|乙|丙", ["甲乙", "乙丙"], "甲乙|丙"],
    ["甲|乙|丙", ["丁"], "甲|乙|丙"],
    ["甲乙|甲乙", ["甲乙"], "甲乙|甲乙"],
    ["甲|乙丙丁|戊", ["甲乙", "丙丁"], "甲乙|丙丁|戊"],
  ])("%s with %j: %s", (cut, terms, expected) => {
    const words = withTerms(barred(cut), terms).words(cut.replaceAll("|", ""));
    expect(words.map(({ text }) => text).join("|")).toBe(expected);
    let end = 0;
    for (const { start, text } of words) {
      expect(start).toBe(end);
      end += text.length;
    }
  });

  it("covers the text without a gap whatever is cut", () => {
    const text = "市科技科技创新局赴的的喀喀湖考察。";
    const words = withTerms(intlSegmenter(), ["的的喀喀湖", "科技创新局"]).words(text);
    expect(words.map((word) => word.text).join("")).toBe(text);
    expect(words.map((word) => word.text)).toContain("的的喀喀湖");
  });
});
