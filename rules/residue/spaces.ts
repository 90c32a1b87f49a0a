/** Spaces that stand in a line of Chinese text for no reason. */
import { HAN_NUMERAL_CLASS } from "../../src/text/numerals.js";
import { matchesOf } from "../../src/text/matches.js";

export interface Spaces {
  /** UTF-16 units of the line, half open. */
  readonly start: number;
  readonly end: number;
  readonly kind: "trailing" | "inside" | "nobreak";
}

const RUN = /[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
/** So much indentation puts a line to the right by hand. */
export const PUSHED_RIGHT = 8;
const NO_BREAK = /[\u00A0\u202F]/;
const HAN = /[\u3400-\u9FFF]/;
/** What a space may be too much behind, and before. */
const LEFT = /[\u3400-\u9FFF，。、；”）》]/;
const RIGHT = /[\u3400-\u9FFF“（《]/;
/** A space stands in a sentence when a mark of one is so near. */
const NEAR = 20;
const SENTENCE_MARK = /[，。；]/;
/** 第一条 为了…, （一） 加强…: the space behind a number is its mark. */
const NUMBER_BEFORE = new RegExp(
  `^(?:第[${HAN_NUMERAL_CLASS}\\d]{1,8}[编章节条款]|[（(]?[${HAN_NUMERAL_CLASS}\\d]{1,3}[）).．、]?)$`,
);
/** 2024年3月1日 示例市人民政府令…: the space behind a date divides. */
const DATE_BEFORE = /\d日$/;
/** 于   年   月   日前, 共    人: room to write in, which is another defect. */
const FILLED_IN = /[年月日时分人元份件个次项号％%）”]/;

/**
 * Finds the spaces of one line that could go. Indentation, tabs and labels that are spaced out (索 引 号) are layout.
 * @param from where the typed text begins, behind an automatic number
 */
export function superfluousSpaces(line: string, from: number): Spaces[] {
  if (!HAN.test(line)) return [];
  const found: Spaces[] = [];
  for (const match of matchesOf(line, RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < from || (start === from && !isWebIndent(match[0]))) continue;
    if (end === line.length) {
      // 签名：      has room to write in
      if (!/[：:_]/.test(line.charAt(start - 1))) found.push({ start, end, kind: "trailing" });
    } else if (!match[0].includes("\t")) {
      const kind = kindInside(line, start, end);
      if (kind !== null) found.push({ start, end, kind });
    }
  }
  return found;
}

/** Web pages indent with no-break spaces; more of them put a line to the right by hand. */
function isWebIndent(run: string): boolean {
  return NO_BREAK.test(run) && run.length < PUSHED_RIGHT;
}

function kindInside(line: string, start: number, end: number): "inside" | "nobreak" | null {
  const left = line.charAt(start - 1);
  const right = line.charAt(end);
  const inProse = line.length > NEAR && isInSentence(line, start, end);
  if (NO_BREAK.test(line.slice(start, end)) && inProse && HAN.test(left) && HAN.test(right)) return "nobreak";
  if (isSpacedOut(line, start, end) || isBehindNumber(line, start)) return null;
  if (NO_BREAK.test(line.slice(start, end))) return isLatin(left) && isLatin(right) ? null : "nobreak";
  const run = end - start;
  if (run === 1 && line.charAt(start) === "\u3000") return null;
  // three wide spaces keep columns apart
  if (run > 2 && line.slice(start, end).includes("\u3000")) return null;
  if (run > 1 && FILLED_IN.test(right)) return null;
  const between =
    run > 1 ? LEFT.test(left) && (RIGHT.test(right) || /[\dA-Za-z]/.test(right)) : LEFT.test(left) && RIGHT.test(right);
  return between && isInSentence(line, start, end) ? "inside" : null;
}

/** Word 2016, No. 1: a no-break space that keeps together. */
function isLatin(character: string): boolean {
  return /[!-~]/.test(character);
}

function isInSentence(line: string, start: number, end: number): boolean {
  const before = line.slice(Math.max(0, start - NEAR), start);
  return !DATE_BEFORE.test(before) && SENTENCE_MARK.test(before + line.slice(end, end + NEAR));
}

function isBehindNumber(line: string, start: number): boolean {
  return start <= NEAR && NUMBER_BEFORE.test(line.slice(0, start).trim());
}

const ALONE = /^(?:[^\u3400-\u9FFF\w]?[\u3400-\u9FFF]|[\u3400-\u9FFF][^\u3400-\u9FFF\w]?)$/;

/** A single character between spaces, marks or the ends of the line, on either side: 张 三, 说  明, 年 月 日. */
function isSpacedOut(line: string, start: number, end: number): boolean {
  const left = line.slice(Math.max(0, start - 2), start);
  const right = line.slice(end, end + 2);
  return (ALONE.test(left) && HAN.test(left.slice(-1))) || (ALONE.test(right) && HAN.test(right.slice(0, 1)));
}
