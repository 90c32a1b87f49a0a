/** Lists of words, as data files hold them. */

/** The words of a list that spaces divide; none of an empty or missing one. */
export function wordsOf(list = ""): readonly string[] {
  const words = list.trim();
  return words === "" ? [] : words.split(/\s+/u);
}

/** Longer words first: in an alternative, or where the first that fits is taken. */
export function longestFirst(words: Iterable<string>): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}
