/** Which of the dates in a line cannot be. */
import type { Line } from "../../src/analysis/lines.js";
import { daysOf } from "./calendar.js";
import { type Day, type WrittenDate } from "./dates.js";
import { SEPARATED_DATES } from "./hints.js";
import data from "./invalid-date.yaml";
import { matchesOf } from "../../src/text/matches.js";

export interface Impossible {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  /** null: there is no such month. */
  readonly day: number | null;
  /** How many days the month has. */
  readonly days: number;
}

const words = data as Readonly<Record<"otherCalendars" | "reigns" | "mentioned" | "notDates", readonly string[]>>;
const either = (list: readonly string[]) => list.join("|");
const OTHER_CALENDAR = new RegExp(either(words.otherCalendars));
const REIGN = new RegExp(either(words.reigns));
const MENTIONED = new RegExp(either(words.mentioned));
const NO_DATE = new RegExp(`(?:${either(words.notDates)})[\\s:：.]{0,2}$`);
/** How far around a date the words stand that make it another calendar's, or a mistake that is spoken of. */
const REACH = 24;

/** 2023-02-30, 2023.2.30, 2023/2/30; the separators must be the same, and no digit may go on. */
const SEPARATED =
  /(?<![\w.\-/．－])((?:19|20)\d{2})(?:-(\d{1,2})-(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|．(\d{1,2})．(\d{1,2}))(?![\w\-/．－]|\.\d)/g;
const MAY_BE_SEPARATED = /(?:19|20)\d\d[-./．]\d/;
/** What makes figures with separators a date even when there is no such month: a word of time, or marks on both sides. */
const TIME_BEFORE = /(?:日期|时间|截[至止]到?|(?<![大小高低等位属处])于|自|从|[至到]|生)\s?[：:]?\s{0,3}$/;
const OPEN_BEFORE = /(?:^|[—–~～（(，。；])\s{0,3}$/;
const TIME_BEHIND = /^\s?(?:日|起|前|止|至|到|[—–~～]|[）)]|$)/;

/** 月 alone is a month only in such company: 18月 can be a duration, 18月龄 an age. */
const MONTH_BEFORE = /(?:今年|去年|明年|同年|当年|次年|上年|每年|本年|全年|截[至止]到?|[自从于在到])\s?$/;
const DURATION_BEFORE = /(?:满|历时|为期|长达|近|达|约|过|第|孕|周期|[.．\d])\s?$/;
const MONTH_BEHIND = /^(?:份|底|初|末|[上中下]旬|间|起|以来|以前)/;
const AGE_BEHIND = /^(?:龄|大|的?[婴幼儿宝犊羔]|以[内上下])/;

export function impossibleIn({ text, clues }: Line, dates: readonly WrittenDate[]): Impossible[] {
  const found: Impossible[] = [];
  let last: WrittenDate | null = null;
  for (const written of dates) {
    const date = withYearOf(last, written, text);
    last = date;
    const wrong = wrongMonth(date, text) ?? wrongDay(date);
    if (wrong !== null && !isExcused(wrong, date, text)) found.push(wrong);
  }
  if ((clues.hints & SEPARATED_DATES) !== 0 && MAY_BE_SEPARATED.test(text)) found.push(...separatedIn(text));
  return found;
}

/** 2023年1月3日至2月29日: the second date is of the same year, or of the next when its month comes before. */
function withYearOf(last: WrittenDate | null, date: WrittenDate, text: string): WrittenDate {
  if (last === null || date.yearText !== null || date.era) return date;
  if (!/^\s?(?:[至到、和及与]|[—–~～-]{1,2})\s?$/.test(text.slice(last.end, date.start))) return date;
  const passed = (date.month.value ?? 0) < (last.month.value ?? 0);
  return { ...date, era: last.era, year: last.year === null ? null : last.year + Number(passed) };
}

function wrongMonth({ start, end, year, yearText, month, days }: WrittenDate, text: string): Impossible | null {
  const { value } = month;
  if (value === null || (value >= 1 && value <= 12)) return null;
  const wrong = { start, end, year, month: value, day: null, days: 0 };
  if (year !== null || days.length > 0) return wrong;
  // 徒刑3年15月 is a duration
  if (yearText !== null || month.han || month.text.length !== 2) return null;
  const [before, behind] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 4)];
  if (DURATION_BEFORE.test(before) || AGE_BEHIND.test(behind)) return null;
  if (/(?:^|\D)1\s?(?:[—–~～至到-]|月\s?[—–~～至到-])\s?$/.test(before)) return value < 20 ? wrong : null;
  return MONTH_BEFORE.test(before) || MONTH_BEHIND.test(behind) ? wrong : null;
}

function wrongDay({ start, year, month, days }: WrittenDate): Impossible | null {
  const { value } = month;
  if (value === null) return null;
  const most = daysOf(year, value);
  const index = days.findIndex((day) => isBeyond(day, most));
  const day = days[index];
  if (day === undefined) return null;
  return { start: index === 0 ? start : day.start, end: day.unitEnd, year, month: value, day: day.value, days: most };
}

function isBeyond({ value }: Day, most: number): boolean {
  return value !== null && (value < 1 || value > most);
}

function isExcused({ start, end, day }: Impossible, { era, start: dateStart }: WrittenDate, text: string): boolean {
  const before = text.slice(Math.max(0, dateStart - REACH), dateStart);
  if (day !== null && day <= 30 && day > 0 && (era || OTHER_CALENDAR.test(before) || REIGN.test(text))) return true;
  return isMentioned(text, start, end);
}

/** The text speaks of the wrong date itself: “2月30日”并不存在. */
export function isMentioned(text: string, start: number, end: number): boolean {
  const quoted = /[“"『「‘]/.test(text.charAt(start - 1)) && /[”"』」’]/.test(text.charAt(end));
  return quoted || MENTIONED.test(text.slice(Math.max(0, start - REACH), end + REACH));
}

function separatedIn(text: string): Impossible[] {
  const found: Impossible[] = [];
  for (const match of matchesOf(text, SEPARATED)) {
    const [year, month, day] = match.filter((group, index) => index > 0 && group !== undefined).map(Number);
    if (year === undefined || month === undefined || day === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    const days = daysOf(year, month);
    if ((day >= 1 && day <= days) || isMentioned(text, start, end)) continue;
    const [before, behind] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 3)];
    if (NO_DATE.test(before)) continue;
    // 2023.4.45 may be a clause of something; 2023.4.31 is a day too many
    const isSure = days > 0 && day >= 28 && day <= 31;
    if (!isSure && !TIME_BEFORE.test(before) && !(OPEN_BEFORE.test(before) && TIME_BEHIND.test(behind))) continue;
    found.push({ start, end, year, month, day: days === 0 ? null : day, days });
  }
  return found;
}
