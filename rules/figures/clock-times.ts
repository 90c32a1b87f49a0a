/** Times of day that no clock shows: 下午25时, 14:00至25:00, 上午9:75. */
import type { Line } from "../../src/analysis/lines.js";
import { matchesOf } from "../../src/text/matches.js";
import { CLOCK_TIMES } from "./hints.js";

export interface WrongClock {
  readonly start: number;
  readonly end: number;
  /** Whether a word says that it is a time of day. */
  readonly sure: boolean;
}

const NONE: readonly WrongClock[] = [];
const MAY_HOLD = /(?:\d[:：][6-9]\d)|(?:2[5-9]|[3-9]\d)(?:[:：]\d|[时点])|[时点][6-9]\d分/;
const HALF = "凌晨|清晨|早上|早晨|[上中下]午|傍晚|晚上|晚";
const WORD = `(?:${HALF}|(?:会议|召开|活动|报到|集合|开始|培训|签到|考试|面试|报名|办公|服务|上班|出发|开放)时间[：:]?|月\\s?[\\d一二三四五六七八九十]{1,3}\\s?[日号](?:[（(](?:星期|周)[一二三四五六日天][）)])?)`;
const CLOCK = "(\\d{1,2})(?:[:：](\\d{2})(?![\\d:：])|[时点](?![间长段期候差])(?:(\\d{1,2})分)?)";
const TIMES = new RegExp(
  `(${WORD}\\s?)?(?<![\\d.第-])(?<!\\d[:：])${CLOCK}(?:\\s?[至到—–~～-]{1,2}\\s?(?:(?:次日|当日)?(?:${HALF})?)${CLOCK})?`,
  "g",
);
/** Scores, ratios, verses and recordings are written with colons, too. */
const NO_CLOCK =
  /比[分例值率赛]|[胜负赢输]|击败|局分|赛|配[比制方]|稀释|混合|兑|坡度|比例|画幅|分辨率|纵横|[章节]经|福音|视频|音频|录[音像]|片|时长|播放|回放|进度|字幕|意见|建议|积分/;

export function wrongClocksIn({ text, clues }: Line): readonly WrongClock[] {
  if ((clues.hints & CLOCK_TIMES) === 0 || !MAY_HOLD.test(text) || NO_CLOCK.test(text)) return NONE;
  const found: WrongClock[] = [];
  for (const match of matchesOf(text, TIMES)) {
    const [all, word, hour, minutes, more, otherHour, otherMinutes, otherMore] = match;
    const isFirst = isClock(hour, minutes ?? more);
    const isSecond = isClock(otherHour, otherMinutes ?? otherMore);
    if (isFirst && isSecond) continue;
    // 8:30—9:75 is a range of times; 1:20—1:80 a ratio
    const isRange = isFirst && minutes !== undefined && otherMinutes !== undefined;
    if (word === undefined && !(isRange && Number(hour) > 5 && Number(minutes) % 5 === 0)) continue;
    const start = match.index + (word === undefined || !/午|晨|晚|早/.test(word) ? (word?.length ?? 0) : 0);
    found.push({ start, end: match.index + all.length, sure: word !== undefined });
  }
  return found;
}

function isClock(hour: string | undefined, minutes: string | undefined): boolean {
  return Number(hour ?? 0) <= 24 && Number(minutes ?? 0) <= 59;
}
