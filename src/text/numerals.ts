/** Numbers as Chinese documents write them. */
import { SIGN, signAt } from "./signs.js";

const DIGITS = "零一二三四五六七八九";

/** Characters that can stand in a Chinese numeral up to 9999, with 两 and 〇; for use inside a character class. */
export const HAN_NUMERAL_CLASS = "〇零一二两三四五六七八九十百千";

/**
 * Reads a Chinese numeral up to 9999: 三, 十二, 二十, 一百零五, also digit by digit (二〇, 一五).
 * @returns the number, or null when the text is no such numeral
 */
export function parseHanNumeral(text: string): number | null {
  if (text.length === 0 || text.length > 9) return null;
  if (text.length === 1) return text === "十" ? 10 : digitOf(text);
  if (!/[十百千]/.test(text)) return parseDigitByDigit(text);
  let total = 0;
  let digit = -1;
  let lastUnit = 10_000;
  for (const character of text) {
    const unit = character === "十" ? 10 : character === "百" ? 100 : character === "千" ? 1000 : 0;
    if (unit === 0) {
      const value = digitOf(character);
      if (value === null || (digit > 0 && value !== 0)) return null;
      digit = value;
      continue;
    }
    if (unit >= lastUnit) return null;
    if (digit <= 0 && !(unit === 10 && (total === 0 || digit === 0))) return null;
    total += (digit <= 0 ? 1 : digit) * unit;
    lastUnit = unit;
    digit = -1;
  }
  return total + Math.max(digit, 0);
}

function parseDigitByDigit(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = digitOf(character);
    if (digit === null) return null;
    value = value * 10 + digit;
  }
  return value;
}

function digitOf(character: string): number | null {
  if (character === "〇") return 0;
  if (character === "两") return 2;
  const value = DIGITS.indexOf(character);
  return value === -1 ? null : value;
}

/** Writes 0…9999 as a Chinese numeral: 12 → 十二, 105 → 一百零五. */
export function formatHanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value < 10) return DIGITS.charAt(value);
  if (value < 20) return `十${value === 10 ? "" : DIGITS.charAt(value - 10)}`;
  let text = "";
  let rest = value;
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit > 0) {
      if (gap) text += "零";
      text += DIGITS.charAt(digit) + name;
      gap = false;
    } else if (text !== "") gap = true;
  }
  if (rest > 0) text += (gap ? "零" : "") + DIGITS.charAt(rest);
  return text;
}

/** Runs of consecutive code points that stand for 1, 2, 3 …: first character, how many, first value. */
const ENCLOSED: readonly (readonly [first: string, count: number, value: number])[] = [
  ["①", 20, 1],
  ["㉑", 15, 21],
  ["㊱", 15, 36],
  ["⑴", 20, 1],
  ["⒈", 20, 1],
  ["㈠", 10, 1],
  ["㊀", 10, 1],
  ["⓵", 10, 1],
  ["❶", 10, 1],
  ["➀", 10, 1],
];

/** Every character that is a number in a circle, in brackets or with a full stop, one by one; fit for a character class too. */
export const ENCLOSED_NUMERALS = ENCLOSED.map(([first, count]) => {
  const code = first.codePointAt(0) ?? 0;
  return Array.from({ length: count }, (_, index) => String.fromCodePoint(code + index)).join("");
}).join("");

/** The value of a numeral in digits, in Chinese or enclosed, or null. */
export function parseNumeral(text: string): number | null {
  const sign = signAt(text, 0);
  if ((sign & SIGN.digit) !== 0) return Number(text);
  return ((sign & SIGN.enclosed) === 0 ? null : parseEnclosedNumeral(text)) ?? parseHanNumeral(text);
}

/** The value of ① ⑴ ⒈ ㈠ …, or null. */
export function parseEnclosedNumeral(character: string): number | null {
  if ((signAt(character, 0) & SIGN.enclosed) === 0) return null;
  const code = character.codePointAt(0) ?? 0;
  for (const [first, count, value] of ENCLOSED) {
    const index = code - (first.codePointAt(0) ?? 0);
    if (index >= 0 && index < count) return value + index;
  }
  return null;
}

/** Writes a number in the same family of enclosed characters as `like` (① → ②), or as `(n)` beyond the family. */
export function formatEnclosedNumeral(value: number, like: string): string {
  const code = like.codePointAt(0) ?? 0;
  const family = ENCLOSED.find(([first, count]) => {
    const index = code - (first.codePointAt(0) ?? 0);
    return index >= 0 && index < count;
  });
  if (family === undefined || value < family[2] || value >= family[2] + family[1]) return `(${value})`;
  return String.fromCodePoint((family[0].codePointAt(0) ?? 0) + value - family[2]);
}

const ROMAN: readonly (readonly [string, number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** Writes 1…3999 in Roman capitals. */
export function formatRoman(value: number): string {
  let rest = value;
  let text = "";
  for (const [letters, unit] of ROMAN) {
    while (rest >= unit) {
      text += letters;
      rest -= unit;
    }
  }
  return text;
}
