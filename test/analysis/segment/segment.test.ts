import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intlSegmenter } from "../../../src/analysis/segment/intl.js";
import { loadSegmenter } from "../../../src/analysis/segment/load.js";

const segmenter = loadSegmenter();

/** Whether the native module was built on this machine. */
function isBuilt(): boolean {
  try {
    const root = path.dirname(createRequire(import.meta.url).resolve("nodejieba/package.json"));
    return existsSync(path.join(root, "build", "Release", "nodejieba.node"));
  } catch {
    return false;
  }
}

describe(`the segmenter that runs: ${segmenter.name}`, () => {
  it("is nodejieba wherever it is installed and not switched off", () => {
    const wanted = process.env["GONGWEN_LINT_SEGMENTER"] === "intl" || !isBuilt() ? "intl" : "nodejieba";
    expect(segmenter.name).toBe(wanted);
  });

  it.each([
    ["统一是前提", "统一"],
    ["加强学习二是改进作风", "学习"],
    ["三人民群众", "人民"],
  ])("cuts %s so that %s is a word", (text, word) => {
    const words = segmenter.words(text).map((one) => one.text);
    expect(words.some((one) => one.startsWith(word))).toBe(true);
  });
});

describe.each([segmenter, intlSegmenter()])("$name", ({ words }) => {
  it("covers any text without a gap", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const found = words(text);
        expect(found.map((word) => word.text).join("")).toBe(text);
        for (const word of found) expect(text.slice(word.start, word.start + word.text.length)).toBe(word.text);
      }),
    );
  });
});
