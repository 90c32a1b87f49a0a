import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { clipAround, pad, width, wrap } from "../../src/reporters/terminal/layout.js";
import { visible, visibleSpace } from "../../src/reporters/terminal/visible.js";

const chinese = fc.string({ unit: fc.constantFrom(..."一二三，。“”（）Aa1 ①…—Ⅱ％".split("")), maxLength: 120 });

describe("width", () => {
  it.each([
    ["公文", 4],
    ["abc", 3],
    ["（一）", 6],
    ["ｅ\u0301", 2],
    ["", 0],
  ])("of %j is %i", (text, columns) => expect(width(text)).toBe(columns));

  it("agrees with a second opinion on what reports are made of", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."公文报告，。：（）AZaz09 -→✗✓".split("")), maxLength: 40 }),
        (text) => {
          expect(width(text)).toBe(stringWidth(text));
        },
      ),
    );
  });
});

describe("wrap", () => {
  it("never exceeds the columns but for closing punctuation, and loses nothing but spaces", () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 20, max: 80 }), (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines)
          expect(width(line.replace(/[，。、；：？！”’）》】〕…—,.;:?!)\]}]+$/u, ""))).toBeLessThanOrEqual(columns);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("leaves no opening punctuation at the end of a line", () => {
    expect(wrap("把这里改为“（三）”并顺改", 14)).toEqual(["把这里改为", "“（三）”并顺改"]);
  });

  it("puts no closing punctuation at the beginning of a line", () => {
    expect(wrap("统筹推进各项工作，务求实效。", 16)).toEqual(["统筹推进各项工作，", "务求实效。"]);
  });
});

describe("clipAround", () => {
  it("shows the spot, within the columns", () => {
    fc.assert(
      fc.property(chinese, fc.nat(), fc.nat(), fc.integer({ min: 30, max: 100 }), (text, a, b, columns) => {
        const start = text.length === 0 ? 0 : a % text.length;
        const end = Math.min(text.length, start + 1 + (b % 6));
        const view = clipAround(text, start, end, columns);
        expect(view.spot).toBe(text.slice(start, end));
        expect(width(view.before + view.spot + view.after)).toBeLessThanOrEqual(columns + 1);
      }),
    );
  });
});

describe("what a document may show", () => {
  it("spells out what moves the cursor or cannot be seen", () => {
    expect(visible("a\u001B[31mb\u200Bc\u202Ed\uE000")).toBe("a‹U+001B›[31mb‹U+200B›c‹U+202E›d‹U+E000›");
    expect(visibleSpace(" \u00A0\u3000")).toBe("␣‹U+00A0›‹U+3000›");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visible(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\uFEFF]/);
      }),
    );
  });

  it("pads by columns", () => expect(`${pad("公文", 6)}|`).toBe("公文  |"));
});
