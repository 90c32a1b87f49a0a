/**
 * The words that rules look for, all rules together in one pass over a text. A rule registers its words where it stands:
 *
 * ```ts
 * const SUMS = hint(["其中", "共计", "合计"]);
 * if ((line.clues.hints & SUMS) === 0) continue; // none of them is there: the pattern need not be tried
 * const WRONG = new WordList(() => [["复没", entry]]);
 * for (const { value, index } of WRONG.in(line.clues)) … // where they stand
 * ```
 */
import { Keywords, type Occurrence } from "../text/keywords.js";

/** What a text has of the registered words. */
export interface Clues {
  /** The hints of which it has a word, a bit each. */
  readonly hints: number;
  /** The words of each list that has any here, by place. */
  readonly words: ReadonlyMap<WordList<unknown>, readonly Occurrence<unknown>[]>;
}

type Registered = number | { readonly list: WordList<unknown>; readonly value: unknown };

const NONE: readonly never[] = [];
const NO_WORDS: Clues["words"] = new Map();
const NO_CLUES: Clues = { hints: 0, words: NO_WORDS };
/** Bits of a number that stays a small one. */
const MOST_HINTS = 30;

const hints: (readonly string[])[] = [];
const lists: WordList<unknown>[] = [];
/** Made when a text is first read, and anew where words were registered since. */
let table: Keywords<Registered> | undefined;

/**
 * Registers words of which one stands in every text that a pattern matches: a first look, which says nothing more than "may be here".
 * @param words of two units or more
 * @returns the bit that stands for them
 */
export function hint(words: Iterable<string>): number {
  if (hints.length === MOST_HINTS) throw new Error("there are too many hints");
  table = undefined;
  return 1 << (hints.push([...words]) - 1);
}

/** Every text that consists of one of the first characters and one of the second: what stands for `[第前]\d` among the words of a hint. */
export function pairs(first: string, second: string): string[] {
  return [...first].flatMap((one) => [...second].map((other) => one + other));
}

/** A rule's own words, and what each of them stands for. */
export class WordList<T> {
  /** @param words asked for when a text is first read */
  constructor(readonly words: () => Iterable<readonly [word: string, value: T]>) {
    lists.push(this);
    table = undefined;
  }

  /** Those of some lines in which a word of the list stands: what a rule passes over costs it nothing. */
  among<Line extends { readonly clues: Clues }>(lines: readonly Line[]): readonly Line[] {
    let found: Line[] | undefined;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as Line;
      if (line.clues.words.has(this)) (found ??= []).push(line);
    }
    return found ?? NONE;
  }

  /** Every occurrence of every word of the list, by place; words that overlap are all given, in the list's order. */
  in({ words }: Clues): readonly Occurrence<T>[] {
    return (words.get(this) as readonly Occurrence<T>[] | undefined) ?? NONE;
  }
}

/** Reads a text. */
export function cluesOf(text: string): Clues {
  const found = (table ??= makeTable()).find(text);
  if (found.length === 0) return NO_CLUES;
  let bits = 0;
  let words: Map<WordList<unknown>, Occurrence<unknown>[]> | undefined;
  for (const { word, value: registered, index } of found) {
    if (typeof registered === "number") {
      bits |= registered;
      continue;
    }
    const { list, value } = registered;
    const known = (words ??= new Map()).get(list);
    if (known === undefined) words.set(list, [{ word, value, index }]);
    else known.push({ word, value, index });
  }
  return { hints: bits, words: words ?? NO_WORDS };
}

function makeTable(): Keywords<Registered> {
  return new Keywords([
    ...hints.flatMap((words, bit) => words.map((word): [string, Registered] => [word, 1 << bit])),
    ...lists.flatMap((list) =>
      Array.from(list.words(), ([word, value]): [string, Registered] => [word, { list, value }]),
    ),
  ]);
}
