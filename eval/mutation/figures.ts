/** Dates that cannot be, totals that are not the sum, forms of figures that the standard does not know. */
import { replaced, replaceOne } from "./edit.js";
import type { Injector } from "./types.js";

const DATE = /(?<!\d)(20\d\d)年(\d{1,2})月(\d{1,2})日/g;
const DAYS = "一二三四五六日";

function dates(name: string, by: (year: number, month: number, day: number) => string | null): Injector {
  return {
    rule: "invalid-date",
    name,
    inject: replaceOne(DATE, (match) => by(Number(match[1]), Number(match[2]), Number(match[3]))),
  };
}

export const figures: readonly Injector[] = [
  dates("month 13", (year, _, day) => `${year}年13月${day}日`),
  dates("2月30日", (year) => `${year}年2月30日`),
  dates("day 31 of a month of 30", (year, month) => `${year}年${[4, 6, 9, 11][month % 4]}月31日`),
  dates("day 0, 32 and beyond", (year, month, day) => `${year}年${month}月${day % 2 === 0 ? 32 : 40 + day}日`),
  dates("29 February of a common year", (year) => (year % 4 === 0 ? null : `${year}年2月29日`)),
  dates("without the year", (_, month) => `${[4, 6, 9, 11][month % 4]}月31日`),
  {
    rule: "invalid-date",
    name: "weekday",
    inject: replaceOne(/(?<=20\d\d年\d{1,2}月\d{1,2}日[（(])(星期|周)([一二三四五六日])/g, ({ 1: word, 2: day }) =>
      day === undefined ? null : `${word}${DAYS.charAt((DAYS.indexOf(day) + 2) % 7)}`,
    ),
  },
  {
    rule: "stale-year",
    name: "last year's heading under this year's title",
    inject(text, random) {
      const title = /^[^\n]{0,60}?(20\d\d)年(?:度)?[^\n]{0,20}(?:总结|报告|要点|计划)/.exec(text);
      const year = title?.[1];
      const headings = year === undefined ? [] : [...text.matchAll(/^[一二]、(?=[^。\n]{2,20}$)/gm)];
      if (headings.length === 0) return null;
      const { index } = random.pick(headings);
      const old = `${Number(year) - 1}年工作总结`;
      const end = text.indexOf("\n", index);
      return replaced(text, index + 2, end, old);
    },
  },
  {
    rule: "inconsistent-figure",
    name: "a part of an exhaustive list",
    inject: replaceOne(
      /(?:共|总计|合计|共计)[\p{Script=Han}]{0,8}?(\d{1,6})(个|件|人|项|户|家|名|条|次|处|场|所)[，（](?:其中[：，]?)?\p{Script=Han}{1,8}\d{1,6}\2、\p{Script=Han}{1,8}\d{1,6}\2/gu,
      ({ 0: all, 1: total = "" }) => all.replace(total, String(Math.max(1, Math.floor(Number(total) / 2)))),
    ),
  },
  {
    rule: "numeral-style",
    name: "10%～15% → 10-15%",
    inject: replaceOne(/(\d+)[%％]～(\d+[%％])/g, ({ 1: from, 2: to }) => `${from}-${to}`),
  },
  {
    rule: "numeral-style",
    name: "leading zero",
    inject: replaceOne(/(?<=20\d\d年)([1-9])(?=月\d{1,2}日)/g, ({ 0: month }) => `0${month}`),
  },
  { rule: "numeral-style", name: "日 → 号", inject: replaceOne(/(?<=20\d\d年\d{1,2}月\d{1,2})日/g, () => "号") },
  {
    rule: "numeral-style",
    name: "full-width digits",
    inject: replaceOne(/(?<=\p{Script=Han})\d{2,4}(?=[个件人项户家名条次处])/gu, ({ 0: digits }) =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  },
  {
    rule: "numeral-style",
    name: "2024年十月",
    inject: replaceOne(
      /(?<=20\d\d年)(\d{1,2})月(?!\d)/g,
      ({ 1: month }) =>
        `${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"][Number(month) - 1] ?? month}月`,
    ),
  },
];
