/** Paragraphs as their author meant them: a transcription breaks them into lines, where a page ended or a link stood. */
import { lastOf } from "../../src/text/last.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Line } from "../../src/analysis/lines.js";
import { PROSE_PARTS } from "../../src/analysis/prose.js";
import type { Document } from "../../src/document/model.js";
import { isAt, SPACES, tableOf } from "../../src/text/scan.js";

/** Lines that read on as one, in order. */
export type Paragraph = readonly [Line, ...Line[]];

/** What ends a sentence; closing marks may follow. */
const STOPS = tableOf("。！？；：…!?;:");
const CLOSERS = tableOf("”’」』）)》");
const BLANKS = tableOf(SPACES);
/** What no paragraph begins with. */
const GOES_ON = tableOf("，。、；：？！”’》〉）〕】」』");
/** A line of running text that is long enough to show how the document divides its paragraphs. */
const RUNNING = 30;
/** So many characters show how a line ends. */
const TAIL = 12;

/** The paragraphs of body, notes and text boxes, without a table of contents. */
export function paragraphsOf(analysis: Analysis): readonly Paragraph[] {
  return analysis.part(readParagraphs);
}

function readParagraphs(analysis: Analysis): Paragraph[] {
  const { document, lines, outline } = analysis;
  const spaced = document.format === "md" || isSpaced(lines, document);
  const paragraphs: [Line, ...Line[]][] = [];
  let previous: Line | null = null;
  let blank = true;
  for (const line of lines) {
    const block = document.blocks[line.block];
    if (block === undefined || !PROSE_PARTS.has(block.part) || outline.contents.has(line.index)) continue;
    if (line.text.trim() === "") {
      blank = true;
      continue;
    }
    const last = lastOf(paragraphs);
    const joins = previous !== null && last !== undefined && readsOn(document, previous, line, spaced && !blank);
    if (joins) last.push(line);
    else paragraphs.push([line]);
    previous = line;
    blank = false;
  }
  return paragraphs;
}

/** Whether blank lines stand between the paragraphs: then lines that touch are one. */
function isSpaced(lines: readonly Line[], document: Document): boolean {
  let apart = 0;
  let touching = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] as Line;
    const next = lines[index + 1] as Line;
    if (line.text.length < RUNNING || !isStopped(line.text)) continue;
    if (document.blocks[next.block]?.cell !== undefined) continue;
    if (next.text.trim() === "") apart++;
    else touching++;
  }
  return apart >= 3 && apart > 4 * touching;
}

/** Whether a sentence ends with the line. */
function isStopped(text: string): boolean {
  const least = Math.max(0, text.length - TAIL);
  let at = text.length - 1;
  while (at >= least && isAt(text, at, BLANKS)) at--;
  while (at >= least && isAt(text, at, CLOSERS)) at--;
  return at >= least && isAt(text, at, STOPS);
}

function readsOn(document: Document, line: Line, next: Line, touches: boolean): boolean {
  const block = document.blocks[line.block];
  const following = document.blocks[next.block];
  if (block?.cell !== undefined || following?.cell !== undefined || block?.part !== following?.part) return false;
  if (following?.kind === "heading" || block?.kind === "heading" || following?.label !== undefined) return false;
  return touches || isAt(next.text, next.text.length - next.text.trimStart().length, GOES_ON);
}
