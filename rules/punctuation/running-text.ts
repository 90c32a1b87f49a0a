/** Tells paragraphs of running text from headings, labels, captions and the other lines that take no full stop. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Line } from "../../src/analysis/lines.js";
import type { Paragraph } from "./paragraphs.js";

/** What ends a sentence, or goes on in the next paragraph; closing marks may follow. */
const STOPPED = /(?:[。！？；：…!?;:.．，、,]|——)[”’」』）)》\]〕】]*$/u;
/** A sentence that is over, and words behind it. */
const SENTENCE_INSIDE = /[。！？；][”’」』）)]*\s*(?=[^\s。！？；])/u;
/** What may stand behind the last sentence: a footnote sign, a note in brackets of its own (见附件). */
const BEHIND = /(?:\[\d{1,3}\]|[①-⑳*＊†]|\s)+$/u;
const NOTE_BEHIND = /[。！？；][”’]?\s*[（(][^（）()]{0,80}[）)]$/u;

export interface Judgement {
  readonly paragraph: Paragraph;
  /** The last line, and the offset in it behind its last word. */
  readonly line: Line;
  readonly end: number;
  readonly text: string;
}

/** The last word of a paragraph, and whether a mark closes it. */
export function endOf(paragraph: Paragraph): Judgement {
  const line = paragraph.at(-1) ?? paragraph[0];
  const text = paragraph.map((part) => part.text).join("");
  const last = line.text.trimEnd();
  return { paragraph, line, end: last.length, text: text.trim() };
}

export function isStopped(text: string): boolean {
  const bare = text.replace(BEHIND, "");
  return STOPPED.test(bare) || NOTE_BEHIND.test(bare);
}

/** How many sentences before the last one a paragraph holds, at least: 0, or 1 for some. */
export function hasSentences(text: string): boolean {
  return SENTENCE_INSIDE.test(text);
}
