/** When a document says it was signed. */
import type { Document } from "../../document/model.js";
import { parseHanNumeral } from "../../text/numerals.js";

/** 二〇二四年十二月二十日 with brackets and some blanks. */
const LONGEST_LINE = 24;
const DATE =
  /^\(?([\d〇零○O一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日\)?$/u;

/**
 * The last line of the body that is a date and nothing else.
 * @returns year × 10,000 + month × 100 + day; 0 when there is none, as in a template
 */
export function signedOn({ blocks }: Document): number {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block?.part !== "body" || block.text.length > LONGEST_LINE || !block.text.includes("年")) continue;
    const date = dateOf(block.text);
    if (date !== 0) return date;
  }
  return 0;
}

function dateOf(line: string): number {
  const match = DATE.exec(line.normalize("NFKC").replace(/\s/gu, ""));
  if (match === null) return 0;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(numberOf);
  const real = year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return real ? year * 10_000 + month * 100 + day : 0;
}

function numberOf(numeral: string): number {
  return /^\d+$/.test(numeral) ? Number(numeral) : (parseHanNumeral(numeral.replace(/[○O]/g, "〇")) ?? 0);
}

/** Milliseconds since 1970 of the beginning of a day that `signedOn` found. */
export function millisecondsOf(date: number): number {
  return Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100);
}
