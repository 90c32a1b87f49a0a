import { type Line, linesWith, rangeIn } from "../../src/analysis/lines.js";
import { defineRule } from "../../src/rule/index.js";
import { SIGN } from "../../src/text/signs.js";
import { bareDates } from "./bare-dates.js";
import { wrongClocksIn } from "./clock-times.js";
import { backwardDatesIn } from "./date-ranges.js";
import { type Impossible, impossibleIn } from "./impossible.js";
import { datesByLine, NO_DATES } from "./dates.js";
import { CLOCK_TIMES, SEPARATED_DATES } from "./hints.js";
import { laterEventsIn, ownDate } from "./own-date.js";
import { backwardTimesIn } from "./time-ranges.js";
import { wrongWeekdaysIn } from "./weekdays.js";

/** One of these stands in every line without a month that anything is found in: 2023-02-30, 15:00. */
const FIGURES = SEPARATED_DATES | CLOCK_TIMES;

export default defineRule({
  id: "invalid-date",
  family: "figures",
  severity: "error",
  name: { zh: "日期有误", en: "Impossible date" },
  summary: {
    zh: "不存在的日期（2月30日、13月）和时刻、与日期不符的星期、先止后起的时段、早于所述事项的成文日期。",
    en: "Dates and times that do not exist, weekdays that do not belong to their date, ranges that end before they begin, a document dated before what it reports.",
  },
  why: {
    zh: "日期是办事的依据。写错了，会期、时限就无从执行，文稿的可信度也受影响。",
    en: "People act upon dates: with a wrong one nobody knows when to come or when to be done.",
  },
  source: {
    tier: "regulation",
    text: {
      zh: "《党政机关公文处理工作条例》第十九条（四）：人名、地名、时间、数字、段落顺序、引文等准确。",
      en: "Regulation on official documents, art. 19(4): names, times, figures and quotations must be accurate.",
    },
  },
  messages: {
    month: {
      zh: "“{text}”有误：一年没有{month}月。请核对日期。",
      en: "“{text}”: there is no month {month}. Check the date.",
    },
    day: {
      zh: "“{text}”有误：{month}月只有{days}天。请核对日期。",
      en: "“{text}”: month {month} has {days} days. Check the date.",
    },
    zero: { zh: "“{text}”有误：没有0日。请核对日期。", en: "“{text}”: there is no day 0. Check the date." },
    leap: {
      zh: "“{text}”有误：{year}年不是闰年，2月只有28天。请核对日期。",
      en: "“{text}”: {year} is no leap year, February has 28 days. Check the date.",
    },
    weekday: {
      zh: "{date}是{right}，不是“{text}”。请核对日期和星期。",
      en: "{date} is not a “{text}” but {right}. Check the date and the weekday.",
    },
    later: {
      zh: "成文日期是{own}，文中却说“{text}”的事已经发生。请核对这两个日期。",
      en: "The document is dated {own}, yet reports what happened on “{text}” as past. Check both dates.",
    },
    clock: {
      zh: "“{text}”有误：一天只到24时，一小时只到59分。请核对时间。",
      en: "“{text}”: a day has 24 hours, an hour ends with minute 59. Check the time.",
    },
    backward: {
      zh: "“{text}”结束早于开始。请核对时间。",
      en: "“{text}” ends before it begins. Check the times.",
    },
  },
  data: {
    kind: {
      zh: "month、day、zero、leap、weekday、later、backward、clock",
      en: "month, day, zero, leap, weekday, later, backward or clock",
    },
    suggestion: { zh: "正确的星期", en: "the right weekday" },
  },
  examples: {
    bad: [
      "会议定于⟦2024年4月31日⟧召开。",
      "请于⟦2023年2月29日⟧前报送。",
      "⟦二〇二三年二月三十日⟧",
      "培训时间为2024年5月6日（⟦星期二⟧）上午。",
      "报名截止日期：⟦2023-02-30⟧",
      "会议于⟦下午25时⟧召开。",
    ],
    good: [
      "2024年2月29日起施行。",
      "每年2月29日前完成盘点。",
      "农历二月三十是示例村的集市。",
      "2024年5月6日（星期一）上午召开。",
      "6—18月龄婴幼儿接种疫苗。",
    ],
  },
  check({ analysis, report }) {
    const own = analysis.part(ownDate);
    const dates = analysis.part(datesByLine);
    // other papers look back or far ahead
    const likelyYear = analysis.title?.text.endsWith("通知") === true ? (own?.year ?? null) : null;
    for (const line of linesWith(analysis.prose, SIGN.month, FIGURES)) if (mayHold(line, dates)) check(line);
    for (const line of bareDates(analysis)) if (mayHold(line, dates)) check(line);

    function check(line: Line): void {
      const { index, text } = line;
      const inLine = dates.get(line) ?? NO_DATES;
      const range = (found: { readonly start: number; readonly end: number }) => rangeIn(line, found.start, found.end);
      const written = (found: { readonly start: number; readonly end: number }) => text.slice(found.start, found.end);

      for (const found of impossibleIn(line, inLine)) {
        const { month, days } = found;
        const kind = kindOf(found);
        const data = { text: written(found), month, days, year: found.year ?? "", kind };
        report({ message: kind, data, range: range(found) });
      }
      for (const found of wrongWeekdaysIn(text, inLine, likelyYear)) {
        const { date, right } = found;
        const data = { date, right, text: written(found), suggestion: right, kind: "weekday" };
        report({ message: "weekday", data, range: range(found) });
      }
      for (const found of own === null || index >= own.line.index ? [] : laterEventsIn(text, inLine, own)) {
        const data = { own: own?.line.text.trim() ?? "", text: written(found), kind: "later" };
        report({ message: "later", data, range: range(found) });
      }
      for (const found of backwardDatesIn(text, inLine)) {
        const data = { text: written(found), kind: "backward" };
        report({ message: "backward", data, range: range(found), severity: "warning" });
      }
      for (const found of wrongClocksIn(line)) {
        const data = { text: written(found), kind: "clock" };
        report({ message: "clock", data, range: range(found), severity: found.sure ? "error" : "warning" });
      }
      for (const found of backwardTimesIn(line)) {
        const data = { text: written(found), kind: "backward" };
        report({ message: "backward", data, range: range(found), severity: "info" });
      }
    }
  },
});

function mayHold(line: Line, dates: ReadonlyMap<Line, unknown>): boolean {
  return (line.clues.hints & FIGURES) !== 0 || ((line.signs & SIGN.month) !== 0 && dates.has(line));
}

function kindOf({ month, day, days, year }: Impossible): "month" | "zero" | "leap" | "day" {
  if (day === null) return "month";
  if (day === 0) return "zero";
  return month === 2 && day === 29 && days === 28 && year !== null ? "leap" : "day";
}
