/** The Gregorian calendar. */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAYS = "日一二三四五六";

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has; February 29 while the year is unknown. 0: there is no such month. */
export function daysOf(year: number | null, month: number): number {
  if (month === 2 && year !== null && !isLeap(year)) return 28;
  return DAYS[month - 1] ?? 0;
}

/** 一…六 or 日. */
export function weekdayOf(year: number, month: number, day: number): string {
  return WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
}
