/** Dates in running text, as they stand there: right or wrong, in Arabic or Chinese numerals. Found from each 月 outwards, so a line costs its length once. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { type Line, linesWith } from "../../src/analysis/lines.js";
import { type CharacterTable, isAt, tableOf } from "../../src/text/scan.js";
import { SIGN } from "../../src/text/signs.js";
import { parseHanNumeral } from "../../src/text/numerals.js";

export interface Numeral {
  /** UTF-16 units of the line's text, half open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly han: boolean;
  /** null: an approximate number (二三日), or none that can be read. */
  readonly value: number | null;
}

export interface Day extends Numeral {
  /** Behind 日 or 号. */
  readonly unitEnd: number;
  readonly unit: "日" | "号";
}

export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** Only a year of four digits is certainly one; null with `era` for 光绪三年, 甲子年, with `shortYear` for 23年. */
  readonly year: number | null;
  readonly yearText: Numeral | null;
  readonly era: boolean;
  readonly month: Numeral;
  /** Several where they share the month: 4月5日至7日, 4月5、6日. */
  readonly days: readonly Day[];
}

const ARABIC = tableOf("0123456789");
const HAN = tableOf("〇○零一二三四五六七八九十廿卅");
/** Digits of both scripts and the signs that are typed for a zero. */
const OF_YEAR = tableOf("0123456789〇○◯零Oo一二三四五六七八九十");
/** Between the days of a range. */
const JOINT = tableOf("至到—–-－~～、和及与");
/** In years one types all kinds of zeros: 二O二三, 二0二三. */
const HAN_YEAR = /^[一二][〇○◯零Oo0一二三四五六七八九]{3}$/;
const STEMS = "元子丑寅卯辰巳午未申酉戌亥";
/** Stands between the days of a range: 6日（星期一）至8日（星期三）. */
const WEEKDAY = /[（(](?:星期|礼拜|周)[一二三四五六日天][）)]/y;
/** 3号楼: behind 号 goes on what has a number. */
const NUMBERED = "楼线令文院机馆车房厅井船卷门桥矿站坑炉";
const LONGEST = 6;

export const NO_DATES: readonly WrittenDate[] = [];

/** The dates of each line of prose that has some: `analysis.part(datesByLine)`, as several rules read them. */
export function datesByLine({ prose }: Analysis): ReadonlyMap<Line, readonly WrittenDate[]> {
  const found = new Map<Line, readonly WrittenDate[]>();
  for (const line of linesWith(prose, SIGN.month)) {
    const dates = datesIn(line.text);
    if (dates.length > 0) found.set(line, dates);
  }
  return found;
}

/** Every date with a month in a line's text, from left to right. */
function datesIn(text: string): readonly WrittenDate[] {
  let at = text.indexOf("月");
  if (at === -1) return NO_DATES;
  const found: WrittenDate[] = [];
  for (; at !== -1; at = text.indexOf("月", at + 1)) {
    const month = numeralBefore(text, at, valueOf);
    if (month === null) continue;
    const { start, year, yearText, era } = yearBefore(text, month.start);
    const { days, end } = daysBehind(text, at + 1);
    found.push({ start, end, year, yearText, era, month, days });
  }
  return found;
}

/** A year as it is read: 2023, 二〇二三 with whatever zeros. */
export function yearOf(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (!HAN_YEAR.test(text)) return null;
  return parseHanNumeral(text.replace(/[○◯Oo0]/g, "〇"));
}

function yearBefore(text: string, monthStart: number) {
  const none = { start: monthStart, year: null, yearText: null, era: text.charAt(monthStart - 1) === "闰" };
  const at = skipBack(text, monthStart);
  if (text.charAt(at - 1) !== "年") return none;
  const yearText = numeralBefore(text, at - 1, yearOf, OF_YEAR);
  if (yearText === null) return { ...none, era: at > 1 && STEMS.includes(text.charAt(at - 2)) };
  const { start, han, value } = yearText;
  // 民国112年, 昭和20年: counted from elsewhere
  const era = value === null && (han || /[国和成正治]/.test(text.charAt(start - 1)));
  return { start, year: value, yearText, era };
}

function daysBehind(text: string, from: number): { days: Day[]; end: number } {
  const days: Day[] = [];
  let end = from;
  let pending: Numeral[] = [];
  for (let at = from; ;) {
    const day = numeralAt(text, skip(text, at));
    if (day === null) break;
    const unitAt = skip(text, day.end);
    const unit = text.charAt(unitAt);
    pending.push(day);
    at = day.end;
    if (unit === "日" || unit === "号") {
      at = unitAt + 1;
      if (unit === "号" && at < text.length && NUMBERED.includes(text.charAt(at))) break;
      end = at;
      for (const { start, end: numeralEnd, text: written, han, value } of pending) {
        const unitEnd = numeralEnd === day.end ? at : numeralEnd;
        days.push({ start, end: numeralEnd, text: written, han, value, unit, unitEnd });
      }
      pending = [];
    }
    at = behindWeekday(text, at);
    if (!isAt(text, at, JOINT)) break;
    at++;
    if (text.charAt(at) === "—") at++;
  }
  return { days, end };
}

function behindWeekday(text: string, at: number): number {
  const bracket = text.charAt(at);
  if (bracket !== "（" && bracket !== "(") return at;
  WEEKDAY.lastIndex = at;
  return WEEKDAY.test(text) ? WEEKDAY.lastIndex : at;
}

function numeralBefore(
  text: string,
  before: number,
  read: (text: string) => number | null,
  characters?: CharacterTable,
): Numeral | null {
  const end = skipBack(text, before);
  const kind = characters ?? (isAt(text, end - 1, ARABIC) ? ARABIC : HAN);
  let start = end;
  while (end - start <= LONGEST && isAt(text, start - 1, kind)) start--;
  return numeralOf(text, start, end, read);
}

function numeralAt(text: string, start: number): Numeral | null {
  const kind = isAt(text, start, ARABIC) ? ARABIC : HAN;
  let end = start;
  while (end - start <= LONGEST && isAt(text, end, kind)) end++;
  return numeralOf(text, start, end, valueOf);
}

function numeralOf(text: string, start: number, end: number, read: (text: string) => number | null): Numeral | null {
  if (start === end || end - start > LONGEST) return null;
  const written = text.slice(start, end);
  return { start, end, text: written, han: isHan(text, start, end), value: read(written) };
}

function isHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isAt(text, at, ARABIC)) return true;
  return false;
}

/** 三十一, 廿九, 三〇; but 六七 is an approximate number: six or seven. */
function valueOf(text: string): number | null {
  if (!isHan(text, 0, text.length)) return text.length > 3 ? null : Number(text);
  const plain = text.replace("廿", "二十").replace("卅", "三十").replaceAll("○", "〇");
  if (plain.length > 1 && !plain.includes("十") && !/^(?:[一二三][〇零]|三一)$/.test(plain)) return null;
  // ○月: a blank
  return parseHanNumeral(plain) || null;
}

function skip(text: string, at: number): number {
  let to = at;
  while (to - at < 3 && text.charAt(to) === " ") to++;
  return to;
}

function skipBack(text: string, at: number): number {
  let to = at;
  while (at - to < 3 && text.charAt(to - 1) === " ") to--;
  return to;
}
