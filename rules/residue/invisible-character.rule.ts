import type { Format } from "../../src/document/model.js";
import { defineRule } from "../../src/rule/index.js";
import type { Localized } from "../../src/text/locale.js";
import { SIGN } from "../../src/text/signs.js";
import data from "./invisible-character.yaml";
import { lookalikesIn, type Unseen, unseenIn } from "./invisible.js";

interface Named extends Localized {
  readonly code: string;
  readonly harmless?: boolean;
}

const { characters, radicals } = data as {
  readonly characters: readonly Named[];
  readonly radicals: Readonly<Record<string, string>>;
};
const NAMED = new Map(characters.map((entry) => [entry.code, entry]));
const RADICALS = new Map(Object.entries(radicals));
const CONTROL: Localized = { zh: "控制字符", en: "control character" };
const PRIVATE: Localized = {
  zh: "私用区字符（换一台电脑就可能显示成方框）",
  en: "private-use character (a box on another computer)",
};
const SYMBOL: Localized = { zh: "符号字体的字符", en: "character of a symbol font" };
const TAG: Localized = { zh: "标签字符", en: "tag character" };
/** A zero-width character at the edge of a line changes nothing that anyone sees; inside it splits words. */
const ZERO_WIDTH = /^[\u200B-\u200F\u2060\uFEFF]$/;

const UNSEEN = SIGN.invisible | SIGN.surrogate;
const MAY_BE = UNSEEN | SIGN.lookalike;

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
    lost: {
      zh: "有{name}：{codepoint}，{count} 个。请对照原稿补上。",
      en: "There is a {english}: {codepoint}, {count} of them. Restore it from the original.",
    },
    private: {
      zh: "有{name}：{codepoint}，{count} 个。请换成通用的字符，不需要的删去。",
      en: "There is a {english}: {codepoint}, {count} of them. Replace it by a common character or delete it.",
    },
    radical: {
      zh: "“{character}”（{codepoint}）是部首，不是汉字“{intended}”。请改为“{intended}”。",
      en: "“{character}” ({codepoint}) is a radical, not the character “{intended}”. Replace it.",
    },
    compatibility: {
      zh: "“{character}”（{codepoint}）是兼容汉字，检索不到。请改为通用的“{intended}”。",
      en: "“{character}” ({codepoint}) is a compatibility character that searches miss. Replace it by the common “{intended}”.",
    },
  },
  data: {
    codepoint: { zh: "字符编码", en: "its code point" },
    name: { zh: "字符的中文名称", en: "its name in Chinese" },
    count: { zh: "连续个数", en: "how many in a row" },
    intended: { zh: "应当使用的汉字", en: "the character that is meant" },
  },
  examples: {
    bad: ["统筹⟦\u200B⟧推进各项工作", "⟦\u2F00⟧、总体要求", "全面落实⟦\uE5E5⟧责任"],
    good: ["统筹推进各项工作", "一、总体要求"],
  },
  check({ document, analysis, report }) {
    const { blockSigns } = analysis;
    if ((analysis.signs & MAY_BE) === 0) return;
    for (const { text, index: block, kind, part } of document.blocks) {
      const signs = blockSigns[block] ?? 0;
      if ((signs & MAY_BE) === 0 || kind === "code" || part === "properties") continue;
      for (const unseen of (signs & UNSEEN) === 0 ? [] : unseenIn(text)) {
        const { start, end, character, count } = unseen;
        const { message, words, harmless } = describe(unseen, text, document.format);
        const codepoint = codepointOf(character);
        report({
          message,
          data: { codepoint, name: words.zh, english: words.en, count },
          range: { block, start, end },
          group: codepoint,
          severity: harmless ? "info" : undefined,
        });
      }
      if ((signs & SIGN.lookalike) === 0) continue;
      for (const { start, end, character, intended } of lookalikesIn(text, RADICALS)) {
        report({
          message: character < "\uF900" ? "radical" : "compatibility",
          data: { character, codepoint: codepointOf(character), intended, count: 1 },
          range: { block, start, end },
        });
      }
    }
  },
});

function codepointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function describe({ character, start, end }: Unseen, text: string, format: Format) {
  const code = character.codePointAt(0) ?? 0;
  const named = NAMED.get(codepointOf(character).slice(2));
  if (named !== undefined) {
    const lost = code === 0xfffc || code === 0xfffd;
    return {
      message: lost ? "lost" : "unseen",
      words: named,
      harmless: named.harmless === true || isAtEdge(character, start, end, text),
    } as const;
  }
  if (code < 0xa0) return { message: "unseen", words: CONTROL, harmless: false } as const;
  if (code >= 0xe0000 && code < 0xe1000) return { message: "unseen", words: TAG, harmless: false } as const;
  // Word stores the characters of its symbol fonts here and shows them well
  if (format === "docx" && code >= 0xf020 && code <= 0xf0ff)
    return { message: "private", words: SYMBOL, harmless: true } as const;
  return { message: "private", words: PRIVATE, harmless: false } as const;
}

function isAtEdge(character: string, start: number, end: number, text: string): boolean {
  if (!ZERO_WIDTH.test(character)) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return before === "" || before === "\n" || after === "" || after === "\n";
}
