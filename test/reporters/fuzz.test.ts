/** Whatever stands in a finding, the report keeps its shape: no escape of a document's own, marks under their spots. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { FileResult, Finding } from "../../src/engine/result.js";
import { width } from "../../src/reporters/terminal/layout.js";
import { TerminalReporter } from "../../src/reporters/terminal/terminal.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."公文，。“”（）…XX_1a \t\u200B\u001B\u3000e\u0301\uD842".split("")),
    maxLength: 90,
  }),
);

/** Findings of one rule in one sentence, in order of place; their spots may overlap or be empty, and never cut a character in two. */
const findings: fc.Arbitrary<Finding[]> = fc
  .tuple(anyText, fc.array(fc.tuple(fc.nat(), fc.nat(9)), { minLength: 1, maxLength: 4 }), anyText)
  .map(([excerpt, spots, message]) =>
    spots
      .map(([at, length]) => [at % (excerpt.length + 1), length] as const)
      .sort(([a], [b]) => a - b)
      .map(([start, length], index) =>
        finding(
          excerpt,
          whole(excerpt, start),
          whole(excerpt, Math.min(excerpt.length, start + length)),
          message,
          index,
        ),
      ),
  );

/** An offset, moved off the middle of a surrogate pair. */
function whole(text: string, offset: number): number {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function finding(excerpt: string, start: number, end: number, message: string, index: number): Finding {
  const place = { line: 1, column: start + 1, endLine: 1, endColumn: end + 1, offset: start, endOffset: end };
  return {
    rule: "invented",
    severity: "error",
    message,
    text: excerpt.slice(start, end),
    location: { part: "body", paragraph: 1, ...place, heading: [message], page: null },
    excerpt,
    excerptOffset: start,
    related: [],
    fix: null,
    data: {},
    fingerprint: String(index),
    group: String(index),
  };
}

function print(list: readonly Finding[], columns: number, color: boolean): string {
  const result: FileResult = {
    path: "稿.txt",
    format: "txt",
    encoding: "utf-8",
    profile: null,
    profileConfidence: 0,
    notices: [],
    status: "checked",
    error: null,
    characters: 1,
    findings: list,
    suppressed: 0,
  };
  return new TerminalReporter({ locale: "zh", columns, color, rules: [], profileNames: {} }).file(result);
}

it("shows no control character or escape that a document brings", () => {
  fc.assert(
    fc.property(findings, fc.boolean(), (list, color) => {
      const shown = print(list, 80, color).replace(/\u001B\[\d{1,2}m/g, color ? "" : "!");
      // oxlint-disable-next-line no-control-regex
      expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E]/);
    }),
  );
});

it("keeps marks within the sentence above, and says the sentence as it is", () => {
  fc.assert(
    fc.property(findings, fc.constantFrom(60, 80, 120), (list, columns) => {
      const lines = print(list, columns, false).split("\n");
      lines.forEach((line, at) => {
        if (!/^ {6} *\^[ ^]*$/.test(line)) return;
        const sentence = lines[at - 1] ?? "";
        expect(width(sentence)).toBeLessThanOrEqual(columns);
        expect(width(line)).toBeLessThanOrEqual(Math.max(width(sentence), 6) + 1);
      });
    }),
    { numRuns: 1000 },
  );
});

it("does not say a stretch twice when two spots share it", () => {
  const list = [finding("某某某局开会。", 0, 3, "甲", 0), finding("某某某局开会。", 1, 4, "乙", 1)];
  expect(print(list, 80, false)).not.toContain("某某某某");
});
