/** What .doc and RTF files say of the levels of lists in codes. */

const NONE = 0xff;
/** What separates a number from the words, in the order of the codes (`ixchFollow`, [MS-DOC] 2.9.150; `\levelfollow`). */
const SUFFIXES = ["tab", "space", "nothing"] as const;

/** The number formats of Word in the order of their codes (MSONFC, [MS-OSHARED] 2.2.1.3); names are those of ST_NumberFormat. */
const NAMES = [
  "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex",
  "chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth",
  "japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth",
  "irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen",
  "decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac",
  "ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand",
  "taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand decimal",
  "koreanDigital koreanCounting koreanLegal koreanDigital2 hebrew1 arabicAlpha hebrew2 arabicAbjad",
  "hindiVowels hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting",
  "vietnameseCounting numberInDash russianLower russianUpper",
]
  .join(" ")
  .split(" ");

/** The name of a code; unknown ones are written in Arabic digits, as Word does. */
export function formatOfCode(code: number): string {
  return code === NONE ? "none" : (NAMES[code] ?? "decimal");
}

/** What separates a number from the words, by its code; a tab for unknown ones. */
export function suffixOfCode(code: number): string {
  return SUFFIXES[code] ?? "tab";
}
