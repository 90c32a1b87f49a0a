/** The document's own date, and events that it reports as past. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Line } from "../../src/analysis/lines.js";
import { daysOf } from "./calendar.js";
import { type WrittenDate, datesByLine } from "./dates.js";
import { whenNeeded } from "../../src/text/long-pattern.js";

export interface OwnDate {
  readonly line: Line;
  readonly date: WrittenDate;
  readonly year: number;
}

/** A date alone in its line, the organ before it perhaps; 印发 and brackets of a circular are not the signature. */
const ALONE = whenNeeded(
  () =>
    /^\s*(?:[\p{Script=Han}（）()]{2,30}\s+)?[（(]?[\d〇○零一二三四五六七八九]{4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?(?:[\d一二三四五六七八九十]{1,3}\s?日)?[）)]?\s*$/u,
);
/** So many lines before the end are searched. */
const TAIL = 14;

/**
 * The date under the text; null when there is none, or when several stand alone: the file holds several documents, or one with annexes.
 * Read with `analysis.part(ownDate)`.
 */
export function ownDate(analysis: Analysis): OwnDate | null {
  let own: OwnDate | null = null;
  for (const [line, [date]] of analysis.part(datesByLine)) {
    if (line.text.length >= 60 || !isBody(line, analysis) || !ALONE().test(line.text)) continue;
    if (own !== null || date === undefined) return null;
    own = { line, date, year: date.year ?? 0 };
  }
  return own === null || own.date.year === null || !isNearEnd(own.line, analysis) ? null : own;
}

function isBody({ block }: Line, { document }: Analysis): boolean {
  const { part, cell } = document.blocks[block] ?? {};
  return part === "body" && cell === undefined;
}

/** Whether it is one of the last lines of the body. */
function isNearEnd(line: Line, analysis: Analysis): boolean {
  const { prose } = analysis;
  let left = TAIL;
  for (let at = prose.length - 1; at >= 0 && left > 0; at--) {
    const each = prose[at];
    if (each === line) return true;
    if (each !== undefined && isBody(each, analysis)) left--;
  }
  return false;
}

export interface LaterEvent {
  readonly start: number;
  readonly end: number;
}

/** What is unmistakably told as past: 已于…召开, 截至…，已…. */
const DONE_BEFORE = /(?:已经?|业已|业经)于\s?$/;
const DONE_BEHIND =
  /^.{0,30}(?:召开|举行|印发|下发|发布|公布|通过|完成|结束|竣工|验收|开工|启动|施行|实施|批准|成立|到位|上报|报送)/u;
const UP_TO = /截[至止]到?\s?$/;
const COUNTED = /^底?，[^。；]{0,16}(?:已|累计|共)(?:经|有|完成|办理|开展|发放|收到|建成)/u;

/** Events of a line that are told as past and come after the document's own date. */
export function laterEventsIn(text: string, dates: readonly WrittenDate[], own: OwnDate): LaterEvent[] {
  const found: LaterEvent[] = [];
  for (const date of dates) {
    if (date.year === null || firstDay(date) <= lastDay(own.date)) continue;
    const [before, behind] = [text.slice(Math.max(0, date.start - 5), date.start), text.slice(date.end, date.end + 40)];
    const done = DONE_BEFORE.test(before) && DONE_BEHIND.test(behind.split(/[。；，]/)[0] ?? "");
    if (done || (UP_TO.test(before) && COUNTED.test(behind))) found.push({ start: date.start, end: date.end });
  }
  return found;
}

const numberOf = (year: number, month: number, day: number) => (year * 100 + month) * 100 + day;

function firstDay({ year, month, days }: WrittenDate): number {
  return numberOf(year ?? 0, month.value ?? 0, days[0]?.value ?? 1);
}

function lastDay({ year, month, days }: WrittenDate): number {
  const value = month.value ?? 12;
  return numberOf(year ?? 9999, value, days.at(-1)?.value ?? daysOf(year, value));
}
