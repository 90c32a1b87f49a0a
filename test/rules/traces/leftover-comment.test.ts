import { describe, expect, it } from "vitest";
import rule from "../../../rules/traces/leftover-comment.rule.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { placed } from "../../../src/readers/blocks.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: ["批注：无", "[#张某|gongwen-lint 忽略 unfilled-placeholder -- 化名#]", "[#张某|Gongwen-Lint: ignore#]"],
  invalid: [
    { text: "⟦[#全年|口径？#]⟧办结320件。", severity: "warning", data: { comment: "口径？", resolved: false } },
    { text: "⟦[#全年|已核|done#]⟧办结320件。", severity: "info", data: { resolved: true }, message: "已解决" },
    { text: "⟦[#全年|#]⟧办结320件。", message: "空批注" },
    { text: "⟦[#全年|请看 gongwen-lint 的提示#]⟧办结320件。" },
  ],
});

describe("comments without a known place", () => {
  it("are found at their own text", () => {
    const segments = [{ start: 0, end: 4, origin: { kind: "bytes", stream: "", offset: 0, step: 1 } }] as const;
    const blocks = placed([
      { kind: "paragraph", part: "body", text: "正文。。", segments },
      { kind: "paragraph", part: "comment", text: "请再核实", segments },
    ]);
    const document = { format: "doc", encoding: null, blocks, notices: [] } as const;
    const { findings } = lintDocument(document, { rules: [rule], profiles: [], locale: "zh" });
    expect(findings.map(({ text, location }) => [text, location?.part])).toEqual([["请再核实", "comment"]]);
  });
});
