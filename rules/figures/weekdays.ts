/** Weekdays that stand behind their date. */
import { daysOf, weekdayOf } from "./calendar.js";
import type { WrittenDate } from "./dates.js";

export interface WrongWeekday {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly date: string;
  readonly written: string;
  readonly right: string;
}

const MAY_HOLD = /星期|礼拜|周[一二三四五六日天]/;
/** Behind 周 a name may go on (周一鸣): there something must end it. Weekdays from … to … are a rule for every week. */
const WEEKDAY =
  /[\s，,]{0,2}(?:[上下]午|晚上?)?([（(]\s?)?((?:星期|礼拜)([一二三四五六日天])|周([一二三四五六日天])(?=$|[\s）)，,。、；：上下早晚中至\d第]))(?!\s?[至到—–~～、-]\s?(?:星期|周|礼拜)?[一二三四五六日天])/y;

/** @param likelyYear the year of the document's own date; it counts where no year around it fits either */
export function wrongWeekdaysIn(
  text: string,
  dates: readonly WrittenDate[],
  likelyYear: number | null,
): WrongWeekday[] {
  if (dates.length === 0 || !MAY_HOLD.test(text)) return [];
  const found: WrongWeekday[] = [];
  let last: WrittenDate | null = null;
  for (const date of dates) {
    const year: number | null = date.year ?? inheritedYear(last, date, text);
    last = { ...date, year };
    const month = date.month.value ?? 0;
    if (date.era || (date.yearText !== null && date.year === null)) continue;
    for (const { value, unitEnd } of date.days) {
      WEEKDAY.lastIndex = unitEnd;
      const match = WEEKDAY.exec(text);
      if (match === null || value === null || value < 1 || value > daysOf(year, month)) continue;
      const [all, , written = "", long, short] = match;
      const named = (long ?? short ?? "").replace("天", "日");
      const years = year === null ? yearsAround(likelyYear) : [year];
      const rights = years.map((each) => weekdayOf(each, month, value));
      const [right] = rights;
      if (right === undefined || rights.includes(named)) continue;
      const at = unitEnd + all.length;
      found.push({
        start: at - written.length,
        end: at,
        year: years[0] ?? 0,
        date: `${years[0]}年${month}月${value}日`,
        written,
        right: written.slice(0, -1) + right,
      });
    }
  }
  return found;
}

function yearsAround(year: number | null): number[] {
  return year === null ? [] : [year, year + 1, year - 1];
}

/** 2024年5月6日（星期一）至5月8日（星期三）, and where the sentence goes on. */
function inheritedYear(last: WrittenDate | null, date: WrittenDate, text: string): number | null {
  if (last === null || last.year === null) return null;
  const between = text.slice(last.end, date.start);
  if (between.length > 12 || !/^[^。；]{0,8}[至到—–~～、和及-]\s?$/.test(between)) return null;
  return last.year + Number((date.month.value ?? 0) < (last.month.value ?? 0));
}
