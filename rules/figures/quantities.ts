/** Figures with units, as they stand in a sentence. */
import { longestFirst } from "../../src/text/words.js";
import data from "./inconsistent-figure.yaml";
import { matchesOf } from "../../src/text/matches.js";
import { whenNeeded } from "../../src/text/long-pattern.js";

const words = data as Readonly<Record<"units", readonly string[]>>;

export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** In the base unit: 1.2万元 are 12000元. */
  readonly value: number;
  /** Half of the last place that is written: what rounding may have changed; 0 for a count. */
  readonly rounding: number;
  readonly unit: string;
  /** 余 or 多 between figure and unit. */
  readonly more: boolean;
}

const UNITS = longestFirst(words.units).join("|");
const QUANTITY = whenNeeded(
  () =>
    new RegExp(
      `(?<![\\d.A-Za-z第])(\\d{1,3}(?:[,，]\\d{3}){1,3}|\\d{1,10})(\\.\\d{1,4})?([万亿]?)([余多几来]?)(${UNITS})(?:\\([^)]{1,4}\\))?`,
      "g",
    ),
);
const SCALES: Readonly<Record<string, number>> = { "": 1, 万: 1e4, 亿: 1e8 };
const APPROXIMATELY =
  /(?:约|近|超过?|逾|达到?近|突破|不少于|不低于|至少|以上|左右|每|各|均|人均|平均|前|[-—–~～至])\s?$/;
/** Money, weights and lengths are rounded; things are counted. */
const MEASURED = /元|吨|克|米|顷|亩|瓦|里|度|分$/;

export function quantitiesIn(text: string): Quantity[] {
  return matchesOf(text, QUANTITY()).map(quantityOf);
}

function quantityOf(match: RegExpExecArray): Quantity {
  const { 0: all, 1: whole = "", 2: decimals = "", 3: scale = "", 4: more = "", 5: unit = "", index: start } = match;
  const factor = SCALES[scale] ?? 1;
  const isRounded = decimals !== "" || scale !== "" || MEASURED.test(unit);
  return {
    start,
    end: start + all.length,
    value: Number(whole.replace(/[,，]/g, "") + decimals) * factor,
    rounding: isRounded ? (factor / 10 ** Math.max(0, decimals.length - 1)) * 0.5 : 0,
    unit,
    more: more !== "",
  };
}

/** 30余件, 约30件: no sum can be wrong with it. */
export function isApproximate({ start, end, more }: Quantity, text: string): boolean {
  if (more || APPROXIMATELY.test(text.slice(Math.max(0, start - 4), start))) return true;
  return /^(?:左右|以[上下内]|余|多)/.test(text.slice(end, end + 2));
}

/** A whole line is cut at the ends of sentences. */
export function* sentencesOf(text: string): Generator<{ readonly text: string; readonly start: number }> {
  for (const { 0: sentence, index: start } of matchesOf(text, /[^。；！？]+/g)) yield { text: sentence, start };
}
