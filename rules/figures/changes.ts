/** How much a figure changed, said so that it cannot be meant: 下降-12%, and percent where percentage points are counted. */
import type { Line } from "../../src/analysis/lines.js";
import { matchesOf } from "../../src/text/matches.js";
import { SIGN } from "../../src/text/signs.js";

export interface WrongChange {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly never[] = [];
const MAY_FALL = /[降少低滑落]了?\s?[-−－]\s?\d/;
const COMPARED = "(?:同比|环比|比上[年月季]|比去年|较)";
/** 同比下降-12%; 增长/下降-12% names a column. */
const FALL = new RegExp(
  `${COMPARED}[^，,。；;\\d]{0,12}?(?<![/／或、（(])((?:下降|减少|降低|下滑|回落)了?\\s?[-−－]\\s?\\d{1,10}(?:\\.\\d{1,4})?\\s?(?:[%％‰]|个?百分点|[万亿]{1,2}[元吨件人户起个次家例宗亩]?|[元吨件人户起个次家例宗亩]))(?!\\s?[—–~～至到-]\\s?[\\d+-])`,
  "g",
);

/** A fall by a negative figure. */
export function doubleNegativesIn({ text, signs }: Line): readonly WrongChange[] {
  if ((signs & SIGN.dash) === 0 || !MAY_FALL.test(text) || MENTIONED.test(text)) return NONE;
  return matchesOf(text, FALL).map(({ 0: all, 1: fall = "", index }) => {
    const end = index + all.length;
    return { start: end - fall.length, end };
  });
}

export interface Points extends WrongChange {
  readonly points: string;
}

const MAY_CHANGE = /[由从][^，。；]{0,60}[%％][^。；]{0,60}[%％]/;
const SHARE = "(\\d{1,3}(?:\\.\\d{1,3})?)[%％]";
const CHANGE = new RegExp(
  `[由从][^\\d，。；：%％]{0,14}${SHARE}[^\\d，。；：%％]{0,10}?[到至为][^\\d，。；：%％]{0,4}${SHARE}[，,（(]\\s?(?:累计|共|净)?((提高|上升|增长|提升|增加|上调)|下降|降低|减少|下调)了?\\s?${SHARE}`,
  "g",
);
/** The text speaks of such a mistake itself. */
const MENTIONED = /误写|错写|写成|写为|应为|应写|不能说|表述/;

/** 从80%提高到85%，提高5%: five percentage points, and 6.25 percent. Silent where the figure is the percentage, too. */
export function pointsIn({ text, signs }: Line): readonly Points[] {
  if ((signs & SIGN.percent) === 0 || !MAY_CHANGE.test(text) || MENTIONED.test(text)) return NONE;
  const found: Points[] = [];
  for (const { 0: all, 1: from = "", 2: to = "", 3: verb = "", 4: rise, 5: by = "", index } of matchesOf(
    text,
    CHANGE,
  )) {
    const [before, after, written] = [thousandths(from), thousandths(to), thousandths(by)];
    const change = after - before;
    if (before === 0 || change === 0 || change > 0 !== (rise !== undefined) || Math.abs(change) !== written) continue;
    // half of the last place of what is written: 6.25% may be told as 6.3%
    const rounding = 500 / 10 ** (by.split(".")[1]?.length ?? 0);
    if (Math.abs((written * 1e5) / before - written) <= rounding) continue;
    const end = index + all.length;
    if (/^\s?(?:个|百分点|左右|以上|以下|[—–~～至到-])/.test(text.slice(end, end + 3))) continue;
    const length = all.length - all.lastIndexOf(verb);
    found.push({ start: end - length, end, points: by });
  }
  return found;
}

/** In whole numbers, where 85.3 − 80.1 is 5.2. */
function thousandths(decimal: string): number {
  const [whole = "", digits = ""] = decimal.split(".");
  return Number(whole) * 1000 + Number(digits.padEnd(3, "0"));
}
