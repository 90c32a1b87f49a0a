import { defineRule } from "../../src/rule/index.js";
import { isHanLookalike } from "../../src/text/lookalikes.js";
import type { Localized } from "../../src/text/locale.js";
import data from "./invisible-character.yaml";

interface Named extends Localized {
  readonly code: string;
  readonly harmless?: boolean;
}

const NAMED = new Map((data as { characters: readonly Named[] }).characters.map((entry) => [entry.code, entry]));
/** Runs of one kind of character. Variation selectors (U+E0100…) choose a glyph and are meant; so are the joiners of emoji. */
const UNSEEN =
  /([\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\u3164\uE000-\uF8FF\uFEFF\uFFFC\uFFFD]|[\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]|[\u{F0000}-\u{10FFFD}])\1*|[\u2E80-\u2FD5\uF900-\uFAFF]/gu;
const CONTROL: Localized = { zh: "控制字符", en: "control character" };
const PRIVATE: Localized = {
  zh: "私用区字符（换一台电脑就可能显示成方框）",
  en: "private-use character (a box on another computer)",
};
const TAG: Localized = { zh: "标签字符", en: "tag character" };

export default defineRule({
  id: "invisible-character",
  family: "residue",
  severity: "warning",
  name: { zh: "不可见字符", en: "Invisible character" },
  summary: {
    zh: "看不见的字符和冒充汉字的部首：零宽空格、字节顺序标记、控制字符、私用区字符、⼀（康熙部首）。",
    en: "Characters that cannot be seen and radicals in place of characters: zero-width space, byte order mark, controls, private use, ⼀.",
  },
  why: {
    zh: "这些字符从网页、PDF 或识别软件带来，看不出来，但会让检索、排版、比对出错。",
    en: "They come from web pages, PDFs and scanners, cannot be seen, and break search, layout and comparison.",
  },
  source: {
    tier: "breakage",
    text: {
      zh: "Unicode 标准第 23 章；不属于正文内容。",
      en: "The Unicode Standard, chapter 23; no part of the text.",
    },
  },
  messages: {
    unseen: {
      zh: "有看不见的字符：{codepoint} {name}，{count} 个。请删去。",
      en: "Invisible: {codepoint} {english}, {count} of them. Delete.",
    },
    lookalike: {
      zh: "“{character}”（{codepoint}）是部首，不是汉字“{intended}”。请改为“{intended}”。",
      en: "“{character}” ({codepoint}) is a radical, not the character “{intended}”. Replace it.",
    },
  },
  data: {
    codepoint: { zh: "字符编码", en: "its code point" },
    count: { zh: "连续个数", en: "how many in a row" },
  },
  examples: {
    bad: ["统筹⟦\u200B⟧推进各项工作", "⟦\u2F00⟧、总体要求", "全面落实⟦\uE5E5⟧责任"],
    good: ["统筹推进各项工作", "一、总体要求"],
  },
  check({ document, report }) {
    for (const block of document.blocks) {
      if (!MAY_HOLD.test(block.text)) continue;
      for (const match of block.text.matchAll(UNSEEN)) {
        const [text] = match;
        const character = String.fromCodePoint(text.codePointAt(0) ?? 0);
        const range = { block: block.index, start: match.index, end: match.index + text.length };
        const codepoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
        if (/[\u2E80-\u2FD5\uF900-\uFAFF]/u.test(character)) {
          if (!isHanLookalike(character)) continue;
          const intended = character.normalize("NFKC");
          report({ message: "lookalike", data: { character, codepoint, intended, count: 1 }, range });
        } else if (!joinsEmoji(block.text, match.index, text)) {
          const { name, english, harmless } = describe(character, block.text, range);
          const count = [...text].length;
          report({
            message: "unseen",
            data: { codepoint, name, english, count },
            range,
            group: codepoint,
            ...(harmless && { severity: "info" }),
          });
        }
      }
    }
  },
});

const MAY_HOLD =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\u2E80-\u2FD5\u3164\uDB40\uDB80-\uDBFF\uE000-\uFAFF\uFEFF\uFFFC\uFFFD]/;

/** A zero-width character at the end of a line changes nothing that anyone sees; inside it splits words. */
function describe(character: string, text: string, { start, end }: { start: number; end: number }) {
  const code = character.codePointAt(0) ?? 0;
  const named = NAMED.get(code.toString(16).toUpperCase().padStart(4, "0"));
  const words: Localized = named ?? (code < 0xa0 ? CONTROL : code >= 0xe0000 && code < 0xe1000 ? TAG : PRIVATE);
  const atEdge =
    /^[\u200B-\u200D\u2060\uFEFF]$/.test(character) &&
    (text.slice(0, start).trim() === "" || text.slice(end).trim() === "");
  return { name: words.zh, english: words.en, harmless: named?.harmless === true || atEdge };
}

function joinsEmoji(text: string, start: number, run: string): boolean {
  return (
    run === "\u200D" &&
    /[\p{Extended_Pictographic}\uFE0F]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\p{Extended_Pictographic}/u.test(text.slice(start + 1, start + 3))
  );
}
