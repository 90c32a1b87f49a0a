/** The sentences at the two ends of a document, where it says what kind it is. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { isDateLine, isSignature } from "../../src/analysis/elements/sign-off.js";
import type { Line } from "../../src/analysis/lines.js";
import type { Range } from "../../src/text/range.js";
import { SIGN } from "../../src/text/signs.js";
import { isAt, tableOf } from "../../src/text/scan.js";

export interface Sentence {
  /** Without the mark that ends it. */
  readonly text: string;
  readonly range: Range;
}

const HEAD = 12;
/** So many lines above the signature may hold closing words: 特此报告。 and a line that thanks. */
const CLOSING_LINES = 3;
/** More of a paragraph's last sentences are read than one: 汇报完毕。不当之处请批评指正。 */
const CLOSING_SENTENCES = 2;
const LONGEST = 60;
const ANNEX_LIST = /^\s*附\s*(?:件|表|录)?\s*[\d一二三四五六]{0,2}\s*[：:.．]/u;
const NOTE = /^\s*[（(].{0,60}[）)]\s*$/u;
const LABELLED = /^\s*(?:联系人|联系电话|电\s*话|抄\s*送|主\s*送|印\s*发|主题词|附\s*注)\s*[：:]/u;
/** What sites leave below the text has no full stop, and neither have the items of a list. */
const SPEAKS = /[。！；，]/u;

/** The sentences that close the text, above the list of attachments, signature and date. `hint`: what the ones of interest hold, a cheap check. */
export function closingSentences({ elements }: Analysis, hint: RegExp): Sentence[] {
  const { all, from, end } = elements.extent;
  const found: Sentence[] = [];
  let read = 0;
  for (let index = end - 1; index >= from && read < CLOSING_LINES; index--) {
    const line = all[index] as Line;
    const { text } = line;
    const isLong = text.length > LONGEST * 2;
    if (!isLong && isBelow(line)) continue;
    read++;
    if (hint.test(text.slice(-LONGEST * CLOSING_SENTENCES))) found.push(...sentencesOf(line).slice(-CLOSING_SENTENCES));
    // above a paragraph of text nothing closes
    if (isLong) break;
  }
  return found.filter(({ text }) => text.length <= LONGEST);
}

/** The sentences of the first paragraphs that announce what follows. */
export function* openingSentences({ elements }: Analysis): Generator<Sentence> {
  const { all, from, end } = elements.extent;
  for (const line of all.slice(from, Math.min(end, from + HEAD)))
    if (line.text.includes("如下")) yield* sentencesOf(line);
}

function isBelow(line: Line): boolean {
  const { text, signs } = line;
  if ((signs & SIGN.annex) !== 0 && ANNEX_LIST.test(text)) return true;
  if ((signs & SIGN.colon) !== 0 && LABELLED.test(text)) return true;
  if (NOTE.test(text) || isDateLine(line) || isSignature(line)) return true;
  return (signs & SIGN.digit) !== 0 && /^\s*\d{1,2}\s*[.．、]/u.test(text) && !SPEAKS.test(text);
}

const OPENING = tableOf("“‘《（(");
const CLOSING = tableOf("”’》）)");
const STOPS = tableOf("。！？；：:");

/** A line's sentences, spaces around left out; a mark inside quotation marks or brackets ends none. */
function sentencesOf({ text, block, start: lineStart }: Line): Sentence[] {
  const sentences: Sentence[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index <= text.length; index++) {
    if (isAt(text, index, OPENING)) depth++;
    else if (isAt(text, index, CLOSING)) depth = Math.max(0, depth - 1);
    if (index < text.length && (depth > 0 || !isAt(text, index, STOPS))) continue;
    const words = text.slice(from, index);
    const trimmed = words.trim();
    const start = lineStart + from + (words.length - words.trimStart().length);
    if (trimmed !== "") sentences.push({ text: trimmed, range: { block, start, end: start + trimmed.length } });
    from = index + 1;
  }
  return sentences;
}
