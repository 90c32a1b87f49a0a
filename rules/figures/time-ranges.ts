/** Ranges of time that end before they begin. */
import type { Line } from "../../src/analysis/lines.js";
import { matchesOf } from "../../src/text/matches.js";
import { CLOCK_TIMES } from "./hints.js";

export interface BackwardRange {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly BackwardRange[] = [];
const HALF = "(凌晨|早上|[上中下]午|晚上?)?";
const CLOCK = "(\\d{1,2})(?:[:：](\\d{2})|[时点](?!间)(?:(\\d{1,2})分|半|整)?)";
const RANGE = new RegExp(
  `${HALF}\\s?(?<![\\d.-])(?<!\\d[:：])${CLOCK}\\s?(?:[至到—–~～-]{1,2})\\s?(次日|第二天|翌日|凌晨|早上|[上中下]午|晚上?)?\\s?${CLOCK}(?![\\d:：])`,
  "g",
);

/** 15:00—14:30 on one day; over midnight, into the afternoon and clocks of twelve hours are silent. */
export function backwardTimesIn({ text, clues }: Line): readonly BackwardRange[] {
  if ((clues.hints & CLOCK_TIMES) === 0) return NONE;
  const found: BackwardRange[] = [];
  for (const match of matchesOf(text, RANGE)) {
    const [all, , hour, minutes = match[4] ?? "0", , other, otherHour, otherMinutes = match[8] ?? "0"] = match;
    const [from, to] = [Number(hour), Number(otherHour)];
    if (other !== undefined || from > 24 || to > 24 || Number(minutes) > 59 || Number(otherMinutes) > 59) continue;
    // 9:00—2:00 may be of the afternoon, 22:00—6:00 of the night
    const sameHalf = from < 12 === to < 12 && from < 18;
    if (!sameHalf || from * 60 + Number(minutes) <= to * 60 + Number(otherMinutes)) continue;
    // 7:30—5:00 ends in the afternoon
    if (from < 12 && from - to > 1) continue;
    const start = match.index;
    found.push({ start, end: start + all.length });
  }
  return found;
}
