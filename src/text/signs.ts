/**
 * A first look at a text: which kinds of character stand in it at all. One pass with a table, made once for each line; a rule whose patterns all
 * need a digit skips a line without one by one comparison of bits:
 *
 * ```ts
 * if ((line.signs & SIGN.digit) === 0) continue; // needs one of them: any of the bits
 * if (!hasAll(line.signs, SIGN.digit | SIGN.year)) continue; // needs each of them
 * ```
 *
 * It never says where, and never more than "may be here": what is found is for the pattern behind it to say. The kinds are those that rules need
 * and that most lines lack; a rule that looks for a character of no kind looks with `includes`.
 */

/**
 * The kinds of character, a bit each; one character may be of several. Spaces, digits and letters of any width count. An enum, for the build puts
 * its numbers in place of its names: rules ask for them a thousand times a page.
 */
export enum SIGN {
  /** 0-9, ０-９ */
  digit = 1 << 0,
  /** 年 */
  year = 1 << 1,
  /** 月 */
  month = 1 << 2,
  /** 日 号 */
  day = 1 << 3,
  /** % ％ ‰ */
  percent = 1 << 4,
  /** - － – ‐ — ― ~ ～ 〜 −: between the ends of a range, as a dash */
  dash = 1 << 5,
  /** 一 … 十 百 千 两 零 〇 */
  numeral = 1 << 6,
  /** 〇 ○ ◯ 零 廿 卅 O o 0 */
  zero = 1 << 7,
  /** " ' ＂ ＇ */
  straightQuote = 1 << 8,
  /** “ ” ‘ ’ */
  curlyQuote = 1 << 9,
  /** 《 》 〈 〉 「 」 『 』 */
  titleMark = 1 << 10,
  /** （ ） 〔 〕 【 】 ［ ］ ｛ ｝ */
  wideBracket = 1 << 11,
  /** ( ) [ ] { } */
  halfBracket = 1 << 12,
  /** , . ; : ! ? and the half-width and odd marks ｡ ､ ‚ ‛ „ ‟ 〝 〞 〟 */
  halfMark = 1 << 13,
  /** Every kind of space, tab included; line breaks not. */
  space = 1 << 14,
  /** X x Ｘ ｘ × ✕ ╳ * ＊ ○ ◯ 〇 □ ■ ▢ ☐ △ ● _ ＿ ? ？ ^: what stands for something to be filled in */
  blank = 1 << 15,
  /** 附 */
  annex = 1 << 16,
  /** & < > # $ [ { ＃ ＄ ＜ ＞ ＆ \ | `: what markup begins with; 签, for tags that are words (付费标签) */
  markup = 1 << 17,
  /** A-Z a-z, of full width too */
  letter = 1 << 18,
  /** 。 ！ ？ */
  stop = 1 << 19,
  /** ： : ∶ */
  colon = 1 << 20,
  /** 、 */
  listMark = 1 << 21,
  /** … ‥ · ． • ・ ﹒ */
  dots = 1 << 22,
  /** ① ⑴ ⒈ ㈠ ❶ … */
  enclosed = 1 << 23,
  /** @ / ／ and w: what an address of the web or of mail has */
  address = 1 << 24,
  /** What `foldLookalikes` replaces by another letter: radicals, compatibility ideographs, wide digits and letters. */
  lookalike = 1 << 25,
  /** Controls and characters without a shape (zero width, byte order mark, soft hyphen, private use, U+FFFD, variation selectors). */
  invisible = 1 << 26,
  /** Han characters of the basic plane */
  han = 1 << 27,
  /** Halves of a character beyond the basic plane (rare Han characters, emoji) */
  surrogate = 1 << 28,
  /** ； ; */
  semicolon = 1 << 29,
  /** ， */
  comma = 1 << 30,
  /** What `foldLookalikes` replaces by U+0020: tabs, ideographic and other odd spaces. */
  oddSpace = 1 << 31,
}

const TABLE = new Int32Array(0x10000);

function mark(sign: number, characters: string): void {
  for (let index = 0; index < characters.length; index++) add(characters.charCodeAt(index), sign);
}

function markRange(sign: number, first: number, last: number): void {
  for (let code = first; code <= last; code++) add(code, sign);
}

function add(code: number, sign: number): void {
  TABLE[code] = (TABLE[code] ?? 0) | sign;
}

// the long ranges first, filled at once: a loop over them would cost more than a page does
TABLE.fill(SIGN.han, 0x3400, 0x4dbf + 1);
TABLE.fill(SIGN.han, 0x4e00, 0x9fff + 1);
TABLE.fill(SIGN.surrogate, 0xd800, 0xdfff + 1);
TABLE.fill(SIGN.invisible, 0xe000, 0xf8ff + 1);
mark(SIGN.digit, "0123456789０１２３４５６７８９");
mark(SIGN.year, "年");
mark(SIGN.month, "月");
mark(SIGN.day, "日号");
mark(SIGN.percent, "%％‰");
mark(SIGN.dash, "-－–‐‑‒—―~～〜−﹣");
mark(SIGN.numeral, "一二三四五六七八九十百千两零〇");
mark(SIGN.zero, "〇○◯零廿卅Oo0");
mark(SIGN.straightQuote, "\"'＂＇");
mark(SIGN.curlyQuote, "“”‘’");
mark(SIGN.titleMark, "《》〈〉「」『』");
mark(SIGN.wideBracket, "（）〔〕【】［］｛｝");
mark(SIGN.halfBracket, "()[]{}");
mark(SIGN.halfMark, ",.;:!?｡､‚‛„‟〝〞〟");
mark(SIGN.space, " \t\u00A0\u1680\u202F\u205F\u3000\uFEFF");
markRange(SIGN.space, 0x2000, 0x200a);
mark(SIGN.blank, "XxＸｘ×✕╳*＊○◯〇□■▢☐△●_＿?？^");
mark(SIGN.annex, "附");
mark(SIGN.markup, "&<>#$[{＃＄＜＞＆\\|`签");
markRange(SIGN.letter, 0x41, 0x5a);
markRange(SIGN.letter, 0x61, 0x7a);
markRange(SIGN.letter, 0xff21, 0xff3a);
markRange(SIGN.letter, 0xff41, 0xff5a);
mark(SIGN.stop, "。！？");
mark(SIGN.colon, "：:∶");
mark(SIGN.listMark, "、");
mark(SIGN.dots, "…‥·．•・﹒");
markRange(SIGN.enclosed, 0x2460, 0x249b);
markRange(SIGN.enclosed, 0x24f5, 0x24fe);
markRange(SIGN.enclosed, 0x2776, 0x2793);
markRange(SIGN.enclosed, 0x3220, 0x3229);
markRange(SIGN.enclosed, 0x3251, 0x325f);
markRange(SIGN.enclosed, 0x3280, 0x3289);
markRange(SIGN.enclosed, 0x32b1, 0x32bf);
mark(SIGN.address, "@/／w");
markRange(SIGN.lookalike, 0x2e80, 0x2fd5);
markRange(SIGN.lookalike, 0xf900, 0xfaff);
markRange(SIGN.lookalike, 0xff10, 0xff19);
markRange(SIGN.lookalike, 0xff21, 0xff3a);
markRange(SIGN.lookalike, 0xff41, 0xff5a);
mark(SIGN.oddSpace, "\t\u00A0\u202F\u205F\u3000");
markRange(SIGN.oddSpace, 0x2000, 0x200a);
markRange(SIGN.invisible, 0x00, 0x08);
markRange(SIGN.invisible, 0x0b, 0x1f);
markRange(SIGN.invisible, 0x7f, 0xa0);
mark(SIGN.invisible, "\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u2800\u3164\uFEFF\uFFA0");
markRange(SIGN.invisible, 0x180b, 0x180f);
markRange(SIGN.invisible, 0x200b, 0x200f);
markRange(SIGN.invisible, 0x2028, 0x202e);
markRange(SIGN.invisible, 0x2060, 0x206f);
markRange(SIGN.invisible, 0xfe00, 0xfe0f);
markRange(SIGN.invisible, 0xfff0, 0xffff);
mark(SIGN.han, "々〇〡〢〣〤〥〦〧〨〩〸〹〺〻");
markRange(SIGN.han, 0x2e80, 0x2fd5);
markRange(SIGN.han, 0xf900, 0xfaff);
mark(SIGN.semicolon, "；;");
mark(SIGN.comma, "，");

/** The kinds of a text's characters, together. */
export function signsOf(text: string): number {
  let signs = 0;
  for (let index = 0; index < text.length; index++) signs |= TABLE[text.charCodeAt(index)] as number;
  return signs;
}

/** The kinds of one UTF-16 unit: `signAt(text, at) & SIGN.digit` in place of a pattern for one character. 0 outside the text. */
export function signAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? (TABLE[text.charCodeAt(index)] as number) : 0;
}

/** Whether each of some kinds is there. */
export function hasAll(signs: number, needed: number): boolean {
  return (signs & needed) === needed;
}
