/** Shares of one whole that add up to more than all of it. */
import data from "./inconsistent-figure.yaml";
import { sentencesOf } from "./quantities.js";
import { matchesOf } from "../../src/text/matches.js";

const words = data as Readonly<Record<"overlappingShares", readonly string[]>>;
const OVERLAPPING = new RegExp(words.overlappingShares.join("|"));

export interface WrongShares {
  readonly start: number;
  readonly end: number;
  readonly sum: number;
}

const MAY_HOLD = /占[比总]?[为数的]{0,2}\d/;
/** Two shares prove nothing. */
const FEWEST = 3;
const SHARE = /([^\s\d，,。、：:（）()]{1,10})占(?:比为?|总数的?)?(\d{1,3}(?:\.\d{1,2})?)[%％]/g;

/** 其中甲占50%、乙占40%、丙占20%, or shares of things whose names end alike: 非常满意占…，满意占…，不满意占…. */
export function wrongSharesIn(line: string): WrongShares[] {
  if (!line.includes("占") || !MAY_HOLD.test(line)) return [];
  const found: WrongShares[] = [];
  for (const { text, start } of sentencesOf(line)) {
    if (text.split("占").length <= FEWEST) continue;
    const shares: { label: string; value: number; start: number; end: number }[] = [];
    for (const { 0: all, 1: label = "", 2: value, index } of matchesOf(text, SHARE)) {
      const last = shares.at(-1);
      if (last !== undefined && !/^[、，,]$/.test(text.slice(last.end, index))) shares.length = 0;
      shares.push({
        label: label.replace(/^其中|的$/g, ""),
        value: Number(value),
        start: index,
        end: index + all.length,
      });
    }
    const [first, last] = [shares[0], shares.at(-1)];
    if (first === undefined || last === undefined || shares.length < FEWEST) continue;
    const sum = Math.round(shares.reduce((total, { value }) => total + value, 0) * 100) / 100;
    const tail = first.label.slice(-2);
    const alike = tail.length === 2 && shares.every(({ label }) => label.endsWith(tail));
    if (!alike || shares.some(({ label }) => OVERLAPPING.test(label))) continue;
    if (sum > 100 + shares.length * 0.5) found.push({ start: start + first.start, end: start + last.end, sum });
  }
  return found;
}
