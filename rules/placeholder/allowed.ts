/** What the user says is no blank. */
import { boundedPattern } from "../../src/text/bounded-pattern.js";
import type { OptionTable } from "../../src/rule/index.js";
import { matchesOf } from "../../src/text/matches.js";

/** The options of the rule. */
export const ALLOWED = {
  allow: {
    type: "texts",
    default: [],
    meaning: {
      zh: "不算空白的写法，如产品型号、编号规则",
      en: "texts that are no blanks: model names, schemes of codes",
    },
  },
  allowPatterns: {
    type: "patterns",
    default: [],
    meaning: { zh: "不算空白的写法，用正则表达式写", en: "what is no blank, as regular expressions" },
  },
} as const satisfies OptionTable;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Allowed {
  readonly allow: readonly string[];
  readonly allowPatterns: readonly string[];
}

/** Tells whether a stretch stands inside one of the texts or patterns that the user allows. */
export function allowTest(text: string, { allow, allowPatterns }: Allowed): (span: Span) => boolean {
  if (allow.length === 0 && allowPatterns.length === 0) return () => false;
  const spans = [
    ...allow.flatMap((words) => spansOf(text, words)),
    ...allowPatterns.flatMap((source) =>
      matchesOf(text, compiled(source)).map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ),
  ].sort((a, b) => a.start - b.start);
  // the furthest end of the spans up to each
  let reach = -1;
  const reaches = spans.map(({ end }) => (reach = Math.max(reach, end)));
  return ({ start, end }) => end <= (reaches[lastBegun(spans, start)] ?? -1);
}

/** The index of the last span that begins at a place or before it; -1 for none. A paragraph can be full of blanks and of texts that are none. */
function lastBegun(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function spansOf(text: string, words: string): Span[] {
  const spans = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    spans.push({ start: at, end: at + words.length });
  return spans;
}

const patterns = new Map<string, RegExp>();

/** A user's pattern, compiled once. */
function compiled(source: string): RegExp {
  const known = patterns.get(source) ?? boundedPattern(source);
  patterns.set(source, known);
  return known;
}
