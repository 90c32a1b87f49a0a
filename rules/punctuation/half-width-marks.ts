/** Finds the marks of a line that should be full-width. */
import { inChinese, isChinese, isDigit, isHan, isLatin, neighbours, scriptBeside } from "./marks.js";
import { matchesOf } from "../../src/text/matches.js";

export interface Mark {
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly suggestion: string;
}

/** What each mark should be; half-width katakana marks and odd quotes among them. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  ".": "。",
  "．": "。",
  "｡": "。",
  "､": "、",
  "‚": "“",
  "‛": "”",
  "„": "“",
  "‟": "”",
  "〝": "“",
  "〞": "”",
  "〟": "”",
  "＂": "“”",
};
/** All of them: what is looked for. */
export const MARKS = Object.keys(FULL_WIDTH).join("");
const CANDIDATES = new RegExp(`[${MARKS}]`, "gu");
const ALWAYS = /[｡､‚‛„‟〝〞〟＂]/u;
/** &nbsp; is residue of a web page, and another rule's finding. */
const ENTITY = /&[A-Za-z#\d]{1,8}$/u;
/** What stands before the dot of a list number: 一. 第三章. */
const NUMBER = /^\s*(?:[#>*-]{1,3} ?)?(?:第?[一二三四五六七八九十百\d]{1,5}[章节条编]?|[A-Za-z])$/u;
/** 1, 一: （一）, at the head of a line: the mark of a number is another rule's. */
const LIST_NUMBER = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?)$/u;
/** The number of a line stands within so many characters. */
const HEAD = 12;
/** So many characters of a sentence make a dot a full stop. */
const SENTENCE = 6;

/** The single marks. */
export function* singleMarks(text: string): Generator<Mark> {
  for (const { 0: mark, index: start } of matchesOf(text, CANDIDATES)) {
    const end = start + 1;
    const isWrong = mark === "." || mark === "．" ? isFullStop(text, start) : isHalfWidth(text, mark, start);
    if (isWrong) yield { start, end, text: mark, suggestion: FULL_WIDTH[mark] ?? mark };
  }
}

function isHalfWidth(text: string, mark: string, start: number): boolean {
  if (ALWAYS.test(mark)) return true;
  const { before, after } = neighbours(text, start, start + 1);
  if (/[,:]/u.test(mark) && start <= HEAD && LIST_NUMBER.test(text.slice(0, start))) return false;
  // 1,000 9:30 1:3; an equation; code
  if (isDigit(before) && isDigit(after)) return false;
  if (mark === "!" && (after === "=" || before === "<")) return false;
  if (mark === ";" && ENTITY.test(text.slice(Math.max(0, start - 10), start))) return false;
  if (isChinese(before) || isChinese(after)) return !isLabel(text, mark, start);
  if (isLatin(before) || isLatin(after)) return besideBlank(text, start);
  return inChinese(text, start, start + 1);
}

/** XX,XX: blanks stand for Chinese words. */
function besideBlank(text: string, start: number): boolean {
  return scriptBeside(text, start - 1, -1) === "chinese" && scriptBeside(text, start + 1, 1) === "chinese";
}

/** `C:\` or a key of code before Chinese text: `title: 标题`. */
function isLabel(text: string, mark: string, start: number): boolean {
  return mark === ":" && isLatin(text.charAt(start - 1)) && /^\s*[\w-]+$/u.test(text.slice(0, start));
}

/** A dot that ends a Chinese sentence: none of a number, a name of a file, a list number or an ellipsis. */
function isFullStop(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 1);
  if (!/[^.．…]/u.test(before) || /[.．]/u.test(after)) return false;
  const ends = text.slice(start + 1).trim() === "" || /[”’」』）)]/u.test(after);
  if (!ends && !/[\p{Script=Han} “‘《（]/u.test(after)) return false;
  if (start <= HEAD && NUMBER.test(text.slice(0, start))) return false;
  if (isHan(before) || /[”’）》〕]/u.test(before)) return ends || lengthBefore(text, start) >= SENTENCE;
  // 增长8%.
  const isFigure = /[\d%％‰]/u.test(before) && (ends || !isDigit(before));
  return isFigure && scriptBeside(text, start - 1, -1) === "chinese" && lengthBefore(text, start) >= SENTENCE;
}

/** How long the clause before a place is. */
function lengthBefore(text: string, at: number): number {
  let length = 0;
  while (length < SENTENCE && at - length > 0 && !/[\s.．。；！？]/u.test(text.charAt(at - length - 1))) length++;
  return length;
}
