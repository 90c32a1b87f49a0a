/** Dates written against GB/T 15835-2011: half in Chinese numerals, with two figures of the year, with zeros before, with 号. */
import { hint, pairs } from "../../src/analysis/clues.js";
import type { Line } from "../../src/analysis/lines.js";
import { SPACES } from "../../src/text/scan.js";
import { SIGN } from "../../src/text/signs.js";
import { type Numeral, type WrittenDate } from "./dates.js";
import data from "./numeral-style.yaml";
import { NO_SLIPS, type StyleSlip } from "./style.js";
import { matchesOf } from "../../src/text/matches.js";

const words = data as Readonly<Record<"registerLabels" | "durations" | "festivals", readonly string[]>>;
/** The data sheet of a saved page writes its dates as the site's program does. */
const REGISTER = new RegExp(`(?:${words.registerLabels.join("|")})\\s?[：:]\\s{0,10}$`);
const DURATION = new RegExp(`(?:${words.durations.join("|")})[^，。；\\d]{0,2}$`);
const FESTIVAL = new RegExp(`^(?:${words.festivals.join("|")})`);
const HAN_YEAR = /[一二][〇○◯零Oo0一二三四五六七八九]{3}(?=\s?年)/g;
const MAY_HAVE_ZERO = /[○◯零Oo0][〇○◯零Oo0一二三四五六七八九]{0,2}\s?年/;
const ZERO = "○◯零Oo0";
/** The zero of a year, and what stands behind it. */
const ZEROS = hint(pairs(ZERO, `${ZERO}〇一二三四五六七八九年${SPACES}`));
const MAY_BE_SHORT = /\d\d年[度上下第年底工]/;
const SHORT = hint(pairs("年", "度上下第年底工"));
/** 23年底, 23年度: as no duration stands. */
const SHORT_YEAR =
  /(?<![\d年第近过这那每前后来逾约超.．、—–~～－-])(\d{2})年(?=度(?!过)|[上下]半年|第[一二三四]季度|工作(?:总结|计划|要点|安排|思路)|年?底(?![层子部蕴线座薄]))/g;

export function dateSlipsIn({ text, signs, clues }: Line, dates: readonly WrittenDate[]): readonly StyleSlip[] {
  if (dates.length === 0 && (signs & SIGN.year) === 0) return NO_SLIPS;
  const found: StyleSlip[] = [];
  if ((clues.hints & ZEROS) !== 0 && MAY_HAVE_ZERO.test(text)) found.push(...zerosIn(text));
  if ((clues.hints & SHORT) !== 0 && MAY_BE_SHORT.test(text)) found.push(...shortYearsIn(text));
  for (const date of dates) {
    const before = text.slice(Math.max(0, date.start - 12), date.start);
    if (date.era) continue;
    const slip = mixed(date, text) ?? shortYear(date, before, text) ?? padded(date, before, text);
    if (slip !== null) found.push(slip);
    else if (date.year !== null) found.push(...countedDays(date, text));
  }
  return found;
}

/** 二○二三, 二零二三, 二0二三: the zero of a number that names is 〇. */
function zerosIn(text: string): StyleSlip[] {
  const found: StyleSlip[] = [];
  for (const { 0: year, index: start } of matchesOf(text, HAN_YEAR)) {
    const end = start + year.length;
    const isBlank = /^二〇[○◯0Oo]{2}$/.test(year) || /^\s?年\s?[○◯〇0]{1,2}\s?月/.test(text.slice(end, end + 8));
    if (isBlank || !/[○◯零Oo0]/.test(year)) continue;
    found.push({ kind: "zero", start, end, suggestion: year.replace(/[○◯零Oo0]/g, "〇") });
  }
  return found;
}

function shortYearsIn(text: string): StyleSlip[] {
  return matchesOf(text, SHORT_YEAR).map(({ 0: all, 1: year = "", index: start }) => ({
    kind: "short-year",
    start,
    end: start + all.length,
    suggestion: `${fullYear(year)}年`,
  }));
}

/** 2023年十月, 10月十五日. */
function mixed({ start, year, yearText, month, days }: WrittenDate, text: string): StyleSlip | null {
  if (month.value === null || month.value > 12 || month.value < 1) return null;
  const day = days[0];
  const isMixed = (year !== null && yearText?.han !== month.han) || (day !== undefined && day.han !== month.han);
  if (!isMixed) return null;
  const behind = text.slice(month.end).replace(/^\s{0,3}月/, "");
  // 十月革命, 三月三
  if (day === undefined && month.han && (FESTIVAL.test(behind) || /^[一二三四五六七八九十]/.test(behind))) return null;
  if (day !== undefined && day.value === null) return null;
  const end = day?.unitEnd ?? text.indexOf("月", month.end) + 1;
  const suggestion = `${year === null ? "" : `${year}年`}${month.value}月${day === undefined ? "" : `${day.value}日`}`;
  return { kind: "mixed", start, end, suggestion };
}

/** 23年3月5日; 刑期10年6月 and 工龄23年3月 are durations. */
function shortYear({ yearText, month, days }: WrittenDate, before: string, text: string): StyleSlip | null {
  if (yearText === null || !/^\d{2}$/.test(yearText.text) || (month.value ?? 99) > 12) return null;
  if (DURATION.test(before) || /(?:[\d.．]|\d\s?[—–~～-]{1,2})\s?$/.test(before)) return null;
  const end = days.at(-1)?.unitEnd ?? text.indexOf("月", month.end) + 1;
  const suggestion = fullYear(yearText.text) + text.slice(yearText.end, end);
  return { kind: "short-year", start: yearText.start, end, suggestion };
}

/** Of two figures: 98 → 1998, 23 → 2023. */
function fullYear(year: string): string {
  return (Number(year) > 60 ? "19" : "20") + year;
}

/** 2023年08月01日. */
function padded({ start, month, days }: WrittenDate, before: string, text: string): StyleSlip | null {
  const isPadded = ({ text: written }: Numeral) => /^0[1-9]$/.test(written);
  if (![month, ...days].some(isPadded) || REGISTER.test(before)) return null;
  const end = days.at(-1)?.unitEnd ?? text.indexOf("月", month.end) + 1;
  const head = text.slice(start, month.start);
  const suggestion = head + text.slice(month.start, end).replace(/(?<!\d)0(?=[1-9](?!\d))/g, "");
  return { kind: "leading-zero", start, end, suggestion };
}

/** 2023年8月1号. */
function countedDays({ start, days }: WrittenDate, text: string): StyleSlip[] {
  const day = days.find(({ unit, unitEnd }) => unit === "号" && text.charAt(unitEnd - 1) === "号");
  if (day === undefined) return [];
  const end = day.unitEnd;
  return [{ kind: "day", start, end, suggestion: text.slice(start, end).replaceAll("号", "日") }];
}
