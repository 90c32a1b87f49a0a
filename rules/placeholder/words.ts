/** Which of many words a text begins with. */
import { longestFirst } from "../../src/text/words.js";

/** The words of a list by their first character, longer ones first. */
type Index = ReadonlyMap<string, readonly string[]>;

const indexes = new WeakMap<readonly string[], Index>();

/** The longest of the words that a text begins with, or null. @param words a list that stays: it is looked through once */
export function longest(text: string, words: readonly string[]): string | null {
  return (
    indexOf(words)
      .get(text.charAt(0))
      ?.find((word) => text.startsWith(word)) ?? null
  );
}

/** Whether a text begins with one of the words. @param words a list that stays: it is looked through once */
export function startsWithAny(text: string, words: readonly string[]): boolean {
  return longest(text, words) !== null;
}

function indexOf(words: readonly string[]): Index {
  const known = indexes.get(words);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const word of longestFirst(words)) {
    const first = word.charAt(0);
    const others = index.get(first);
    if (others === undefined) index.set(first, [word]);
    else others.push(word);
  }
  indexes.set(words, index);
  return index;
}
