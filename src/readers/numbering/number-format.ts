/** How Word writes a number (ST_NumberFormat, ECMA-376-1 17.18.59). */
import { formatEnclosedNumeral, formatHanNumeral, formatRoman } from "../../text/numerals.js";

const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

const FORMATS = new Map<string, (value: number) => string>(
  Object.entries({
    decimalZero: (value) => String(value).padStart(2, "0"),
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperLetter: (value) => letters(value),
    lowerLetter: (value) => letters(value).toLowerCase(),
    chineseCounting: formatHanNumeral,
    chineseCountingThousand: formatHanNumeral,
    taiwaneseCounting: formatHanNumeral,
    taiwaneseCountingThousand: formatHanNumeral,
    japaneseCounting: formatHanNumeral,
    ideographDigital: digitByDigit,
    japaneseDigitalTenThousand: digitByDigit,
    taiwaneseDigital: digitByDigit,
    koreanDigital2: digitByDigit,
    chineseLegalSimplified: legal,
    ideographLegalTraditional: legal,
    japaneseLegal: legal,
    ideographTraditional: (value) => STEMS.charAt((value - 1) % STEMS.length),
    ideographZodiac: (value) => BRANCHES.charAt((value - 1) % BRANCHES.length),
    decimalEnclosedCircle: enclosed("①", 20),
    decimalEnclosedCircleChinese: enclosed("①", 20),
    decimalEnclosedParen: enclosed("⑴", 20),
    decimalEnclosedFullstop: enclosed("⒈", 20),
    ideographEnclosedCircle: enclosed("㊀", 10),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
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

/** a … z, aa, bb … (Word repeats the letter). */
function letters(value: number): string {
  if (value < 1) return "";
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(64, Math.floor((value - 1) / 26) + 1));
}

/** Beyond its characters such a format goes on in plain digits (17.18.59). */
function enclosed(first: string, count: number): (value: number) => string {
  return (value) => (value >= 1 && value <= count ? formatEnclosedNumeral(value, first) : String(value));
}

function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => (digit === "0" ? "〇" : formatHanNumeral(Number(digit)))).join("");
}

/** 壹拾贰: the counting characters of cheques. */
function legal(value: number): string {
  const text = formatHanNumeral(value);
  const full = value >= 10 && value < 20 ? `一${text}` : text;
  return [...full]
    .map((character) => {
      const digit = "零一二三四五六七八九".indexOf(character);
      return digit >= 0 ? LEGAL_DIGITS.charAt(digit) : ({ 十: "拾", 百: "佰", 千: "仟" }[character] ?? character);
    })
    .join("");
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
}
