/** How Word writes a number (ST_NumberFormat, ECMA-376-1 17.18.59). */
import { formatEnclosedNumeral, formatHanNumeral, formatRoman } from "../../text/numerals.js";

const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: formatRoman,
  lowerRoman: (value) => formatRoman(value).toLowerCase(),
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
  decimalEnclosedCircle: (value) => formatEnclosedNumeral(value, "①"),
  decimalEnclosedCircleChinese: (value) => formatEnclosedNumeral(value, "①"),
  decimalEnclosedParen: (value) => formatEnclosedNumeral(value, "⑴"),
  decimalEnclosedFullstop: (value) => formatEnclosedNumeral(value, "⒈"),
  ideographEnclosedCircle: (value) => formatEnclosedNumeral(value, "㊀"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  none: () => "",
};

/** A number as a format writes it; unknown formats are written in Arabic digits, as Word does. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

/** a … z, aa, bb … (Word repeats the letter). */
function letters(value: number): string {
  if (value < 1) return "";
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(64, Math.floor((value - 1) / 26) + 1));
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
