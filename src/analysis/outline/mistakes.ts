/** From judged sequences to mistakes with their words. */
import { lastOf } from "../../text/last.js";
import type { Analysis } from "../analysis.js";
import type { OpenSeries } from "./leading-series.js";
import { judgeSequence, type Verdict } from "./sequence.js";
import { mixedNumbers } from "./mixed.js";
import { renumber } from "./schemes.js";
import type { Marker, NumberingMistake, Scheme } from "./types.js";

/** Prose gives these no strict order: a second 其次 or a missing 再次 is style. */
const LOOSE: ReadonlySet<Scheme> = new Set(["one-side", "first-next", "decimal"]);
/** A heading is never without its first number by intention. */
const DIVIDING: ReadonlySet<Scheme> = new Set(["chapter", "article", "han", "han-paren"]);
/** The number of the paragraph itself. */
const OWN_NUMBER = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u;
/** Ways to say 一是 that are no number of the series. */
const FIRST_SAID = /一[是要则来，、]|一方面|首先|第一|其一|先是|[（(]一[）)]|1[.．、）)]|①/u;
/** A numbered line without the end of a sentence. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节])[^。；]*$/u;
/** How many characters of a paragraph are searched for a number without its mark. */
const REACH = 2000;

/** Mistakes in the numbers at the head of lines. */
export function leadingMistakes(analysis: Analysis, all: readonly OpenSeries[]): NumberingMistake[] {
  const mixed = mixedNumbers(all.filter(({ markers }) => !isInCell(analysis, markers[0])));
  const odd = new Set(mixed.map(({ marker }) => marker));
  // a number in another form explains the gap that it leaves in its list
  const isExplained = ({ kind, missing, marker, earlier }: NumberingMistake) =>
    kind === "skipped" && missing.every((number) => isBetween(mixed, number, earlier, marker));
  const judged = judgedLists(analysis, all);
  return [...mixed, ...judged.filter((mistake) => !odd.has(mistake.marker) && !isExplained(mistake))];
}

/** Whether an odd number that should have been written `number` stands between two others (from the beginning, when there is none before). */
function isBetween(mixed: readonly NumberingMistake[], number: string, from: Marker | null, to: Marker): boolean {
  return mixed.some(
    ({ expected, marker }) =>
      expected === number && marker.line <= to.line && (from === null || marker.line >= from.line),
  );
}

function judgedLists(analysis: Analysis, all: readonly OpenSeries[]): NumberingMistake[] {
  return all.filter(isStrict).flatMap(({ scheme, markers }) =>
    judgeSequence(
      markers.map(({ value }) => value),
      {
        mayRestart: true,
        mayStartLate:
          startsLate(markers) &&
          (isInCell(analysis, markers[0]) || (!DIVIDING.has(scheme) && !beginsCleanly(analysis, markers[0]))),
        mayBeAlone: isInCell(analysis, markers[0]) || !DIVIDING.has(scheme),
        doubledFirst: (index) => isDoubledFirst(markers, index),
      },
    )
      .map((verdict) => mistakeOf(markers, verdict))
      .filter((mistake) => !standsInside(analysis, mistake)),
  );
}

/** What stands above a list matters only where its first number is missing. */
function startsLate([first]: readonly Marker[]): boolean {
  return first?.value === 2;
}

/** A list may run through the cells of a table, and each is read as a text of its own. */
function isInCell({ document }: Analysis, marker: Marker | undefined): boolean {
  return marker !== undefined && document.blocks[marker.range.block]?.cell !== undefined;
}

/** Whether the list stands right below the heading or the 如下： that it belongs to: no first item without a number can be between. */
function beginsCleanly({ lines }: Analysis, first: Marker | undefined): boolean {
  if (first === undefined) return false;
  const above = lines.slice(Math.max(0, first.line - 3), first.line).findLast(({ text }) => text.trim() !== "");
  const text = above?.text.trim() ?? "";
  return /[：:]$/u.test(text) || (text.length <= 40 && HEADING.test(text));
}

/** Whether the numbers that seem to be missing stand inside the paragraphs before: 4.…；5.…；6.…, and the next line 7. */
function standsInside(analysis: Analysis, { kind, missing, marker, earlier }: NumberingMistake): boolean {
  if (kind !== "skipped") return false;
  const between = earlier === null ? textBefore(analysis, marker) : textBetween(analysis, earlier, marker);
  const mark = /[）)]$/u.test(marker.text) ? "" : "[.．、，]";
  return missing.every((text) => {
    const number = text.replace(/[()]/g, (bracket) => (bracket === "(" ? "[（(]" : "[）)]"));
    return new RegExp(`(?:^|[。；;：:，\\s])${number}${mark}`, "u").test(between);
  });
}

/**
 * Two 1s and then a 2 or nothing: one list whose second number is wrong, or a list of one item before another list. Headings that divide the document
 * are one list; items of a list only when they follow each other line by line.
 */
function isDoubledFirst(markers: readonly Marker[], index: number): boolean {
  const [first, second, third] = [markers[index - 1], markers[index], markers[index + 1]];
  if (first === undefined || second === undefined) return false;
  if (third === undefined) return DIVIDING.has(second.scheme);
  if (third.value !== 2) return false;
  return DIVIDING.has(second.scheme) || (second.line - first.line === 1 && third.line - second.line === 1);
}

/** Mistakes in 一是…二是…, 第一，… and the lists inside paragraphs. */
export function inlineMistakes(analysis: Analysis, all: readonly OpenSeries[]): NumberingMistake[] {
  return joined(analysis, all)
    .filter((series) => isStrict(series) && !isInOrder(series))
    .flatMap(({ markers }) => {
      // what opens paragraphs may have its first item pages above
      const [first] = markers;
      const isLed = first?.leading === true && !beginsCleanly(analysis, first);
      const scattered = startsLate(markers) && (isInCell(analysis, first) || isLed);
      const options = { mayRestart: false, mayStartLate: scattered, mayBeAlone: scattered, doubledFirst: () => true };
      return judgeSequence(
        markers.map(({ value }) => value),
        options,
      )
        .map((verdict) => mistakeOf(markers, verdict))
        .filter((mistake) => !isThereAfterAll(analysis, mistake));
    });
}

/** Whether the numbers are 1, 2, 3 …, as they nearly always are. */
function isInOrder({ markers }: OpenSeries): boolean {
  for (let index = 0; index < markers.length; index++) if (markers[index]?.value !== index + 1) return false;
  return true;
}

function isStrict({ scheme }: OpenSeries): boolean {
  return !LOOSE.has(scheme);
}

/** Two lists of one item each in sentences that follow each other (一是…。一是…。) are one list with a doubled number. */
function joined(analysis: Analysis, all: readonly OpenSeries[]): OpenSeries[] {
  const result: OpenSeries[] = [];
  for (const series of all) {
    const before = lastOf(result);
    if (before !== undefined && areOneList(analysis, before, series)) {
      result[result.length - 1] = { scheme: series.scheme, markers: [...before.markers, ...series.markers] };
    } else result.push(series);
  }
  return result;
}

/** 基本点是两条，一是甲，一是乙 is a way to speak; so the second must begin a sentence. */
function areOneList({ lines }: Analysis, a: OpenSeries, b: OpenSeries): boolean {
  if (a.scheme !== "is" || b.scheme !== "is" || a.markers.length !== 1 || b.markers.length !== 1) return false;
  const [first, second] = [a.markers[0], b.markers[0]];
  if (first?.value !== 1 || second?.value !== 1 || first.line !== second.line) return false;
  const line = lines[second.line];
  return line?.text.charAt(second.range.start - line.start - 1) === "。";
}

function mistakeOf(markers: readonly Marker[], verdict: Verdict): NumberingMistake {
  const marker = markers[verdict.index] as Marker;
  const write = (value: number) => renumber(marker.scheme, marker.text, value);
  return {
    kind: verdict.kind,
    marker,
    expected: write(verdict.expected),
    missing: verdict.missing.map(write),
    earlier: verdict.earlier === null ? null : (markers[verdict.earlier] ?? null),
  };
}

/**
 * Whether a number that seems to be missing stands in the text in another form (二要 between 一是 and 三是) or without a mark before it
 * (…学习二是…). Whether the latter is the number or the end of another word (统一是) is for the segmenter to say.
 */
function isThereAfterAll(analysis: Analysis, { kind, missing, marker, earlier }: NumberingMistake): boolean {
  if (kind !== "skipped") return false;
  if (earlier === null) return !marker.leading && FIRST_SAID.test(textBefore(analysis, marker));
  const between = textBetween(analysis, earlier, marker);
  return missing.every((text) => {
    const numeral = text.replace(/[是要第其，、]/gu, "");
    if (new RegExp(`[，。；：、\\s]第?${numeral}(?:是|要|则|来|，|、|方面)`, "u").test(between)) return true;
    const glued = between.indexOf(text);
    if (glued <= 0) return false;
    const from = Math.max(0, glued - 12);
    const words = analysis.segmenter.words(between.slice(from, glued + text.length + 8));
    return words.some(({ start }) => start === glued - from);
  });
}

/** The paragraph before a number; nothing when the number follows a colon: then no first item can be between. */
function textBefore({ lines }: Analysis, { line, range }: Marker): string {
  const own = lines[line];
  const before = own?.text.slice(0, range.start - own.start).slice(-REACH) ?? "";
  return /[：:]\s*$/u.test(before) ? "" : before.replace(OWN_NUMBER, "");
}

function textBetween(analysis: Analysis, from: Marker, to: Marker): string {
  const lines = analysis.lines.slice(from.line, Math.min(to.line, from.line + 50) + 1);
  const first = from.contentStart - (lines[0]?.start ?? 0);
  const text = lines
    .map((line) => line.text)
    .join("\n")
    .slice(first);
  const behind = (lines.at(-1)?.text.length ?? 0) - (to.range.start - (lines.at(-1)?.start ?? 0));
  return text.slice(0, Math.max(0, text.length - behind)).slice(0, REACH);
}
