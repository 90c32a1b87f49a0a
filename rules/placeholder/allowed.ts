/** Texts that the user does not count as blanks. */

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tells whether a stretch stands inside one of the texts that the user allows. */
export function allowTest(text: string, allowed: readonly string[]): (span: Span) => boolean {
  const spans: Span[] = [];
  for (const words of allowed) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
      spans.push({ start: at, end: at + words.length });
  }
  return ({ start, end }) => spans.some((span) => span.start <= start && end <= span.end);
}
