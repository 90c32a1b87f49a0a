import { describe, expect, it } from "vitest";
import { annotatedDocument, plainText } from "../../src/testing/annotated.js";

describe("the notation of examples", () => {
  it("gives text and marks", () => {
    const { blocks, marks } = annotatedDocument(
      "甲[+乙+][-丙-]丁[~戊~]\n[#己|庚|done#][*red:辛*][=1|PAGE=][?提示?]\n属性 title：壬",
    );
    expect(blocks.map(({ text, part }) => `${part} ${text}`)).toEqual([
      "body 甲乙丁",
      "body 己辛1提示",
      "properties 壬",
    ]);
    expect(marks).toEqual([
      { kind: "revision", change: "insertion", text: "", range: { block: 0, start: 1, end: 2 } },
      { kind: "revision", change: "deletion", text: "丙", range: { block: 0, start: 2, end: 2 } },
      { kind: "hidden", text: "戊", range: { block: 0, start: 3, end: 3 } },
      { kind: "comment", text: "庚", resolved: true, range: { block: 1, start: 0, end: 1 } },
      { kind: "highlight", color: "red", by: "highlight", range: { block: 1, start: 1, end: 2 } },
      { kind: "field", code: "PAGE", range: { block: 1, start: 2, end: 3 } },
      { kind: "placeholder", range: { block: 1, start: 3, end: 5 } },
    ]);
  });

  it("keeps the marks of expected places where they are", () => {
    expect(plainText("甲⟦[+乙+]⟧⟦⟧[-丙-]丁\n属性 title：⟦壬⟧")).toBe("甲⟦乙⟧⟦⟧丁\n⟦壬⟧");
  });
});
