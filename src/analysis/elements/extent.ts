/** How far the document itself reaches: behind its title, up to its date or to the first text annexed to it. */
import type { Analysis } from "../analysis.js";
import type { Line } from "../lines.js";
import { isDateLine, isSignature, isSignedDate } from "./sign-off.js";
import type { Title } from "./title.js";

/** 附件, 附件2, 附表：: alone on its line, above an annexed text. */
const ANNEX = /^\s*附\s*[件表录]\s*[一二三四五六七八九十\d]{0,3}\s*[：:．.]?\s*$/u;
/** 附件： over a list of their names, which belongs to the document. */
const LIST_HEAD = /^\s*附\s*[件表录]?\s*[：:]\s*$/u;
const LIST_ITEM = /^\s*(?:[（(]?\d{1,2}[）)]|\d{1,2}\s*[.．、]|[①-⑳]|[一二三四五六七八九十]{1,2}、|附\s*件|《)/u;

export interface Extent {
  /** Every line of the body that has text. */
  readonly all: readonly Line[];
  /** Index in `all` of the first line behind the title. */
  readonly from: number;
  /** Index in `all` where the first annexed text begins; the number of lines where none does. */
  readonly annex: number;
  /** Index in `all` behind the document's own last line: its date where it is signed and dated, else `annex`. */
  readonly end: number;
}

export function extentOf({ lines, document }: Analysis, title: Title | null): Extent {
  const all = lines.filter(({ block, text }) => document.blocks[block]?.part === "body" && text.trim() !== "");
  const from = title === null ? 0 : all.findIndex(({ index }) => index > title.last);
  const begin = from === -1 ? all.length : from;
  // what stands before any sentence is a cover, or the number of a document that is itself an annex
  const spoken = all.findIndex(({ text }, index) => index >= begin && /[。；！]|如下[：:]/u.test(text));
  const found = all.findIndex((line, index) => spoken !== -1 && index > spoken && opensAnnex(line, all[index + 1]));
  const annex = found === -1 ? all.length : found;
  const dated = all.findIndex(
    (line, index) =>
      spoken !== -1 &&
      index > spoken &&
      index < annex &&
      document.blocks[line.block]?.cell === undefined &&
      isDateLine(line) &&
      (isSignedDate(line) || isSignature(all[index - 1] as Line)),
  );
  return { all, from: begin, annex, end: dated === -1 ? annex : dated + 1 };
}

function opensAnnex({ text }: Line, next: Line | undefined): boolean {
  return ANNEX.test(text) && !(LIST_HEAD.test(text) && next !== undefined && LIST_ITEM.test(next.text));
}
