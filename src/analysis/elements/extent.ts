/** How far the document itself reaches: behind its title, up to its date or to the first text annexed to it. */
import type { Analysis } from "../analysis.js";
import { SIGN } from "../../text/signs.js";
import { type Line, linesWith } from "../lines.js";
import { isDateLine, isSignature } from "./sign-off.js";
import type { Title } from "./title.js";

/** 附件, 附件2, 附表：: alone on its line, above an annexed text. */
const ANNEX = /^\s*附\s*[件表录]\s*[一二三四五六七八九十\d]{0,3}\s*[：:．.]?\s*$/u;
/** 附件： over a list of their names, which belongs to the document. */
const LIST_HEAD = /^\s*附\s*[件表录]?\s*[：:]\s*$/u;
const LIST_ITEM = /^\s*(?:[（(]?\d{1,2}[）)]|\d{1,2}\s*[.．、]|[①-⑳]|[一二三四五六七八九十]{1,2}、|附\s*件|《)/u;

const ISSUES = /印发|转发|批转|公布|发布/u;
const SHORTEST_NAME = 6;
const LONGEST_TITLE = 60;

export interface Extent {
  /** Every line of the body that has text. */
  readonly all: readonly Line[];
  /** Index in `all` of the first line behind the title. */
  readonly from: number;
  /** Index in `all` where the first annexed text begins; the number of lines where none does. */
  readonly annex: number;
  /** Index in `all` behind the document's own last line: its date where it is signed and dated; else the text that it issues or `annex` begins there. */
  readonly end: number;
}

export function extentOf({ lines, document }: Analysis, title: Title | null): Extent {
  const all = lines.filter(({ block, text }) => document.blocks[block]?.part === "body" && text.trim() !== "");
  const from = title === null ? 0 : all.findIndex(({ index }) => index > title.last);
  const begin = from === -1 ? all.length : from;
  // what stands before any sentence is a cover, or the number of a document that is itself an annex
  const spoken = all.findIndex(({ text }, index) => index >= begin && /[。；！]|如下[：:]/u.test(text));
  if (spoken === -1) return { all, from: begin, annex: all.length, end: all.length };
  const mayHaveAnnex = linesWith(all, SIGN.annex).length > 0;
  const found = mayHaveAnnex ? all.findIndex((line, index) => index > spoken && opensAnnex(line, all[index + 1])) : -1;
  const annex = found === -1 ? all.length : found;
  const dated = all.findIndex(
    (line, index) =>
      index > spoken &&
      index < annex &&
      isDateLine(line) &&
      document.blocks[line.block]?.cell === undefined &&
      (isSignature(line) || isSignature(all[index - 1] as Line)),
  );
  const end = dated === -1 ? annex : dated + 1;
  const issued = title === null ? -1 : issuedAt(all.slice(0, end), spoken + 1, title.text);
  return { all, from: begin, annex, end: issued === -1 ? end : issued };
}

/** Where the text that a title names (关于印发《…办法》的通知) begins without a date above it: with its own title, or a line of it. */
function issuedAt(lines: readonly Line[], from: number, title: string): number {
  if (!ISSUES.test(title)) return -1;
  const named = bare(title);
  return lines.findIndex((line, index) => {
    if (index < from || line.text.length > LONGEST_TITLE || /[，。；：！？]/u.test(line.text)) return false;
    const words = bare(line.text);
    return words.length >= SHORTEST_NAME && named.includes(words) && !isSignature(line) && !named.startsWith(words);
  });
}

function bare(text: string): string {
  return text.replace(/[\s《》〈〉“”"]/gu, "");
}

/** Whether a line is nothing but the head of an annexed text, 附件2, or of a list of their names. */
export function isAnnexHead({ text, signs }: Line): boolean {
  return (signs & SIGN.annex) !== 0 && ANNEX.test(text);
}

function opensAnnex(line: Line, next: Line | undefined): boolean {
  return isAnnexHead(line) && !(LIST_HEAD.test(line.text) && next !== undefined && LIST_ITEM.test(next.text));
}
