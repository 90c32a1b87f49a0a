/** Finds the wrong forms of the list in a text. */
import type { Segmenter, Word } from "../../src/analysis/segment/types.js";
import { WordList } from "../../src/analysis/clues.js";
import type { Line } from "../../src/analysis/lines.js";
import { isGivenName } from "./person-name.js";
import data from "./misused-word.yaml";

type Conditional = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Data {
  readonly wrong: Readonly<Record<string, string>>;
  readonly unless: Conditional;
  readonly only: Conditional;
  readonly variants: Conditional;
}

export interface Misuse {
  readonly wrong: string;
  readonly right: string;
  /** Dictionaries have both forms. */
  readonly variant: boolean;
  readonly start: number;
}

interface Entry extends Omit<Misuse, "start"> {
  /** The contexts of the form, and whether it is wrong in them or right. */
  readonly contexts: string;
  readonly wrongThere: boolean;
  /** Whether it is known to occur where two words meet. */
  readonly bordered: boolean;
  tests?: readonly ContextTest[];
}

interface ContextTest {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** How much text on each side decides. */
const BEFORE = 8;
const AFTER = 60;
const WINDOW = 10;
/** Only forms of two or three characters are met at the borders of words. */
const LONGEST_BORDER = 3;
/** Given names have one or two characters. */
const GIVEN_NAME = 2;

/** Of 全军复没 and 复没 the longer one. */
export const WRONG_FORMS = new WordList(() =>
  entriesOf(data as Data)
    .sort((a, b) => b.wrong.length - a.wrong.length)
    .map((entry): [string, Entry] => [entry.wrong, entry]),
);
const NONE: readonly Misuse[] = [];

/** @param segmenter asked only where a form of two characters was found: it may be the border of two words */
export function misusesIn({ text, clues }: Line, segmenter: () => Segmenter): readonly Misuse[] {
  const forms = WRONG_FORMS.in(clues);
  if (forms.length === 0) return NONE;
  const found: Misuse[] = [];
  let end = 0;
  for (const { value: entry, index: start } of forms) {
    if (start < end || inContext(entry, text, start) !== entry.wrongThere) continue;
    const { wrong, right, variant } = entry;
    if (wrong.length === GIVEN_NAME && isGivenName(text, start, start + GIVEN_NAME)) continue;
    if (wrong.length <= LONGEST_BORDER && !entry.wrongThere && isBorder(text, start, entry, segmenter())) continue;
    found.push({ wrong, right, variant, start });
    end = start + wrong.length;
  }
  return found;
}

function inContext(entry: Entry, text: string, start: number): boolean {
  if (entry.contexts === "") return false;
  entry.tests ??= contextTests(entry.contexts);
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const behind = start + entry.wrong.length;
  const after = text.slice(behind, behind + AFTER);
  return entry.tests.some((test) => test.before.test(before) && test.after.test(after));
}

function contextTests(contexts: string): ContextTest[] {
  return topLevel(contexts).map((context) => {
    const [before = "", after = ""] = context.split("~");
    return { before: new RegExp(`(?:${before})$`), after: new RegExp(`^(?:${after})`) };
  });
}

/** Parts between the |s that stand in no bracket. */
function topLevel(contexts: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of contexts) {
    if (character === "(" || character === "[") depth++;
    if (character === ")" || character === "]") depth--;
    if (character === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/**
 * Whether the form is only the border of two words, 民警|查处: a word of the dictionary crosses its edge, and the right form would not fit in
 * (预|防范|罪) or cut the text into more words (民|警察|处). Of 按|装备|标准 and 安装|备|标准 the first is taken where borders are known to occur.
 */
function isBorder(text: string, start: number, { wrong, right, bordered }: Entry, segmenter: Segmenter): boolean {
  const from = Math.max(0, start - WINDOW);
  const before = text.slice(from, start);
  const behind = text.slice(start + wrong.length, start + wrong.length + WINDOW);
  const cut = (form: string) => {
    const words = segmenter.words(before + form + behind);
    return {
      weight: sum(words.map(weightOf)),
      torn: words.some((word) => isKnown(word) && crosses(word, before.length, before.length + wrong.length)),
    };
  };
  const found = cut(wrong);
  if (!found.torn) return false;
  const corrected = cut(right);
  return corrected.torn || (bordered ? found.weight <= corrected.weight : found.weight < corrected.weight);
}

/** What the segmenter guesses is tagged x. */
function isKnown({ tag }: Word): boolean {
  return tag !== "x";
}

function weightOf(word: Word): number {
  return isKnown(word) ? 1 : word.text.length;
}

/** Whether a word and a form overlap and neither holds the other. */
function crosses({ start, text }: Word, from: number, to: number): boolean {
  const end = start + text.length;
  return (start < from && end > from && end < to) || (start > from && start < to && end > to);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function entriesOf({ wrong, unless, only, variants }: Data): Entry[] {
  const entries: Entry[] = [];
  for (const [right, forms] of Object.entries(wrong)) {
    for (const form of forms.split(" ")) {
      entries.push({ wrong: form, right, variant: false, contexts: "", wrongThere: false, bordered: false });
    }
  }
  const add = (conditional: Conditional, variant: boolean, wrongThere: boolean) => {
    for (const [right, forms] of Object.entries(conditional)) {
      for (const [form, contexts] of Object.entries(forms))
        entries.push({ wrong: form, right, variant, contexts, wrongThere, bordered: contexts !== "" });
    }
  };
  add(unless, false, false);
  add(only, false, true);
  add(variants, true, false);
  return entries;
}
