/** What kind of document it is. */
import type { Analysis } from "../analysis.js";
import { byRank, type KindGuess, patternOf, type Profile } from "../profile.js";

/** How sure each sign makes us; a title says what it is, closing words are shared by several kinds. */
const SURE = { title: 0.95, structure: 0.9, leadIn: 0.8, closing: 0.65 } as const;
/** A lead-in stands near the beginning, closing words near the end: so many lines with text are read. */
const HEAD = 12;
const TAIL = 6;
/** Closing words are a short line of their own. */
const LONGEST_CLOSING = 60;

/** The kind of a document: the one that the user named; else from its title, its structure, its lead-in, its closing words, in this order. */
export function guessKind(analysis: Analysis): KindGuess {
  const { profiles, profile } = analysis.options;
  const chosen = profile === undefined ? undefined : profiles.find(({ id }) => id === profile);
  if (chosen !== undefined) return { profile: chosen, confidence: 1, chosen: true };
  const titled = analysis.title?.profile;
  if (titled) return guess(titled, SURE.title);
  if (isRegulation(analysis)) {
    const regulation = profiles.find(({ id }) => id === "regulation");
    return guess(regulation, SURE.structure);
  }
  if (analysis.title?.otherKind === true) return UNKNOWN;
  const { blocks } = analysis.document;
  const lines = analysis.lines.filter(({ text, block }) => text.trim() !== "" && blocks[block]?.part === "body");
  const ranked = byRank(profiles);
  const head = lines.slice(0, HEAD).map(({ text }) => text);
  const led = ranked.find(({ leadIn }) => leadIn !== undefined && head.some((text) => patternOf(leadIn).test(text)));
  if (led !== undefined) return guess(led, SURE.leadIn);
  const tail = lines.slice(-TAIL).map(({ text }) => text.trim());
  const closed = ranked.find(
    ({ closing: { tells } }) =>
      tells !== undefined && tail.some((text) => text.length < LONGEST_CLOSING && patternOf(tells).test(text)),
  );
  return guess(closed, SURE.closing);
}

const UNKNOWN: KindGuess = { profile: null, confidence: 0, chosen: false };

function guess(profile: Profile | undefined, confidence: number): KindGuess {
  return profile === undefined ? UNKNOWN : { profile, confidence, chosen: false };
}

/** Articles one after the other are a law, a rule or a contract, unless a title names another kind (a notice that issues one). */
function isRegulation({ outline }: Analysis): boolean {
  return outline.series.some(({ scheme, markers }) => scheme === "article" && markers.length >= 5);
}
