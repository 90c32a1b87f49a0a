/** From judged sequences to mistakes with their words. */
import type { Analysis } from "../analysis.js";
import type { OpenSeries } from "./leading-series.js";
import { judgeSequence, type Verdict } from "./sequence.js";
import { renumber } from "./schemes.js";
import type { Marker, NumberingMistake, Scheme } from "./types.js";

/** Prose gives these no strict order: a second 其次 or a missing 再次 is style. */
const LOOSE: ReadonlySet<Scheme> = new Set(["one-side", "first-next", "decimal"]);
/** A heading is never without its first number by intention. */
const DIVIDING: ReadonlySet<Scheme> = new Set(["chapter", "article", "han", "han-paren"]);
/** How many characters of a paragraph are searched for a number without its mark. */
const REACH = 2000;

/** Mistakes in the numbers at the head of lines. */
export function leadingMistakes(analysis: Analysis, all: readonly OpenSeries[]): NumberingMistake[] {
  return all.filter(isStrict).flatMap(({ scheme, markers }) =>
    judgeSequence(
      markers.map(({ value }) => value),
      {
        mayRestart: true,
        mayStartLate: !DIVIDING.has(scheme),
        doubledFirst: (index) => isDoubledFirst(markers, index),
      },
    )
      .map((verdict) => mistakeOf(markers, verdict))
      .filter((mistake) => !standsInside(analysis, mistake)),
  );
}

/** Whether the numbers that seem to be missing stand inside the paragraphs before: 4.…；5.…；6.…, and the next line 7. */
function standsInside(analysis: Analysis, { kind, missing, marker, earlier }: NumberingMistake): boolean {
  if (kind !== "skipped" || earlier === null) return false;
  const between = textBetween(analysis, earlier, marker);
  const mark = /[）)]$/u.test(marker.text) ? "" : "[.．、，]";
  return missing.every((text) => {
    const number = text.replace(/[()]/g, (bracket) => (bracket === "(" ? "[（(]" : "[）)]"));
    return new RegExp(`(?:^|[。；;：:，\\s])${number}${mark}`, "u").test(between);
  });
}

/**
 * Two 1s and then a 2: one list whose second number is wrong, or a list of one item before another list. Headings that divide the document
 * are one list; items of a list only when they follow each other line by line.
 */
function isDoubledFirst(markers: readonly Marker[], index: number): boolean {
  const [first, second, third] = [markers[index - 1], markers[index], markers[index + 1]];
  if (first === undefined || second === undefined || third?.value !== 2) return false;
  return DIVIDING.has(second.scheme) || (second.line - first.line === 1 && third.line - second.line === 1);
}

/** Mistakes in 一是…二是…, 第一，… and the lists inside paragraphs. */
export function inlineMistakes(analysis: Analysis, all: readonly OpenSeries[]): NumberingMistake[] {
  return all.filter(isStrict).flatMap(({ markers }) =>
    judgeSequence(
      markers.map(({ value }) => value),
      { mayRestart: false, mayStartLate: true, doubledFirst: () => true },
    )
      .map((verdict) => mistakeOf(markers, verdict))
      .filter((mistake) => !isThereAfterAll(analysis, mistake)),
  );
}

function isStrict({ scheme, markers }: OpenSeries): boolean {
  return markers.length > 1 && !LOOSE.has(scheme);
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
  if (kind !== "skipped" || earlier === null) return false;
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
