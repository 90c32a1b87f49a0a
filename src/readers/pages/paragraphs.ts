/** From lines to paragraphs: which line goes on with the one before. */
import { commonSize, textOf } from "./lines.js";
import { gaps, isAtRight, isCentred, isIndented, type SetLine } from "./margins.js";
import { isWide } from "./spaces.js";

/** Lines of one paragraph. */
export type Paragraph = readonly SetLine[];

/** What begins a paragraph whatever stands before it. */
const MARKER =
  /^(?:第[一二三四五六七八九十百零〇]{1,6}[章节条编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|\d{1,2}[）)]|[①-⑳]|附件[：:\d])/;
/** Words whose other lines stand behind them (7.4.2 of GB/T 9704): 抄送：, with the width of what they stand in for, in characters. */
const LEAD = /^(?:抄送|主送|分送|附件|抄报)\s?[：:]/;
const LEAD_WIDTH = 5;
const ENDS = /[。！？；：!?;:”’）)]$/;
/**
 * The first part of a text that is never divided: opening marks go with what they open, closing ones with what they close, and a number
 * behind one of them with it.
 */
const FIRST_WORD =
  /^[“‘（(《〈【「『[{]{0,3}(?:[\w.,%:@/+*×~-]{1,60}|[^])(?:[，。、；：！？”’）》」』】〉…—％‰℃,.;:!?)\]}]{1,3}[\w.]{0,30})?/;
/** How much room a line may leave although the next word would have fitted nearly, in sizes of the font. */
const SLACK = 0.9;
/** Lines further apart than this, against what is usual, belong to two paragraphs. */
const APART = 1.45;

/** What is usual in a document. */
export interface Usage {
  /** Whether paragraphs begin two characters in: then a line at the margin is no beginning. */
  readonly indented: boolean;
  /** The font size of most characters, rounded to half points. */
  readonly size: number;
  /** How far apart lines stand, by rounded font size. */
  readonly distances: ReadonlyMap<number, number>;
}

/** @param lines of the whole document */
export function usageOf(lines: readonly SetLine[]): Usage {
  const size = commonSize(lines.flatMap(({ chunks }) => chunks.flatMap(({ runs }) => runs)));
  return { indented: usesIndents(lines), size, distances: usualDistances(lines) };
}

/** Joins the lines of a text, which may run over columns and pages. */
export function paragraphsOf(lines: readonly SetLine[], usage: Usage): Paragraph[] {
  const paragraphs: SetLine[][] = [];
  let before: SetLine | undefined;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const goesOn = before !== undefined && paragraph !== undefined && continues(paragraph, before, line, usage);
    if (goesOn && !isApart(before as SetLine, line, usage.distances)) paragraph?.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs;
}

function continues(paragraph: Paragraph, before: SetLine, line: SetLine, usage: Usage): boolean {
  if (Math.abs(before.size - line.size) > before.size * 0.1) return false;
  if (isAtRight(before)) return false;
  const text = textOf(line);
  if (!isFull(before, text)) return false;
  // the lines of a title, of which all but the last fill the width
  if (isCentred(line)) return isCentred(before) || before.size > usage.size * 1.1;
  if (isAtRight(line)) return false;
  if (isIndented(line) && !hasIndent(paragraph, line)) return false;
  if (startsAnew(before, text, usage.indented)) return false;
  return gaps(line).left < line.size * 1.4 || hasIndent(paragraph, line);
}

/** Whether the lines of a paragraph, its first aside, already stand in like this one: a list with hanging numbers. */
function hasIndent(paragraph: Paragraph, line: SetLine): boolean {
  const sample = paragraph.length > 1 ? paragraph[1] : paragraph[0];
  if (sample === undefined) return false;
  const difference = gaps(line).left - gaps(sample).left;
  if (paragraph.length > 1) return Math.abs(difference) < line.size * 0.5;
  // a second line that stands further in than the first, which begins with a number or with 抄送：
  const text = textOf(sample);
  if (difference <= line.size * 0.5) return false;
  return (difference < line.size * 3 && MARKER.test(text)) || (difference < line.size * LEAD_WIDTH && LEAD.test(text));
}

/** A number at the margin begins a paragraph, where the line before may be the end of one. */
function startsAnew(before: SetLine, text: string, indented: boolean): boolean {
  const ends = ENDS.test(textOf(before));
  return MARKER.test(text) && (ends || (!indented && isWide(text)));
}

/** Whether what the next line begins with had no room left. */
function isFull(line: SetLine, next: string): boolean {
  return gaps(line).right < (firstWord(next) + SLACK) * line.size;
}

/** How wide the first undivided part of a text is, in sizes of the font. */
function firstWord(text: string): number {
  const word = FIRST_WORD.exec(text)?.[0] ?? "";
  return [...word].reduce((width, character) => width + (/[\w.,%:@/+*~-]/.test(character) ? 0.5 : 1), 0);
}

function isApart(before: SetLine, line: SetLine, usual: ReadonlyMap<number, number>): boolean {
  const distance = line.baseline - before.baseline;
  // the next column or page
  if (before.page !== line.page || distance <= 0) return false;
  const size = Math.round(line.size);
  return distance > APART * (usual.get(size) ?? Math.max(before.size, line.size) * 2);
}

/** How far apart full lines of a size usually stand, by rounded size: the largest of the common distances. */
function usualDistances(lines: readonly SetLine[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const distance = Math.round(line.baseline - (before?.baseline ?? Infinity));
    if (before?.page !== line.page || distance <= 0 || gaps(before).right > before.size * 2) return;
    const size = Math.round(line.size);
    const own = counts.get(size) ?? new Map<number, number>();
    counts.set(size, own.set(distance, (own.get(distance) ?? 0) + 1));
  });
  return new Map([...counts].map(([size, own]) => [size, largestCommon(own)]));
}

function largestCommon(counts: ReadonlyMap<number, number>): number {
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  return [...counts].reduce((largest, [at, count]) => (count * 3 >= most ? Math.max(largest, at) : largest), 0);
}

function usesIndents(lines: readonly SetLine[]): boolean {
  const indented = lines.filter((line) => isIndented(line)).length;
  return indented >= 2 && indented * 10 >= lines.length;
}
