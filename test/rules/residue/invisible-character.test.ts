import fc from "fast-check";
import { describe, expect, it } from "vitest";
import data from "../../../rules/residue/invisible-character.yaml";
import { lookalikesIn, unseenIn } from "../../../rules/residue/invisible.js";
import rule from "../../../rules/residue/invisible-character.rule.js";
import type { Document } from "../../../src/document/model.js";
import { lintDocument } from "../../../src/engine/lint.js";
import { testRule } from "../../../src/testing/rule-tester.js";

testRule({ describe, it }, rule, {
  valid: [
    "统筹推进。",
    "家庭\u{1F468}\u200D\u{1F469}活动",
    "程序员\u{1F469}\u{1F3FD}\u200D\u{1F4BB}，红心\u2764\uFE0F\u200D\u{1F525}",
    "旗\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}帜",
    "制表\t对齐",
    "张三丰\u3000李四光",
    "①②③ Ⅱ ％ 〇",
    "葛\u{E0100}某",
    "骨\uFE00干",
    "波斯文می\u200Cروم可用",
    "蒙古文ᠨ\u180Eᠠ可用",
    "希伯来文\u200Fשלום可用",
    "部首⺮的写法",
    "\u{20BB7}野家",
  ],
  invalid: [
    {
      text: "统筹⟦\u200B\u200B⟧推进",
      severity: "warning",
      data: { codepoint: "U+200B", name: "零宽空格", count: 2 },
      message: "U+200B 零宽空格，2 个",
    },
    { text: "推进。⟦\uFEFF⟧", severity: "info" },
    { text: "⟦\u200B⟧统筹", severity: "info" },
    { text: "⟦\u200E⟧2024年", severity: "info" },
    { text: "统筹⟦\u200E⟧推进", severity: "warning" },
    { text: "统筹⟦\uFEFF⟧推进", severity: "warning", message: "字节顺序标记" },
    { text: "统筹⟦\u200D⟧推进", severity: "warning" },
    { text: "统筹⟦\u2060⟧推进", severity: "warning" },
    { text: "软⟦\u00AD⟧连字符", severity: "info" },
    { text: "分⟦\u000C⟧页", severity: "info" },
    { text: "反转⟦\u202E⟧文字⟦\u202C⟧", severity: "warning" },
    { text: "私用⟦\uE123⟧区", severity: "warning", message: "方框" },
    { text: "私用⟦\u{F0001}\u{F0001}⟧区", data: { codepoint: "U+F0001", count: 2 } },
    { text: "标签⟦\u{E0041}\u{E0042}⟧隐写", data: { codepoint: "U+E0041", count: 2 }, message: "标签字符" },
    { text: "丢失⟦\uFFFD\uFFFD⟧文字", severity: "warning", message: "原稿" },
    { text: "控制⟦\u0007⟧符⟦\u0001⟧", severity: "warning" },
    { text: "⟦\u2F00⟧、总体要求", message: "汉字“一”", data: { intended: "一" } },
    { text: "⟦\u2ED3⟧期坚持", message: "汉字“长”", data: { codepoint: "U+2ED3" } },
    { text: "建⟦\uF97E⟧", message: "兼容汉字" },
    "甲⟦\u200B⟧乙⟦\u200C⟧丙",
  ],
});

describe("invisible-character.yaml", () => {
  const { characters, radicals } = data as {
    characters: { code: string; zh: string; en: string }[];
    radicals: Record<string, string>;
  };
  it("names each character once, in both languages", () => {
    expect(new Set(characters.map(({ code }) => code)).size).toBe(characters.length);
    for (const { code, zh, en } of characters) {
      expect(code).toMatch(/^[0-9A-F]{4}$/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
  it("gives for each radical a character that is none, where normalization gives nothing", () => {
    for (const [radical, character] of Object.entries(radicals)) {
      expect(radical).toMatch(/^[\u2E80-\u2EFF]$/);
      expect(radical.normalize("NFKC")).toBe(radical);
      expect(character).toMatch(/^[\u4E00-\u9FFF]$/);
    }
  });
});

function lint(text: string, format: Document["format"] = "txt") {
  const block = { index: 0, kind: "paragraph", part: "body", paragraph: 1, text, segments: [] } as const;
  const document: Document = { format, encoding: null, notices: [], blocks: [block] };
  return lintDocument(document, { rules: [rule], profiles: [], locale: "zh" }).findings;
}

describe("invisible-character", () => {
  it("takes the characters of Word's symbol fonts for harmless, in Word", () => {
    expect(lint("要点\uF0B7一", "docx").map(({ severity }) => severity)).toEqual(["info"]);
    expect(lint("要点\uF0B7一", "txt").map(({ severity }) => severity)).toEqual(["warning"]);
  });
  it("stands exactly on what cannot be seen, whatever the text, and names it", () => {
    const unit = fc.oneof(
      fc.constantFrom("\u200B", "\uE000", "\u2F00", "\u{1F468}", "\u200D", "\uD83D", "学", "\n"),
      fc.string({ unit: "binary", maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const text = units.join("");
        for (const finding of lint(text)) {
          const code = Number.parseInt(String(finding.data["codepoint"]).slice(2), 16);
          expect(finding.text.codePointAt(0)).toBe(code);
          expect(finding.message).toContain(finding.data["codepoint"]);
        }
      }),
    );
  });
  it.each(["\u200B", "\u200B学", "\u200D\u{1F468}", "\u2F00", "\u{E0041}\u200B", "\uE000\uE001"])(
    "is linear on %j",
    (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      expect(() =>
        expect(unseenIn(text).length + lookalikesIn(text, new Map()).length).toBeGreaterThan(0),
      ).not.toThrow();
    },
  );
});
