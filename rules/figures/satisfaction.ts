/** 满意率98%，基本满意率3%，不满意率1%: answers to one question that add up to more than all of them. */
import { matchesOf } from "../../src/text/matches.js";
import type { WrongShares } from "./shares.js";

const RATE = "为?(\\d{1,3}(?:\\.\\d{1,2})?)[%％]";
const ANSWERS = new RegExp(
  `(?<![很常较本太不])满意率${RATE}[，,、](?:基本|比较|较)满意率${RATE}[，,、](?:和|及)?不满意率${RATE}`,
  "g",
);
/** Others answered something else, or the first rate holds the second. */
const MORE = /其中|包[括含]|合计|一般|弃权|不了解|未评价|不太满意|非常/;

export function wrongSatisfactionIn(text: string): WrongShares[] {
  if (!text.includes("不满意率")) return [];
  const found: WrongShares[] = [];
  for (const { 0: all, 1: yes = "", 2: nearly = "", 3: no = "", index } of matchesOf(text, ANSWERS)) {
    const rounding = [yes, nearly, no].reduce((sum, rate) => sum + 0.5 / 10 ** (rate.split(".")[1]?.length ?? 0), 0);
    const sum = Math.round((Number(yes) + Number(nearly) + Number(no)) * 100) / 100;
    // 满意率97%，基本满意率5%，不满意率3%: the first may hold the second
    const whole = Math.abs(Number(yes) + Number(no) - 100) < 0.99;
    if (sum <= 100 + rounding || whole || MORE.test(text)) continue;
    found.push({ start: index, end: index + all.length, sum });
  }
  return found;
}
