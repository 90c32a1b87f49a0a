/** The marker table: every way of numbering with its forms, right and wrong. */
import {
  ENCLOSED_NUMERALS,
  formatEnclosedNumeral,
  formatHanNumeral,
  HAN_NUMERAL_CLASS,
  parseEnclosedNumeral,
  parseNumeral,
} from "../../text/numerals.js";
import type { Scheme } from "./types.js";

const HAN = `[${HAN_NUMERAL_CLASS}]{1,8}`;
const SMALL_HAN = `[一二三四五六七八九十]{1,3}`;

/** A form of a marker at the head of a line. Groups: the number as written, the numeral, the mark that separates it. */
export interface Form {
  readonly scheme: Scheme;
  /** The characters that it can begin with. */
  readonly first: string;
  /** Sticky; matched on the shadow text. */
  readonly pattern: RegExp;
  /** Whether a match is the form that the standard or custom gives. */
  isStandard(text: string, mark: string): boolean;
}

const ORDINAL = "第";
const NUMERALS = "一二三四五六七八九十";
const DIGITS = "0123456789";
const OPENING = "（(〔";

const always = () => true;
const never = () => false;

/**
 * Level numbers 一、（一）1.（1） and their marks are those of GB/T 9704-2012 7.3.3; chapters, sections and articles those of laws;
 * ① below them is custom.
 */
const LEADING_FORMS: readonly Form[] = [
  form("part", ORDINAL, `(第(${HAN}|\\d{1,3})(?:编|篇|部分))([\\s：:、，,.．]|$)`, always),
  form("chapter", ORDINAL, `(第(${HAN}|\\d{1,3})章)([\\s：:、]|$)`, always),
  form("section", ORDINAL, `(第(${HAN}|\\d{1,3})节)([\\s：:、]|$)`, always),
  form("article", ORDINAL, `(第(${HAN}|\\d{1,4})条)([\\s：:、【]|$)`, always),
  form("han", NUMERALS, `((${SMALL_HAN}))( ?[、．.，,:：])`, (_, mark) => mark === "、"),
  form(
    "han-paren",
    OPENING,
    `([（(〔] ?(${SMALL_HAN}) ?[）)〕])([、．.，,：:]?)`,
    (text, mark) => /^（[^ ]+）$/.test(text) && mark === "",
  ),
  form("han-paren", NUMERALS, `((${SMALL_HAN})[）)])([、．.，,]?)`, never),
  form("arabic", DIGITS, `((\\d{1,2}))( ?[.．、，,：]|:(?!\\d))`, (_, mark) => mark === "." || mark === "．"),
  form(
    "arabic-paren",
    OPENING,
    `([（(〔] ?(\\d{1,2}) ?[）)〕])([、．.，,：:]?)`,
    (text, mark) => /^（\d+）$/.test(text) && mark === "",
  ),
  form("arabic-half-paren", DIGITS, `((\\d{1,2})[）)])([、．.，,]?)`, never),
  form("decimal", DIGITS, `((\\d{1,2})(?:[.．]\\d{1,2}){1,3})([.．、]?\\s)`, always),
  form(
    "circled",
    ENCLOSED_NUMERALS,
    `(([${ENCLOSED_NUMERALS}]))([、．.，,：:]?)`,
    (text, mark) => /[①-⑳]/.test(text) && mark === "",
  ),
];

function form(scheme: Scheme, first: string, source: string, isStandard: Form["isStandard"]): Form {
  return { scheme, first, pattern: new RegExp(source, "uy"), isStandard };
}

const NONE: readonly Form[] = [];
const BY_FIRST = new Map<number, Form[]>();
for (const leading of LEADING_FORMS) {
  for (const character of leading.first) {
    const code = character.charCodeAt(0);
    BY_FIRST.set(code, [...(BY_FIRST.get(code) ?? []), leading]);
  }
}

/** Everything that a marker at the head of a line can begin with. */
export const FIRST_CHARACTERS = LEADING_FORMS.map(({ first }) => first).join("");

/** The forms that can begin with a UTF-16 unit, in the order in which they are tried. */
export function formsOpenedBy(unit: number): readonly Form[] {
  return BY_FIRST.get(unit) ?? NONE;
}

/** ⑴ is （1） in one character, ⒈ is 1., ㈠ is （一）. */
export function schemeOfEnclosed(character: string): Scheme {
  if (/[⑴-⒇]/u.test(character)) return "arabic-paren";
  if (/[⒈-⒛]/u.test(character)) return "arabic";
  return /[㈠-㈩]/u.test(character) ? "han-paren" : "circled";
}

/** The outermost scheme by custom has the lowest rank; a marker closes the lists of higher rank above it. */
export const RANK: Readonly<Partial<Record<Scheme, number>>> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  han: 4,
  "han-paren": 5,
  arabic: 6,
  decimal: 6,
  "arabic-paren": 7,
  "arabic-half-paren": 8,
  circled: 9,
};

const FIRST_NEXT = ["首先", "其次", "再次", "最后"];

/**
 * A marker inside a paragraph (or at its head): 一是, 一要, 第一，, 其一, 首先, 一方面, and the list numbers where a paragraph holds a whole list.
 * Sticky; `inline-markers.ts` decides where it is tried.
 */
export const INLINE_PATTERN = new RegExp(
  [
    `([一二三四五六七八九十]{1,2})是`,
    `([一二三四五六七八九十]{1,2})要`,
    `第([一二三四五六七八九十]{1,2})(?=[，、：,:])`,
    `其([一二三四五六七八九])`,
    `(${FIRST_NEXT.join("|")})`,
    `(另一方面|一方面)`,
    `[（(](${SMALL_HAN})[）)]`,
    `[（(](\\d{1,2})[）)]`,
    `(\\d{1,2})[）)]`,
    `([${ENCLOSED_NUMERALS}])`,
    `(${SMALL_HAN})(?=、)`,
    `(\\d{1,2})(?=[.．、](?!\\d))`,
  ].join("|"),
  "uy",
);

/** The scheme that each group of `INLINE_PATTERN` stands for, the first group first. */
export const INLINE_SCHEMES: readonly Scheme[] = [
  "is",
  "must",
  "ordinal",
  "of-which",
  "first-next",
  "one-side",
  "han-paren",
  "arabic-paren",
  "arabic-half-paren",
  "circled",
  "han",
  "arabic",
];

/** Reads the numeral of any marker; null when it is none or is out of range. */
export function numeralValue(scheme: Scheme, numeral: string): number | null {
  if (scheme === "first-next") return FIRST_NEXT.indexOf(numeral) + 1;
  if (scheme === "one-side") return numeral === "一方面" ? 1 : 2;
  const value = parseNumeral(numeral);
  return value === null || value < 1 ? null : value;
}

/** Writes another number in the form of a marker's text: （二） with 3 → （三）, 二是 → 三是, 2 → 3. */
export function renumber(scheme: Scheme, text: string, value: number): string {
  if (scheme === "first-next") return FIRST_NEXT[value - 1] ?? text;
  if (scheme === "one-side") return value === 1 ? "一方面" : "另一方面";
  const enclosed = [...text].find((character) => parseEnclosedNumeral(character) !== null);
  if (enclosed !== undefined) return text.replace(enclosed, formatEnclosedNumeral(value, enclosed));
  if (/\d/.test(text)) return text.replace(/\d+/, String(value));
  return text.replace(new RegExp(`[${HAN_NUMERAL_CLASS}]+`), formatHanNumeral(value));
}
