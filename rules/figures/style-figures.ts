/** Figures written against GB/T 15835-2011: ranges, full-width digits, .5, and approximate numbers said twice. */
import { hint, pairs } from "../../src/analysis/clues.js";
import type { Line } from "../../src/analysis/lines.js";
import { SPACES } from "../../src/text/scan.js";
import { hasAll, SIGN } from "../../src/text/signs.js";
import data from "./numeral-style.yaml";
import { NO_SLIPS, type StyleSlip } from "./style.js";
import { matchesOf } from "../../src/text/matches.js";
import { whenNeeded } from "../../src/text/long-pattern.js";

const words = data as Readonly<Record<"counted" | "notAbout" | "notNear", readonly string[]>>;

const NUMBER = "\\d{1,9}(?:\\.\\d{1,4})?";
/** 一字线 and 浪纹线 are what the standard takes; a full-width hyphen looks like the former. */
const HYPHEN = /[-–‐]/;
const JOINT = "\\s?([-－–‐—~～至]|——)\\s?";
const PERCENT_RANGE = whenNeeded(
  () => new RegExp(`(?<![\\w.%％\\-—～~])(${NUMBER})([%％‰]?)${JOINT}(${NUMBER})([%％‰])`, "g"),
);
const LARGE_RANGE = whenNeeded(
  () =>
    new RegExp(
      `(?<![\\w.\\-—～~])(${NUMBER})([万亿]?)([^\\s\\d，。；、]{0,2}?)${JOINT}(${NUMBER})([万亿])(?=([^\\s\\d，。；、]{0,2}))`,
      "g",
    ),
);
const COUNTED_RANGE = whenNeeded(
  () =>
    new RegExp(`(?<![\\w.\\-—～~第])(${NUMBER})\\s?([-–‐])\\s?(${NUMBER})(${words.counted.join("|")}|月(?!龄))`, "g"),
);

/** A figure, its unit perhaps, a joint, a figure. */
const MAY_BE_RANGE = /[\d%％‰万亿元]\s?(?:[-－–‐—~～至]|——)\s?\d/;
const UP_TO = hint(pairs("至", `0123456789${SPACES}`));
const MAY_BE_HYPHENED = /\d\s?[-–‐]\s?\d/;
/** （1-10%） in a formula is a difference. */
const FORMULA = /[*×÷=+]\s?[（(]?\s?$|[*×÷=+/]\s?[（(]1?$/;

export function rangeSlipsIn({ text, signs, clues: { hints } }: Line): readonly StyleSlip[] {
  if ((signs & SIGN.digit) === 0 || ((signs & SIGN.dash) === 0 && (hints & UP_TO) === 0)) return NO_SLIPS;
  if (!MAY_BE_RANGE.test(text)) return NO_SLIPS;
  const found = largeRangesIn(text);
  for (const match of matchesOf(text, PERCENT_RANGE())) {
    const { 0: all, 1: from = "", 2: unit = "", 3: joint = "", 4: to = "", 5: mark = "", index: start } = match;
    if (Number(from) >= Number(to) || (unit !== "" && !HYPHEN.test(joint))) continue;
    const isFormula = HYPHEN.test(joint) && (from === "1" || FORMULA.test(text.slice(Math.max(0, start - 4), start)));
    if (unit === "" && isFormula && /[（(]\s?$/.test(text.slice(Math.max(0, start - 2), start))) continue;
    const kind = unit === "" ? "unit" : "hyphen";
    found.push({ kind, start, end: start + all.length, suggestion: `${from}${mark}～${to}${mark}` });
  }
  if (MAY_BE_HYPHENED.test(text)) found.push(...hyphensIn(text));
  return found;
}

/** 3-5万; 8000～1万 is right. */
function largeRangesIn(text: string): StyleSlip[] {
  const found: StyleSlip[] = [];
  for (const match of matchesOf(text, LARGE_RANGE())) {
    const { 0: all, 1: from = "", 2: scale = "", 3: unit = "", 4: joint = "", 5: to = "", 6: mark = "" } = match;
    const behind = match[7] ?? "";
    if (scale === "" ? unit !== "" || Number(from) >= Number(to) : !HYPHEN.test(joint)) continue;
    if (unit !== "" && !behind.startsWith(unit)) continue;
    const suggestion = `${from}${scale === "" ? mark : scale}${unit}～${to}${mark}`;
    const kind = scale === "" ? "unit" : "hyphen";
    found.push({ kind, start: match.index, end: match.index + all.length, suggestion });
  }
  return found;
}

/** 5-10个, 1-6月, 2023-2025年. */
function hyphensIn(text: string): StyleSlip[] {
  const found: StyleSlip[] = [];
  for (const { 0: all, 1: from = "", 3: to = "", 4: unit = "", index } of matchesOf(text, COUNTED_RANGE())) {
    if (Number(from) >= Number(to) || /^0\d/.test(from)) continue;
    const isTime = unit === "月" || (unit === "年" && from.length === 4);
    const suggestion = `${from}${isTime ? "—" : "～"}${to}${unit}`;
    found.push({ kind: "hyphen", start: index, end: index + all.length, suggestion });
  }
  return found;
}

const AMOUNT = "(?:\\d[\\d,]{0,11}(?:\\.\\d{1,4})?[十百千万亿]{0,2}|[一二两三四五六七八九十百千万亿]{1,8})";
const ABOUT = `(?:大约|(?<![${words.notAbout.join("")}])约|将近|接近|(?<![${words.notNear.join("")}])近)`;
const OVER = "(?:超过|(?<![赶反])超|逾|突破)";
const UNIT = "[^\\s，。；、：:（）()“”\\d左上以]{0,5}";
/** 多 and 余 as the rest of a number, no words of their own; 近20多年 is: in the last twenty years and more. */
const REST = "(?:多(?![元边样方维功媒国])|余(?![额下款地热]))";
const TIMES = "[个]?[年天日月周季小世]";
const REDUNDANT: readonly [() => RegExp, (match: RegExpExecArray) => string][] = [
  [whenNeeded(() => new RegExp(`${ABOUT}有?(${AMOUNT})${REST}(?!${TIMES})`, "y")), behindOnly],
  [whenNeeded(() => new RegExp(`${OVER}(${AMOUNT})${REST}`, "y")), behindOnly],
  [
    whenNeeded(
      () => new RegExp(`${ABOUT}有?(${AMOUNT}[%％]?${UNIT})(?:左右(?!手|两|岸)|上下(?=[，。；、）)]|$))`, "y"),
    ),
    beforeOnly,
  ],
  [
    whenNeeded(() => new RegExp(`(?:${OVER}|至少|不少于|不低于)(${AMOUNT}[%％]?${UNIT})以上(?![述级])`, "y")),
    beforeOnly,
  ],
  [
    whenNeeded(
      () =>
        new RegExp(`(?:最多|至多|不超过|不多于|不高于)(${AMOUNT}[%％]?${UNIT})以(?:下(?![简称列述])|内(?!部))`, "y"),
    ),
    beforeOnly,
  ],
];
const MAY_BE_LIMIT = /[约近过超逾破少多于]有?[\d一二两三四五六七八九十百千万]/;
const LIMITS = hint(pairs("约近过超逾破少多于", "有0123456789一二两三四五六七八九十百千万"));
/** Where one of them may begin. */
const LIMIT =
  /(?:大约|约|将近|接近|近|不?超过|超|逾|突破|至少|至多|最多|不[少低多高]于)(?=有?[\d一二两三四五六七八九十百千万])/g;

/** 约30余人: 30余人. */
function behindOnly({ 0: all, 1: amount = "" }: RegExpExecArray): string {
  return amount + all.slice(-1);
}

/** 约30人左右: 约30人. */
function beforeOnly({ 0: all }: RegExpExecArray): string {
  return all.slice(0, -2);
}

const MAY_LACK_ZERO = /[^\d]\.\d/;
const POINT = /(?<=[\p{Script=Han}，、（：～—])\.\d{1,4}(?=[%％‰万亿元倍米吨]|个百分点|公[里斤顷]|平方)/gu;
const LISTED = hint(pairs("一二三四五六七八", "、"));
const MAY_BE_APPROXIMATE = /[一二三四五六七八]、[二三四五六七八九]/;
const APPROXIMATE =
  /(?<=[^\s第初高〇零百千万\d、一二三四五六七八九甲乙丙（(])([一二三四五六七八])、([二三四五六七八九])(?=[十百千万]?(?:个(?![阶方问环层部])|天|人|倍|岁|年(?![级制])|[公华]?里|米|家|户|分钟|小时)|[十百千万](?!分之|里挑)|次(?!供|产|能|创|元)|成(?![员果立效功绩]))/g;
const ORDINALS = "一二三四五六七八九";

/** Each line in which a figure may be written otherwise has one of the signs, or of the hints. */
export const FIGURE_SIGNS = SIGN.dash | SIGN.halfMark;
export const FIGURE_HINTS = UP_TO | LIMITS | LISTED;

export function figureSlipsIn({ text, signs, clues: { hints } }: Line): readonly StyleSlip[] {
  const mayLackZero = hasAll(signs, SIGN.digit | SIGN.halfMark) && MAY_LACK_ZERO.test(text);
  const mayBeRedundant = (hints & LIMITS) !== 0 && MAY_BE_LIMIT.test(text);
  const mayBeApproximate = (hints & LISTED) !== 0 && MAY_BE_APPROXIMATE.test(text);
  if (!mayLackZero && !mayBeRedundant && !mayBeApproximate) return NO_SLIPS;
  return [
    ...(mayLackZero ? matchesOf(text, POINT).map(withZero) : []),
    ...(mayBeRedundant ? redundantIn(text) : []),
    ...(mayBeApproximate ? approximateIn(text) : []),
  ];
}

/** .5%: 0.5%. */
function withZero({ 0: all, index: start }: RegExpExecArray): StyleSlip {
  return { kind: "point", start, end: start + all.length, suggestion: `0${all}` };
}

function redundantIn(text: string): StyleSlip[] {
  const found: StyleSlip[] = [];
  for (const { index: start } of matchesOf(text, LIMIT)) {
    for (const [patternOf, right] of REDUNDANT) {
      const pattern = patternOf();
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (match === null) continue;
      found.push({ kind: "redundant", start, end: start + match[0].length, suggestion: right(match) });
      break;
    }
  }
  return found;
}

/** 三、四个: 三四个. */
function approximateIn(text: string): StyleSlip[] {
  const found: StyleSlip[] = [];
  for (const { 0: all, 1: low = "", 2: high = "", index: start } of matchesOf(text, APPROXIMATE)) {
    if (ORDINALS.indexOf(high) !== ORDINALS.indexOf(low) + 1) continue;
    if (/第[一-九十百]{0,4}$/.test(text.slice(Math.max(0, start - 6), start))) continue;
    found.push({ kind: "approximate", start, end: start + all.length, suggestion: low + high });
  }
  return found;
}

/** Full-width digits of the original text: the shadow has them folded. */
export function fullWidthIn(text: string): StyleSlip[] {
  if (!/[０-９]/.test(text)) return [];
  return Array.from(matchesOf(text, /[０-９]+(?:．[０-９]+)*/g), ({ 0: all, index: start }) => ({
    kind: "full-width",
    start,
    end: start + all.length,
    suggestion: all.normalize("NFKC"),
  }));
}
