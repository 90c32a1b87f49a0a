import { describe, expect, it } from "vitest";
import { excerptAround } from "../../src/text/sentence.js";
import { readMarks } from "../../src/testing/marks.js";

describe("the sentence around a place", () => {
  it.each<[marked: string, quoted: string]>([
    ["一句。⟦二⟧句。三句。", "⟦二⟧句。"],
    ["一句。⟦二句。三⟧句。四句。", "⟦二句。三⟧句。"],
    ["一句。二⟦⟧句。", "二⟦⟧句。"],
    // nothing stands at the place, and nothing behind it
    ["一句。二句。⟦⟧", "二句。⟦⟧"],
    ["一句。⟦⟧\n二句。", "一句。⟦⟧"],
    ["⟦⟧", "⟦⟧"],
    ["一句。\n⟦⟧\n二句。", "⟦⟧"],
    [`${"长".repeat(99)}⟦处⟧${"长".repeat(99)}`, `…${"长".repeat(60)}⟦处⟧${"长".repeat(60)}…`],
  ])("%s", (marked, quoted) => {
    const { text, marks } = readMarks(marked);
    const { start, end } = marks[0] ?? { start: 0, end: 0 };
    const excerpt = excerptAround(text, start, end);
    const expected = readMarks(quoted);
    expect([excerpt.text, excerpt.offset]).toEqual([expected.text, expected.marks[0]?.start]);
  });
});
