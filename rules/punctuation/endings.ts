/** How paragraphs end. */
import { lastOf } from "../../src/text/last.js";
import type { Line } from "../../src/analysis/lines.js";
import type { Paragraph } from "./paragraphs.js";
import { isAt, SPACES, tableOf } from "../../src/text/scan.js";
import { whenNeeded } from "../../src/text/long-pattern.js";

/** What ends a sentence or leads on; closing marks may follow. */
const STOPS = tableOf("。！？；：…!?;:.．｡，、,—");
const CLOSERS = tableOf("”’」』）)》]〕】");
/** Words behind the last sentence that take no stop: a note in brackets, a source, a field. …。（完） …。责任单位：示例局 */
const APPENDED = whenNeeded(
  () =>
    /[。！？；][”’]?\s*(?:[（(][^（）()]{0,80}[）)]|——[^。！？]{1,60}|[^，。；：]{2,8}：[^。！？]{1,80}|.{0,24}年\d{1,2}月\d{1,2}日)$/u,
);
/** Footnote signs and spaces behind the last word. */
const BEHIND = tableOf(`①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳*＊†${SPACES}`);
const FOOTNOTE = /\[\d{1,3}\]$/u;
/** So many characters show how a paragraph ends. */
const TAIL = 100;
/** A sentence that is over, and words behind it. */
const SENTENCE_INSIDE = /[。！？][”’」』）)]*\s*[^\s。！？”’」』）)]/u;
/** A word that a line end of another format has cut: 投标 人. */
const CUT_WORD = /\p{Script=Han}{4} \p{Script=Han}{4}/u;
/** So much of a paragraph may hold its number: 第一百二十三条. */
const MARKER_ROOM = 12;
/** So many paragraphs with cut words, and so large a share of the long ones, show a converted document. */
const CUT_PARAGRAPHS = 5;
const CUT_SHARE = 0.1;
const LONG = 40;

/** A paragraph and where it ends. */
export interface Ending {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly line: Line;
  /** Offset in the line behind the last word. */
  readonly end: number;
  readonly stopped: boolean;
}

export function endingOf(paragraph: Paragraph): Ending {
  const line = lastOf(paragraph) ?? paragraph[0];
  let end = line.text.length;
  while (end > 0 && isAt(line.text, end - 1, BEHIND)) end--;
  if (line.text.endsWith("]", end)) end -= FOOTNOTE.exec(line.text.slice(Math.max(0, end - 5), end))?.[0].length ?? 0;
  let text = line.text.slice(0, end).trim();
  for (let index = paragraph.length - 2; index >= 0; index--) text = (paragraph[index] as Line).text.trim() + text;
  return { paragraph, text, line, end, stopped: isStopped(line.text, end) };
}

function isStopped(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && isAt(text, at, CLOSERS)) at--;
  return isAt(text, at, STOPS) || APPENDED().test(text.slice(Math.max(0, end - TAIL), end));
}

/** Whether more than one sentence stands in the paragraph. */
export function hasSentences({ text }: Ending): boolean {
  return SENTENCE_INSIDE.test(text);
}

/** Whether the document was made from another whose line ends became spaces and paragraphs: where its paragraphs end says nothing. */
export function isConverted(endings: readonly Ending[]): boolean {
  const long = endings.filter(({ text }) => text.length >= LONG);
  const cut = long.filter(({ text }) => CUT_WORD.test(text.slice(MARKER_ROOM))).length;
  return cut >= CUT_PARAGRAPHS && cut >= CUT_SHARE * long.length;
}
