/** Every number format of the standard (ST_NumberFormat, ECMA-376-1 17.18.59): as Word writes it, and as LibreOffice, an independent reader, does. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/readers/numbering/number-format.js";
import { buildDocx, p } from "../../support/docx-builder.js";

describe("numbers in Word's formats", () => {
  it.each<[string, Readonly<Record<number, string>>]>([
    [
      "chineseCounting",
      { 1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇", 101: "一〇一", 0: "〇" },
    ],
    [
      "chineseCountingThousand",
      { 10: "十", 100: "一百", 105: "一百〇五", 110: "一百一十", 1001: "一千〇一", 1010: "一千〇一十" },
    ],
    ["taiwaneseCounting", { 12: "十二", 101: "一〇一" }],
    ["taiwaneseCountingThousand", { 12: "十二", 101: "一百零一" }],
    ["japaneseCounting", { 1: "一", 10: "十", 21: "二十一", 99: "九十九", 101: "百一", 110: "百十", 2000: "二千" }],
    ["chineseLegalSimplified", { 1: "壹", 12: "壹拾贰", 105: "壹佰零伍", 1200: "壹仟贰佰" }],
    ["ideographLegalTraditional", { 2: "貳", 13: "壹拾參", 106: "壹佰零陸" }],
    ["japaneseLegal", { 2: "弐", 10: "壱拾", 101: "壱百壱", 3000: "参阡" }],
    ["ideographDigital", { 10: "一〇", 24: "二四", 130: "一三〇" }],
    ["japaneseDigitalTenThousand", { 10: "一〇" }],
    ["taiwaneseDigital", { 10: "一〇" }],
    ["koreanDigital", { 10: "일영" }],
    ["koreanDigital2", { 10: "一零" }],
    ["ideographTraditional", { 1: "甲", 10: "癸", 11: "11" }],
    ["ideographZodiac", { 1: "子", 12: "亥", 13: "13" }],
    ["ideographZodiacTraditional", { 1: "甲子", 11: "甲戌", 13: "丙子", 60: "癸亥", 61: "61" }],
    ["decimalEnclosedCircle", { 1: "①", 20: "⑳", 21: "21" }],
    ["decimalEnclosedCircleChinese", { 1: "①", 10: "⑩" }],
    ["decimalEnclosedFullstop", { 1: "⒈", 20: "⒛", 21: "21" }],
    ["decimalEnclosedParen", { 1: "⑴", 20: "⒇", 21: "21" }],
    ["ideographEnclosedCircle", { 1: "㈠", 10: "㈩", 11: "11" }],
    ["decimalFullWidth", { 10: "１０" }],
    ["decimalHalfWidth", { 10: "10" }],
    ["decimalZero", { 9: "09", 10: "10" }],
    ["upperRoman", { 4: "IV", 1999: "MCMXCIX", 4000: "4000" }],
    ["lowerLetter", { 0: "", 26: "z", 27: "aa", 53: "aaa", 100_000: "d".repeat(64) }],
    ["ordinal", { 1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 22: "22nd", 113: "113th" }],
    [
      "cardinalText",
      { 1: "One", 12: "Twelve", 20: "Twenty", 21: "Twenty-one", 130: "One hundred thirty", 1000: "1000" },
    ],
    ["ordinalText", { 1: "First", 12: "Twelfth", 20: "Twentieth", 105: "One hundred fifth", 1000: "1000th" }],
    ["hex", { 9: "9", 10: "A", 255: "FF" }],
    ["chicago", { 1: "*", 4: "§", 5: "**", 10: "†††" }],
    ["ganada", { 1: "가", 14: "하", 15: "가" }],
    ["chosung", { 2: "ㄴ" }],
    ["numberInDash", { 3: "- 3 -" }],
    ["none", { 1: "" }],
    ["custom", { 7: "7" }],
    ["001", { 7: "007", 1000: "1000" }],
    ["toString", { 1: "1" }],
  ])("%s", (format, expected) => {
    const values = Object.keys(expected).map(Number);
    expect(Object.fromEntries(values.map((value) => [value, formatNumber(value, format)]))).toEqual(expected);
  });
});

const SAME =
  "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText decimalHalfWidth decimalZero chicago " +
  "chineseLegalSimplified ideographLegalTraditional ideographTraditional ideographZodiac taiwaneseCountingThousand koreanDigital koreanDigital2 " +
  "ganada chosung vietnameseCounting hindiConsonants hindiNumbers hindiCounting thaiNumbers thaiCounting bahtText dollarText";

/** From which number on LibreOffice writes otherwise, and why we do not. */
const DIFFERENT: readonly (readonly [formats: string, from: number, why: string])[] = [
  ["chineseCounting taiwaneseCounting", 100, "Word goes on digit by digit, LibreOffice counts in hundreds"],
  ["chineseCountingThousand", 101, "Word's zero is 〇, LibreOffice's 零"],
  ["japaneseCounting", 100, "no 一 before 百, and no zero (17.18.59)"],
  ["ideographDigital", 10, "digit by digit (17.18.59); LibreOffice takes it for counting"],
  ["japaneseLegal", 10, "壱拾 (17.18.59); LibreOffice writes digit by digit"],
  ["decimalEnclosedCircle decimalEnclosedCircleChinese", 21, "digits behind ⑳ (17.18.59); LibreOffice goes on to ㊿"],
  ["ideographEnclosedCircle", 1, "㈠ (17.18.59); LibreOffice takes it for ①"],
  [
    "ideographZodiacTraditional decimalFullWidth decimalFullWidth2 japaneseDigitalTenThousand",
    1,
    "LibreOffice writes digits",
  ],
  ["taiwaneseDigital decimalEnclosedFullstop decimalEnclosedParen numberInDash", 1, "LibreOffice writes digits"],
  ["hex", 10, "LibreOffice writes decimal digits"],
  [
    "aiueo aiueoFullWidth iroha irohaFullWidth koreanCounting koreanLegal russianLower russianUpper",
    1,
    "other scripts: digits",
  ],
  ["hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels thaiLetters", 1, "other scripts: digits"],
];

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice"].find((file) => existsSync(file));
const VALUES = Array.from({ length: 130 }, (_, index) => index + 1);

describe.skipIf(office === undefined)("LibreOffice writes the same, but for known differences", () => {
  const names = [SAME, ...DIFFERENT.map(([formats]) => formats)].flatMap((formats) => formats.split(" "));
  let all: ReadonlyMap<string, string[]> | undefined;
  const shownIn = (format: string) => (all ??= shownByOffice(office ?? "", names)).get(format);

  it.each(SAME.split(" "))("%s", (format) => {
    expect(shownIn(format)).toEqual(VALUES.map((value) => formatNumber(value, format)));
  });

  it.each(DIFFERENT.flatMap(([formats, from, why]) => formats.split(" ").map((format) => ({ format, from, why }))))(
    "$format below $from: $why",
    ({ format, from }) => {
      const ours = VALUES.map((value) => formatNumber(value, format));
      expect(shownIn(format)?.slice(0, from - 1)).toEqual(ours.slice(0, from - 1));
      expect(shownIn(format)?.[from - 1]).not.toBe(ours[from - 1]);
    },
  );
});

/** For each format, the numbers 1…130 as the office program exports them. */
function shownByOffice(program: string, formats: readonly string[]): Map<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "number-formats-"));
  try {
    writeFileSync(path.join(folder, "formats.docx"), documentOf(formats));
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const convert = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder];
    execFileSync(program, [profile, ...convert, path.join(folder, "formats.docx")], {
      stdio: "ignore",
      timeout: 120_000,
    });
    const lines = readFileSync(path.join(folder, "formats.txt"), "utf8").split(/\r?\n/);
    const numbers = lines.flatMap((line) => (line.includes("|") ? [line.slice(0, line.indexOf("|")).trim()] : []));
    return new Map(
      formats.map((format, index) => [format, numbers.slice(index * VALUES.length, (index + 1) * VALUES.length)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One list for each format. */
function documentOf(formats: readonly string[]): Uint8Array {
  const definitions = formats.map(
    (format, id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>`,
  );
  const lists = formats.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`);
  const body = formats.flatMap((_, id) => VALUES.map(() => p("|", { list: { id: id + 1, level: 0 } })));
  return buildDocx({ body: body.join(""), numbering: [...definitions, ...lists].join("") });
}
