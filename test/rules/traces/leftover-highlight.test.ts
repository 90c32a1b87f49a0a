import { describe, expect, it } from "vitest";
import rule from "../../../rules/traces/leftover-highlight.rule.js";
import type { Highlight } from "../../../src/document/marks.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { annotatedDocument } from "../../../src/testing/annotated.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: ["投资3.2亿元", "投资[*none:3.2亿元*]", "投资[* *]3.2亿元"],
  invalid: [
    { text: "投资⟦[*3.2亿元*]⟧", severity: "warning", data: { color: "yellow" } },
    { text: "投资⟦[*green:3.2亿元*]⟧", severity: "warning", data: { color: "green" } },
  ],
});

describe("a background", () => {
  const severities = (color: string) => {
    const document = annotatedDocument("投资[*3.2亿元*]");
    const marks = (document.marks as readonly Highlight[]).map((mark) => ({ ...mark, color, by: "shading" as const }));
    const { findings } = lintDocument({ ...document, marks }, { rules: [rule], profiles: [], locale: "zh" });
    return findings.map(({ severity }) => severity);
  };

  it.each(["#ffff00", "#FFEB3B", "#ffd700"])("in yellow (%s) is advice", (color) =>
    expect(severities(color)).toEqual(["info"]),
  );
  it.each(["#d9d9d9", "#dae8f4", "#fff2cc", "#ff0000", "auto"])("in another colour (%s) is design", (color) =>
    expect(severities(color)).toEqual([]),
  );
});

describe("one colour", () => {
  it("is one entry for a reader", () => {
    const { findings } = lintMarked(rule, "[*一*]、[*二*]、[*red:三*]");
    expect(findings.map(({ group }) => group)).toEqual(["yellow", "yellow", "red"]);
  });
});
