/** What the user says is no blank. */
import { boundedPattern } from "../../src/text/bounded-pattern.js";
import { matchesOf } from "../../src/text/matches.js";

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
  const spans = [
    ...allow.flatMap((words) => spansOf(text, words)),
    ...allowPatterns.flatMap((source) =>
      matchesOf(text, compiled(source)).map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ),
  ];
  return ({ start, end }) => spans.some((span) => span.start <= start && end <= span.end);
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
