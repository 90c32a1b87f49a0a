/**
 * How Word writes a number (ST_NumberFormat, ECMA-376-1 17.18.59). Formats of scripts that no Chinese document is numbered in (kana, Thai, Hebrew …) are
 * written in digits.
 */
import { formatEnclosedNumeral, formatHanNumeral, formatRoman } from "../../text/numerals.js";
import { cardinal, ordinal, ordinalWord } from "./number-words.js";

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
/** Those who begin anew behind both: 甲子 … 癸亥. */
const PAIRS = 60;
const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const COUNTING = "零一二三四五六七八九十百千";
/** A mark that is repeated is repeated no more often, whatever a file says. */
const MOST_REPEATED = 64;

const FORMATS = new Map<string, (value: number) => string>(
  Object.entries({
    decimalZero: (value) => String(value).padStart(2, "0"),
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperLetter: (value) => repeated(LATIN, value),
    lowerLetter: (value) => repeated(LATIN, value).toLowerCase(),
    ordinal,
    cardinalText: cardinal,
    ordinalText: ordinalWord,
    hex: (value) => value.toString(16).toUpperCase(),
    chicago: (value) => repeated("*†‡§", value),
    chineseCounting: countingBelow100,
    chineseCountingThousand: (value) => formatHanNumeral(value).replaceAll("零", "〇"),
    taiwaneseCounting: countingBelow100,
    taiwaneseCountingThousand: formatHanNumeral,
    japaneseCounting: japanese,
    ideographDigital: digits("〇一二三四五六七八九"),
    japaneseDigitalTenThousand: digits("〇一二三四五六七八九"),
    taiwaneseDigital: digits("〇一二三四五六七八九"),
    koreanDigital: digits("영일이삼사오육칠팔구"),
    koreanDigital2: digits("零一二三四五六七八九"),
    chineseLegalSimplified: legal("零壹贰叁肆伍陆柒捌玖拾佰仟"),
    ideographLegalTraditional: legal("零壹貳參肆伍陸柒捌玖拾佰仟"),
    japaneseLegal: (value) => legal("零壱弐参四伍六七八九拾百阡")(value).replaceAll("零", ""),
    ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
    ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
    ideographZodiacTraditional: sexagenary,
    decimalEnclosedCircle: enclosed("①", 20),
    decimalEnclosedCircleChinese: enclosed("①", 20),
    decimalEnclosedParen: enclosed("⑴", 20),
    decimalEnclosedFullstop: enclosed("⒈", 20),
    // the standard's table has ㈠ under this name
    ideographEnclosedCircle: enclosed("㈠", 10),
    decimalFullWidth: digits("０１２３４５６７８９"),
    decimalFullWidth2: digits("０１２３４５６７８９"),
    ganada: (value) => cyclic("가나다라마바사아자차카타파하", value),
    chosung: (value) => cyclic("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", value),
    numberInDash: (value) => `- ${value} -`,
    none: () => "",
  }),
);

/** Whether a format is the first number itself with zeros before it: 001. */
export function isPadded(format: string): boolean {
  return /^0+1$/.test(format);
}

/** A number as a format writes it; unknown formats are written in Arabic digits, as Word does. */
export function formatNumber(value: number, format: string): string {
  if (isPadded(format)) return String(value).padStart(format.length, "0");
  return (FORMATS.get(format) ?? String)(value);
}

/** Roman numerals end at 3999. */
function roman(value: number): string {
  return value >= 1 && value <= 3999 ? formatRoman(value) : String(value);
}

/** a … z, aa, bb …: behind the last mark each is repeated. */
function repeated(marks: string, value: number): string {
  if (value < 1) return "";
  const mark = marks.charAt((value - 1) % marks.length);
  return mark.repeat(Math.min(MOST_REPEATED, Math.floor((value - 1) / marks.length) + 1));
}

/** Behind the last character the first one comes again. */
function cyclic(characters: string, value: number): string {
  return value < 1 ? String(value) : characters.charAt((value - 1) % characters.length);
}

/** Beyond its characters such a format goes on in plain digits (17.18.59). */
function enclosed(first: string, count: number): (value: number) => string {
  return (value) => (value >= 1 && value <= count ? formatEnclosedNumeral(value, first) : String(value));
}

/** Each digit by itself. */
function digits(characters: string): (value: number) => string {
  return (value) => String(value).replace(/\d/g, (digit) => characters.charAt(Number(digit)));
}

/** 九十九, and then digit by digit: 一〇〇. Word's zero here is the sign ○, which looks like 〇, the zero of such numbers (GB/T 15835-2011 5.2.5). */
function countingBelow100(value: number): string {
  return value > 0 && value < 100 ? formatHanNumeral(value) : digits("〇一二三四五六七八九")(value);
}

/** 百一: no 一 before 百 and 千, and no zero. */
function japanese(value: number): string {
  return value === 0 ? "〇" : formatHanNumeral(value).replace(/零|一(?=[十百千])/g, "");
}

/**
 * 壹拾贰: the characters of cheques, in which no ten goes without its 壹.
 * @param characters what stands for 零一…九十百千
 */
function legal(characters: string): (value: number) => string {
  return (value) => {
    const text = formatHanNumeral(value);
    const full = value >= 10 && value < 20 ? `一${text}` : text;
    return [...full].map((character) => characters[COUNTING.indexOf(character)] ?? character).join("");
  };
}

/** 甲子, 乙丑 …: the sixty pairs. */
function sexagenary(value: number): string {
  if (value < 1 || value > PAIRS) return String(value);
  return STEMS.charAt((value - 1) % STEMS.length) + BRANCHES.charAt((value - 1) % BRANCHES.length);
}
