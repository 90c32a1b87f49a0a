/** Finds the half-width brackets and straight quotes of a line that should be full-width. */
import type { Mark } from "./half-width-marks.js";
import { inChinese, isChinese, isDigit, neighbours } from "./marks.js";
import { matchesOf } from "../../src/text/matches.js";

const HAN = /\p{Script=Han}/u;
/** What a list number, a note sign or a variable in brackets looks like: (1) (二) (a) (2024). */
const NUMBERING = /^\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,4}|[A-Za-z]|[ivxIVX]{1,5}|[①-⑳])\s*$/u;
/** A formula, a unit, an argument of a function. */
const FORMULA = /[=+×÷^/\\{}<>|]/u;
/** A pair that opens and closes farther apart is none. */
const REACH = 400;
/** A mark behind a digit ends a quotation that began so far before. */
const INCHES = 30;

/** Brackets; a half of a pair whose other half is full-width is reported alone, and an unpaired one by another rule. */
export function* brackets(text: string): Generator<Mark> {
  const open: { readonly at: number; readonly half: boolean }[] = [];
  for (const { 0: mark, index: at } of matchesOf(text, /[()（）]/gu)) {
    if (mark === "(" || mark === "（") {
      open.push({ at, half: mark === "(" });
      continue;
    }
    const opening = open.pop();
    const half = mark === ")";
    if (opening === undefined || at - opening.at > REACH) continue;
    if ((!opening.half && !half) || !isInsertion(text, opening.at, at)) continue;
    yield opening.half ? one(text, opening.at, half ? "（）" : "（") : one(text, at, "）");
  }
}

/** Whether brackets hold an insertion in Chinese text, and no number, formula or foreign gloss of a foreign word. */
function isInsertion(text: string, start: number, end: number): boolean {
  const inside = text.slice(start + 1, end);
  if (NUMBERING.test(inside)) return false;
  if (HAN.test(inside)) return true;
  const { before, after } = neighbours(text, start, end + 1);
  if (FORMULA.test(inside) || inside.trim() === "") return false;
  // at the edge of the line, or before a sign, a foreign word in brackets is one still
  const isOpen = (beside: string) => beside === "" || (/[A-Za-z]{2}/u.test(inside) && !/[\w.=]/u.test(beside));
  return isChinese(before) ? isChinese(after) || isOpen(after) : before === "" && isChinese(after);
}

/** Straight quotation marks, taken two by two; a lone one is a sign of inches or seconds, or an unpaired mark. */
export function* straightQuotes(text: string): Generator<Mark> {
  const places = matchesOf(text, /"/gu)
    .map(({ index }) => index)
    .filter((at) => !isMeasure(text, at));
  for (let index = 0; index < places.length; index += 2) {
    const [start = 0, end] = places.slice(index, index + 2);
    if (end === undefined) {
      if (inChinese(text, start, start + 1) && !/[=\w]/u.test(text.charAt(start - 1))) yield one(text, start, "“”");
      continue;
    }
    const inside = text.slice(start + 1, end);
    const { before, after } = neighbours(text, start, end + 1);
    if (before === "=" || !(HAN.test(inside) || isChinese(before) || isChinese(after))) continue;
    yield one(text, start, "“”");
  }
  for (const match of matchesOf(text, /(?<![A-Za-z\d])'([^'\n]{1,60})'(?![A-Za-z\d])/gu)) {
    if (!HAN.test(match[1] ?? "")) continue;
    yield one(text, match.index, "‘’");
  }
}

/** 14" of a screen, 23'17" of arc; not the end of a quotation. */
function isMeasure(text: string, at: number): boolean {
  if (!isDigit(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - INCHES), at);
  return /['′°]/u.test(before.slice(-8)) || !before.includes('"');
}

/** One mark; a pair is reported at its first half. */
function one(text: string, start: number, suggestion: string): Mark {
  return { start, end: start + 1, text: text.charAt(start), suggestion };
}
