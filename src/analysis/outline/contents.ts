/** Finds the table of contents: its lines repeat the headings and are none. */
import type { Document } from "../../document/model.js";
import { SIGN, signAt } from "../../text/signs.js";
import type { Line } from "../lines.js";

const CONTENTS_HEAD = /^\s*目\s*[录次]\s*$/u;
/** 总体要求………… 3; the leader is dots, spaces or a tab, the page number Arabic or Roman. */
const PAGE_BEHIND = /(?:[.．·…‥]{3,}|\s{2,}|\t|…)\s*[(（]?\d{1,4}[)）]?\s*$/u;
/** What the leader consists of. */
const LEADER = SIGN.dots | SIGN.halfMark | SIGN.space | SIGN.invisible;
const CONTENTS_STYLE = /^(?:toc|目录)\s*\d/iu;
/** A table of contents longer than this is no table of contents. */
const MOST_LINES = 400;

/** Indexes (in `lines`) of the lines that belong to a table of contents, its own heading included. */
export function contentsLines(document: Document, lines: readonly Line[]): Set<number> {
  const contents = new Set<number>();
  for (const line of lines) {
    const style = document.blocks[line.block]?.style;
    if (style !== undefined && CONTENTS_STYLE.test(style)) contents.add(line.index);
    else if (mayNamePage(line) && isMarked(line.text) && PAGE_BEHIND.test(rawText(document, line)))
      contents.add(line.index);
    else if (line.text.trimStart().startsWith("目") && CONTENTS_HEAD.test(line.text))
      addListing(lines, line.index, contents);
  }
  return contents;
}

/** The text with its tabs, which lines have as spaces. */
function rawText({ blocks }: Document, { block, start, end }: Line): string {
  return blocks[block]?.text.slice(start, end) ?? "";
}

/** Whether a line is short and ends with what may be a number behind a leader. */
function mayNamePage({ text, signs }: Line): boolean {
  if (text.length >= 120 || (signs & SIGN.digit) === 0 || (signs & LEADER) === 0) return false;
  return (signAt(text, text.trimEnd().length - 1) & (SIGN.digit | SIGN.wideBracket | SIGN.halfBracket)) !== 0;
}

function isMarked(text: string): boolean {
  return /^\s*(?:第[一二三四五六七八九十百\d]+[章节编部条篇]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/u.test(
    text,
  );
}

/** From the line 目录 to the line before its first entry stands again. */
function addListing(lines: readonly Line[], head: number, contents: Set<number>): void {
  const limit = Math.min(lines.length, head + MOST_LINES);
  const entry = lines.slice(head + 1, limit).find(({ text }) => text.trim() !== "");
  if (entry === undefined) return;
  const key = entryKey(entry.text);
  if (key === "") return;
  for (let index = entry.index + 1; index < limit; index++) {
    if (entryKey(lines[index]?.text ?? "") !== key) continue;
    for (let inside = head; inside < index; inside++) contents.add(inside);
    return;
  }
}

function entryKey(text: string): string {
  return text.replace(PAGE_BEHIND, "").replace(/\s/g, "");
}
