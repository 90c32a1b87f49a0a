/** The marks between the items of a series inside a paragraph: 一是…；二是…。 */
import type { Analysis } from "../../src/analysis/analysis.js";
import { type Line, rangeIn } from "../../src/analysis/lines.js";
import type { Marker, Scheme, Series } from "../../src/analysis/outline/types.js";
import { formatHanNumeral } from "../../src/text/numerals.js";
import type { Range } from "../../src/text/range.js";
import { isAt, SPACES, tableOf } from "../../src/text/scan.js";

/** The schemes whose items are clauses or sentences. */
const SENTENCES: ReadonlySet<Scheme> = new Set(["is", "must", "ordinal", "of-which"]);
/** Items shorter than this are words, not clauses: 一是快，二是准，三是稳. */
const SHORT = 10;
/** A clause that announces items; 针对存在的问题，一是… only says to what they refer. Items so long are sentences. */
const LEAD =
  /(?:存在|还有|有以下|主要|根本|几个|几点)[^，。；：]{0,16}(?:问题|原因|方面|措施|任务|工作|做法|特点|要求|经验|成效|不足)$/u;
const REFERENCE = /^\s*(?:针对|围绕|对于?|关于|就|在|从|按照?|根据|结合|聚焦|紧盯|为)/u;
const LONG_ITEM = 20;
/** So much of the clause before is read. */
const CLAUSE = 40;
/** How much of the text around a number without a mark is cut into words. */
const WINDOW = 10;
const HAN = /\p{Script=Han}/u;
const BLANKS = tableOf(SPACES);
/** Marks that close an item. */
const CLOSING: ReadonlySet<string> = new Set("。；;！？");

/** A mark that does not close the item before a number. */
export interface WeakJoint {
  readonly kind: "sentence" | "uneven" | "nothing" | "levels" | "lead";
  /** The number, as written. */
  readonly marker: string;
  readonly mark: string;
  readonly suggestion: string;
  readonly range: Range;
}

/** A number that follows another in its paragraph. */
interface Joint {
  readonly marker: Marker;
  /** What stands before the number; "" when nothing does. */
  readonly mark: string;
  /** Offset in the block. */
  readonly at: number;
  /** The line that holds both. */
  readonly line: Line;
  /** Offset in the line where the item before begins. */
  readonly from: number;
}

export function weakJoints(analysis: Analysis): WeakJoint[] {
  const found: WeakJoint[] = [];
  for (const series of analysis.outline.series) {
    if (!SENTENCES.has(series.scheme) || series.markers.length < 2) continue;
    const lead = leadOf(analysis, series);
    if (lead !== null) found.push(lead);
    const { open, closed, semicolons } = jointsOf(analysis, series);
    const suggestion = semicolons * 2 > closed ? "；" : "。";
    for (const joint of open) {
      const kind = kindOf(joint, closed > 0);
      if (kind === null) continue;
      const { marker, mark, at } = joint;
      const { block, start, end } = marker.range;
      const range = kind === "nothing" ? { block, start, end } : { block, start: at, end: at + 1 };
      const better = kind === "sentence" ? "。" : kind === "levels" ? "；" : suggestion;
      found.push({ kind, marker: marker.text, mark, suggestion: better, range });
    }
    addGluedNumbers(found, analysis, series, suggestion);
  }
  return found;
}

function kindOf({ mark, at, line, from }: Joint, othersClose: boolean): WeakJoint["kind"] | null {
  // without the mark
  const item = line.text.slice(from, at - line.start);
  if (mark === "") return item.length >= SHORT ? "nothing" : null;
  if (!/^[，、,]$/u.test(mark)) return null;
  if (/[。！？]/u.test(item)) return "sentence";
  if (othersClose) return "uneven";
  return /[，；]/u.test(item) && item.length >= SHORT ? "levels" : null;
}

/** The joints of a series: those that no mark closes, as few are, how many are closed, and how many of these with a semicolon. */
function jointsOf({ lines }: Analysis, { markers }: Series) {
  const open: Joint[] = [];
  let closed = 0;
  let semicolons = 0;
  for (let index = 1; index < markers.length; index++) {
    const before = markers[index - 1] as Marker;
    const marker = markers[index] as Marker;
    const line = lines[marker.line];
    if (line === undefined || marker.leading || before.line !== marker.line) continue;
    const from = before.contentStart - line.start;
    let end = marker.range.start - line.start;
    while (end > from && isAt(line.text, end - 1, BLANKS)) end--;
    const last = end === from ? "" : line.text.charAt(end - 1);
    if (CLOSING.has(last)) {
      closed++;
      if (last === "；") semicolons++;
      continue;
    }
    const mark = isHan(last) ? "" : last;
    open.push({ marker, mark, at: line.start + end - mark.length, line, from });
  }
  return { open, closed, semicolons };
}

/** 主要原因，一是…；二是…: what announces the items takes a colon. */
function leadOf({ lines }: Analysis, { markers }: Series): WeakJoint | null {
  const first = markers[0];
  const second = markers[1];
  const line = lines[first?.line ?? -1];
  if (first === undefined || line === undefined || first.leading || first.value !== 1 || second?.line !== first.line) {
    return null;
  }
  const at = first.range.start - line.start - 1;
  if (line.text.charAt(at) !== "，" || second.range.start - first.range.end < LONG_ITEM) return null;
  const clause =
    line.text
      .slice(Math.max(0, at - CLAUSE), at)
      .split(/[，。；：]/u)
      .at(-1) ?? "";
  if (!LEAD.test(clause) || REFERENCE.test(clause)) return null;
  const range = rangeIn(line, at, at + 1);
  return { kind: "lead", marker: first.text, mark: "，", suggestion: "：", range };
}

/** 一是抓学习二是抓落实，三是…: the number that the series lacks stands there without a mark; the segmenter knows 统一是 from it. */
function addGluedNumbers(
  found: WeakJoint[],
  analysis: Analysis,
  { scheme, markers }: Series,
  suggestion: string,
): void {
  if (scheme !== "is" && scheme !== "must") return;
  for (let index = 1; index < markers.length; index++) {
    const before = markers[index - 1] as Marker;
    const marker = markers[index] as Marker;
    if (marker.value !== before.value + 2 || before.line !== marker.line) continue;
    const line = analysis.lines[marker.line];
    if (line === undefined) continue;
    const from = before.contentStart - line.start;
    const number = formatHanNumeral(before.value + 1) + marker.text.slice(-1);
    const at = line.text.slice(0, marker.range.start - line.start).indexOf(number, from);
    if (at <= from || !isHan(line.text.charAt(at - 1)) || !beginsWord(analysis, line.text, from, at)) continue;
    const range = rangeIn(line, at, at + number.length);
    found.push({ kind: "nothing", marker: number, mark: "", suggestion, range });
  }
}

/** Whether a word begins at a place; nothing before `from` belongs to it. */
function beginsWord({ segmenter }: Analysis, text: string, from: number, at: number): boolean {
  const start = Math.max(from, at - WINDOW);
  return segmenter.words(text.slice(start, at + WINDOW)).some((word) => word.start === at - start);
}

function isHan(character: string): boolean {
  return (character >= "\u4E00" && character <= "\u9FFF") || HAN.test(character);
}
