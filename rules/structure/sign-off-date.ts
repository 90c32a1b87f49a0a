/** The form of a 成文日期: GB/T 9704-2012 7.3.5.4 wants Arabic digits, year in full, month and day without leading zeros. */
import { parseHanNumeral, parseNumeral } from "../../src/text/numerals.js";
import { whenNeeded } from "../../src/text/long-pattern.js";

export interface DateFault {
  readonly kind: "han" | "zero" | "year" | "separator" | "day-word" | "incomplete" | "blank";
  /** Offset in the line. */
  readonly start: number;
  readonly end: number;
  /** The date as it should be; null when a part of it is not known. */
  readonly suggestion: string | null;
}

/** The standard is in force since July 2012; dates before it are written as the rule of their time was. */
const SINCE = 2013;
const MARKED = /(\d{4}|\d{2})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?([日号]))?/u;
const SEPARATED = /(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const YEARLESS = /^\s*[（(]?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号][）)]?\s*$/u;
/** A year, and spaces for month and day; where the year is blank too, or the blank is marked, unfilled-placeholder finds it. */
const BLANK = /\d{4}\s?年(?:\s{0,20}月\s{0,20}日?|\s?\d{1,2}\s?月\s{0,20}日)(?=\s*[）)]?\s*$)/u;
const HAN = whenNeeded(
  () =>
    /([一二][〇○零ОO0九][〇○零ОO0一二三四五六七八九]{2})\s?年\s?([一二三四五六七八九十元]{1,3}|\d{1,2})\s?月(?:\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?[日号])?/u,
);

/** @returns what is wrong with the date of a line; null when it is right, or a marked blank (X月X日) */
export function dateFault(text: string): DateFault | null {
  const blank = BLANK.exec(text);
  if (blank !== null) {
    return { kind: "blank", start: blank.index, end: blank.index + blank[0].length, suggestion: null };
  }
  return fromMarked(text) ?? fromSeparated(text) ?? fromHan(text) ?? fromYearless(text);
}

function fromMarked(text: string): DateFault | null {
  const match = MARKED.exec(text);
  if (match === null || /[\d〇○零一二三四五六七八九]/u.test(text.charAt(match.index - 1))) return null;
  const [all, year = "", month = "", day, word] = match;
  const place = { start: match.index, end: match.index + all.length };
  if (day === undefined) {
    // the day may stand behind as a blank
    const rest = text.slice(place.end).trim();
    return rest === "" || rest === "）" ? { kind: "incomplete", ...place, suggestion: null } : null;
  }
  const suggestion = dateOf(year, month, day);
  if (year.length === 2) return { kind: "year", ...place, suggestion };
  if (month.startsWith("0") || day.startsWith("0")) return { kind: "zero", ...place, suggestion };
  return word === "号" ? { kind: "day-word", ...place, suggestion } : null;
}

function fromSeparated(text: string): DateFault | null {
  const match = SEPARATED.exec(text);
  if (match === null) return null;
  const [all, year = "", , month = "", day = ""] = match;
  return { kind: "separator", start: match.index, end: match.index + all.length, suggestion: dateOf(year, month, day) };
}

function fromHan(text: string): DateFault | null {
  const match = HAN().exec(text);
  if (match === null) return null;
  const [all, hanYear = "", hanMonth = "", hanDay] = match;
  const year = parseHanNumeral(hanYear.replace(/[○零ОO0]/gu, "〇")) ?? 0;
  if (year < SINCE) return null;
  const month = parseNumeral(hanMonth);
  const day = hanDay === undefined ? undefined : parseNumeral(hanDay);
  const ofDay = day === undefined ? "" : `${day}日`;
  const suggestion = month === null || day === null ? null : `${year}年${month}月${ofDay}`;
  return { kind: "han", start: match.index, end: match.index + all.length, suggestion };
}

function fromYearless(text: string): DateFault | null {
  const match = YEARLESS.exec(text);
  if (match === null) return null;
  const start = text.search(/\d/u);
  return { kind: "incomplete", start, end: text.trimEnd().replace(/[）)]$/u, "").length, suggestion: null };
}

function dateOf(year: string, month: string, day: string): string {
  return `${year.length === 2 ? `20${year}` : year}年${Number(month)}月${Number(day)}日`;
}
