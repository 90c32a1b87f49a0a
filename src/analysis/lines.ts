/** The lines that structure is read from. */
import type { Analysis } from "./analysis.js";
import { type Clues, cluesOf } from "./clues.js";
import type { Block, Part } from "../document/model.js";
import type { Range } from "../text/range.js";
import { SIGN, signsOf } from "../text/signs.js";

/**
 * A line as a person sees it: a paragraph, or, in Word, one of the lines that manual line breaks divide it into
 * (text pasted from a web page is one paragraph full of them).
 */
export interface Line {
  /** Index in `analysis.lines`. */
  readonly index: number;
  /** Index in `document.blocks`. */
  readonly block: number;
  /** UTF-16 units of the block's text, half open, line break excluded. */
  readonly start: number;
  readonly end: number;
  /** The line's shadow text: scrape markers blanked, look-alikes folded; the same length as the original. */
  readonly text: string;
  /** Which kinds of character stand in `text`, blanked markers and folded spaces included (see text/signs.ts): a first look that spares a rule the lines that cannot concern it. */
  readonly signs: number;
  /** Which of the words that rules look for stand in `text`; for those that hold a space it may be one of another kind. */
  readonly clues: Clues;
}

const NONE: readonly Line[] = [];
const NO_BLOCKS: ReadonlySet<number> = new Set();

/** Where a stretch of a line's text stands; `start` and `end` count in `line.text`. */
export function rangeIn(line: Line, start: number, end: number): Range {
  return { block: line.block, start: line.start + start, end: line.start + end };
}

/** Index of the line that holds a spot of a block, or the last one before it: of a block that is no prose there is none. */
export function lineAt(lines: readonly Line[], { block, start }: Pick<Range, "block" | "start">): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const line = lines[middle] as Line;
    if (line.block < block || (line.block === block && line.start <= start)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a part holds what is said about the document: that is none of its text. */
export function isAboutDocument(part: Part): boolean {
  return part === "comment" || part === "properties";
}

/** Whether a block belongs to what the document says. */
function isText({ kind, part }: Block): boolean {
  return kind !== "code" && !isAboutDocument(part);
}

/** Divides every block that holds text of the document into lines; empty lines are kept. */
export function linesOf({ document, shadows, blockSigns, blockClues, scrapeMarkers }: Analysis): Line[] {
  const lines: Line[] = [];
  const marked = scrapeMarkers.length === 0 ? NO_BLOCKS : new Set(scrapeMarkers.map(({ block }) => block));
  for (const block of document.blocks) {
    if (!isText(block)) continue;
    const shadow = shadows[block.index] ?? "";
    const own = blockSigns[block.index] ?? 0;
    let start = 0;
    for (;;) {
      const lineBreak = shadow.indexOf("\n", start);
      const end = lineBreak === -1 ? shadow.length : lineBreak;
      const text = shadow.slice(start, end);
      const whole = text.length === shadow.length && (own & SIGN.lookalike) === 0;
      const signs = whole ? own : signsOf(text);
      const clues = text === block.text || (whole && !marked.has(block.index)) ? blockClues[block.index] : undefined;
      lines.push({ index: lines.length, block: block.index, start, end, text, signs, clues: clues ?? cluesOf(text) });
      if (lineBreak === -1) break;
      start = lineBreak + 1;
    }
  }
  return lines;
}

/**
 * Those of the lines that have a character of one of some kinds, or a word of one of some hints: what a rule passes over costs it nothing.
 * @param hints bits of `clues.hints`
 */
export function linesWith(lines: readonly Line[], signs: number, hints = 0): readonly Line[] {
  let found: Line[] | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if ((line.signs & signs) !== 0 || (line.clues.hints & hints) !== 0) (found ??= []).push(line);
  }
  return found ?? NONE;
}
