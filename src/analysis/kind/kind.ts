/** What kind of document it is. */
import type { Analysis } from "../analysis.js";
import { type KindGuess, patternOf, type Profile } from "../profile.js";

/** How sure each sign makes us; a title says what it is, closing words are shared by several kinds. */
const SURE = { title: 0.95, structure: 0.9, leadIn: 0.8, closing: 0.65 } as const;
/** A lead-in stands near the beginning, closing words near the end: so many lines with text are read. */
const HEAD = 12;
const TAIL = 6;

/** The kind of a document from its title, its structure, its lead-in and its closing words; or the one that the user named. */
export function guessKind(analysis: Analysis): KindGuess {
  const { profiles, profile } = analysis.options;
  const chosen = profiles.find(({ id }) => id === profile);
  if (chosen !== undefined) return { profile: chosen, confidence: 1, chosen: true };
  const structural = isRegulation(analysis) ? profiles.find(({ id }) => id === "regulation") : undefined;
  if (structural !== undefined) return guess(structural, SURE.structure);
  const titled = analysis.title?.profile;
  if (titled) return guess(titled, SURE.title);
  const lines = analysis.lines.filter(({ text }) => text.trim() !== "");
  const ranked = [...profiles].sort((a, b) => b.rank - a.rank);
  const head = lines.slice(0, HEAD).map(({ text }) => text);
  const led = ranked.find(({ leadIn }) => leadIn !== undefined && head.some((text) => patternOf(leadIn).test(text)));
  if (led !== undefined) return guess(led, SURE.leadIn);
  const tail = lines.slice(-TAIL).map(({ text }) => text);
  const closed = ranked.find(
    ({ closing }) =>
      closing.expect === "required" && tail.some((text) => text.length < 60 && patternOf(closing.pattern).test(text)),
  );
  return closed === undefined ? { profile: null, confidence: 0, chosen: false } : guess(closed, SURE.closing);
}

function guess(profile: Profile, confidence: number): KindGuess {
  return { profile, confidence, chosen: false };
}

/** Articles one after the other are a law, a rule or a contract, whatever the title says. */
function isRegulation({ outline }: Analysis): boolean {
  return outline.series.some(({ scheme, markers }) => scheme === "article" && markers.length >= 5);
}
