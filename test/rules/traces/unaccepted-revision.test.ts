import { describe, expect, it } from "vitest";
import rule from "../../../rules/traces/unaccepted-revision.rule.js";
import { lintMarked, testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: ["各单位：", "请于[#周五|改为周四？#]前报送。", "[~隐藏~]正文"],
  invalid: [
    { text: "请于⟦[+周五+]⟧前报送。", severity: "warning", data: { change: "insertion" }, message: "修订插入" },
    { text: "请于⟦⟧[-周四-]前报送。", severity: "warning", data: { change: "deletion", text: "周四" } },
    { text: "一⟦⟧[-旧-]⟦[+新+]⟧二", severity: "warning" },
  ],
});

describe("a long deletion", () => {
  it("is clipped in the message, never inside a character", () => {
    const [finding] = lintMarked(rule, `[-${"长".repeat(29)}𠮷${"长".repeat(9)}-]`).findings;
    expect(finding?.data["text"]).toBe(`${"长".repeat(29)}…`);
  });
});

describe("many changes", () => {
  it("are one entry a kind for a reader", () => {
    const { findings } = lintMarked(rule, "[+一+]、[+二+]、[-三-]、[+四+]");
    expect(new Set(findings.map(({ group }) => group))).toEqual(new Set(["insertion", "deletion"]));
  });
});
