/** The marker table: every way of numbering with its forms, right and wrong. */
import {
  ENCLOSED_NUMERAL_CLASS,
  formatEnclosedNumeral,
  formatHanNumeral,
  HAN_NUMERAL_CLASS,
  parseEnclosedNumeral,
  parseHanNumeral,
} from "../../text/numerals.js";
import type { Scheme } from "./types.js";

const HAN = `[${HAN_NUMERAL_CLASS}]{1,8}`;
const SMALL_HAN = `[一二三四五六七八九十]{1,3}`;

/** A form of a marker at the head of a line. Groups: `text` (the number as written), `n` (the numeral), `mark` (what separates it). */
export interface Form {
  readonly scheme: Scheme;
  /** Sticky; matched on the shadow text. */
  readonly pattern: RegExp;
  /** Whether a match is the form that the standard or custom gives. */
  isStandard(text: string, mark: string): boolean;
}

const always = () => true;
const never = () => false;

/**
 * Level numbers 一、（一）1.（1） and their marks are those of GB/T 9704-2012 7.3.3; chapters, sections and articles those of laws;
 * ① below them is custom.
 */
export const LEADING_FORMS: readonly Form[] = [
  form("part", `(?<text>第(?<n>${HAN}|\\d{1,3})(?:编|篇|部分))(?<mark>[\\s：:、，,.．]|$)`, always),
  form("chapter", `(?<text>第(?<n>${HAN}|\\d{1,3})章)(?<mark>[\\s：:、]|$)`, always),
  form("section", `(?<text>第(?<n>${HAN}|\\d{1,3})节)(?<mark>[\\s：:、]|$)`, always),
  form("article", `(?<text>第(?<n>${HAN}|\\d{1,4})条)(?<mark>[\\s：:、【]|$)`, always),
  form("han", `(?<text>(?<n>${SMALL_HAN}))(?<mark> ?[、．.，,:：])`, (_, mark) => mark === "、"),
  form(
    "han-paren",
    `(?<text>[（(〔] ?(?<n>${SMALL_HAN}) ?[）)〕])(?<mark>[、．.，,：:]?)`,
    (text, mark) => /^（[^ ]+）$/.test(text) && mark === "",
  ),
  form("han-paren", `(?<text>(?<n>${SMALL_HAN})[）)])(?<mark>[、．.，,]?)`, never),
  form("arabic", `(?<text>(?<n>\\d{1,2}))(?<mark> ?[.．、，,：]|:(?!\\d))`, (_, mark) => mark === "." || mark === "．"),
  form(
    "arabic-paren",
    `(?<text>[（(〔] ?(?<n>\\d{1,2}) ?[）)〕])(?<mark>[、．.，,：:]?)`,
    (text, mark) => /^（\d+）$/.test(text) && mark === "",
  ),
  form("arabic-half-paren", `(?<text>(?<n>\\d{1,2})[）)])(?<mark>[、．.，,]?)`, never),
  form("decimal", `(?<text>(?<n>\\d{1,2})(?:[.．]\\d{1,2}){1,3})(?<mark>[.．、]?\\s)`, always),
  form(
    "circled",
    `(?<text>(?<n>[${ENCLOSED_NUMERAL_CLASS}]))(?<mark>[、．.，,：:]?)`,
    (text, mark) => /[①-⑳]/.test(text) && mark === "",
  ),
];

function form(scheme: Scheme, source: string, isStandard: Form["isStandard"]): Form {
  return { scheme, pattern: new RegExp(source, "uy"), isStandard };
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
    `(?<is>[一二三四五六七八九十]{1,2})是`,
    `(?<must>[一二三四五六七八九十]{1,2})要`,
    `第(?<ordinal>[一二三四五六七八九十]{1,2})(?=[，、：,:])`,
    `其(?<ofwhich>[一二三四五六七八九])`,
    `(?<firstnext>${FIRST_NEXT.join("|")})`,
    `(?<oneside>另一方面|一方面)`,
    `[（(](?<hanparen>${SMALL_HAN})[）)]`,
    `[（(](?<arabicparen>\\d{1,2})[）)]`,
    `(?<halfparen>\\d{1,2})[）)]`,
    `(?<enclosed>[${ENCLOSED_NUMERAL_CLASS}])`,
    `(?<han>${SMALL_HAN})(?=、)`,
    `(?<arabic>\\d{1,2})(?=[.．、](?!\\d))`,
  ].join("|"),
  "uy",
);

/** The scheme that each group of `INLINE_PATTERN` stands for. */
export const INLINE_SCHEMES: Readonly<Record<string, Scheme>> = {
  is: "is",
  must: "must",
  ordinal: "ordinal",
  ofwhich: "of-which",
  firstnext: "first-next",
  oneside: "one-side",
  hanparen: "han-paren",
  arabicparen: "arabic-paren",
  halfparen: "arabic-half-paren",
  enclosed: "circled",
  han: "han",
  arabic: "arabic",
};

/** Reads the numeral of any marker; null when it is none or is out of range. */
export function numeralValue(scheme: Scheme, numeral: string): number | null {
  if (scheme === "first-next") return FIRST_NEXT.indexOf(numeral) + 1;
  if (scheme === "one-side") return numeral === "一方面" ? 1 : 2;
  const value = parseEnclosedNumeral(numeral) ?? (/^\d+$/.test(numeral) ? Number(numeral) : parseHanNumeral(numeral));
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
