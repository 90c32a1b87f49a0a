/** Ranges of dates that end before they begin. */
import type { WrittenDate } from "./dates.js";
import { isMentioned } from "./impossible.js";
import type { BackwardRange } from "./time-ranges.js";

const JOINT = /^\s?(?:起|起始|开始)?\s?(?:[（(](?:星期|周)[一二三四五六日天][）)])?\s?(?:[至到]|[—–~～-]{1,2})\s?$/;
/** Looked at from the end, or from what was planned first. */
const MOVED = /提前|推迟|延后|调整|变更|更改|改为|改期|原定|原计划|倒[查推序叙]|追溯|往前|上溯/;
const LONGEST_JOINT = 12;

/** 2019年9月至2018年12月; 2024年4月20日至4月18日. Where the end has no year and another month, it may be of the next year. */
export function backwardDatesIn(text: string, dates: readonly WrittenDate[]): BackwardRange[] {
  const found: BackwardRange[] = [];
  for (const [index, to] of dates.entries()) {
    const from = dates[index - 1];
    if (from === undefined || to.start - from.end > LONGEST_JOINT || !isBackward(from, to)) continue;
    if (!JOINT.test(text.slice(from.end, to.start)) || MOVED.test(text)) continue;
    const end = to.days[0]?.unitEnd ?? to.end;
    if (!isMentioned(text, from.start, end)) found.push({ start: from.start, end });
  }
  return found;
}

function isBackward(from: WrittenDate, to: WrittenDate): boolean {
  if (from.year === null || from.era || to.era) return false;
  const [fromMonth, toMonth] = [from.month.value, to.month.value];
  if (fromMonth === null || toMonth === null) return false;
  const [fromDay, toDay] = [from.days.at(-1)?.value, to.days[0]?.value];
  const isDayBefore = typeof fromDay === "number" && typeof toDay === "number" && toDay < fromDay;
  if (to.yearText === null) return fromMonth === toMonth && isDayBefore;
  if (to.year === null) return false;
  const months = (to.year - from.year) * 12 + toMonth - fromMonth;
  return months < 0 || (months === 0 && isDayBefore);
}
