/** Where a line's wording differs from a set phrase. */
import { longestFirst, wordsOf } from "../../src/text/words.js";
import { listBefore, listInside } from "./enumeration.js";
import {
  BLANK,
  BY_MEMBER,
  BY_NAME,
  type Difference,
  differenceOf,
  type Phrase,
  type PhraseEntry,
  slips,
  wrongWordings,
} from "./phrases.js";
import { WordList } from "../../src/analysis/clues.js";
import type { Line } from "../../src/analysis/lines.js";
import type { Occurrence } from "../../src/text/keywords.js";
import { SIGN } from "../../src/text/signs.js";

export interface Deviation {
  readonly kind: "verb" | "tail" | "name" | "member" | "missing" | "wording" | "marks";
  readonly start: number;
  readonly end: number;
  /** What stands there in the set phrase; for `missing` the member that lacks. */
  readonly suggestion: string;
  readonly phrase: string;
  /** The year since when it is so. */
  readonly since: number;
}

type Wording = (typeof wrongWordings)[number];
type SlipOfMember = (typeof slips)[number];
/** What the beginning of a name, a wording, a slip of a member or the beginning of the three sentences leads to. */
type Clue =
  | { readonly names: readonly string[] }
  | { readonly wording: Wording }
  | { readonly slip: SlipOfMember }
  | { readonly trio: true };

/** Names that begin with a number, longest first; the others are known by their members only. */
const NUMBERED = longestFirst(BY_NAME.keys()).filter((name) => /^[一二两三四五六七八九十]/u.test(name));
const STARTS = [...new Set(NUMBERED.map((name) => name.slice(0, 2)))];
/** The three sentences with the two marks between them. */
const TRIO = /增强“四个意识”([、，；])坚定“四个自信”([、，；])(?:坚决)?做到“两个维护”/y;
/** One look at a line for all. */
const CLUES = new WordList<Clue>(() => [
  ...STARTS.map((start): [string, Clue] => [start, { names: NUMBERED.filter((name) => name.startsWith(start)) }]),
  ...wrongWordings.map((wording): [string, Clue] => [wording.text, { wording }]),
  ...slips.map((slip): [string, Clue] => [slip.wrong, { slip }]),
  ["增强“四个意识”", { trio: true }],
]);
/** A verb governs the name itself, not 四个自信的自觉. */
const GOVERNED = /^”?(?:[、，。；：！]|和|与|总体布局|战略布局|$)/u;
const STOP = /[，。；：！？“”‘’（）《》\n]/u;
const MEMBERS = new WordList<Phrase>(() => BY_MEMBER);
/** Lists of members are shorter. */
const LONGEST_LIST = 200;
/** How far a sentence is searched for the siblings of a member. */
const REACH = 80;

const NONE: readonly Deviation[] = [];

/** One finding a place: a list with a name beside it is met twice. */
export function deviationsIn({ text, signs, clues: all }: Line): readonly Deviation[] {
  const clues = CLUES.in(all);
  const listed = (signs & SIGN.listMark) === 0 ? NONE : inLists(text, MEMBERS.in(all));
  if (clues.length === 0) return listed.length < 2 ? listed : firstOfEach(listed);
  return firstOfEach([...atNames(text, clues), ...listed, ...inWordings(text, clues)]);
}

function firstOfEach(found: readonly Deviation[]): readonly Deviation[] {
  const starts = new Set<number>();
  return found.filter(({ start }) => starts.size < starts.add(start).size);
}

function* atNames(text: string, clues: readonly Occurrence<Clue>[]): Generator<Deviation> {
  for (const { value: clue, index: start } of clues) {
    if (!("names" in clue)) continue;
    const name = clue.names.find((one) => text.startsWith(one, start));
    const entry = name === undefined ? undefined : BY_NAME.get(name);
    if (name === undefined || entry === undefined) continue;
    const end = start + name.length;
    const place = { start, end, quoted: text.charAt(start - 1) === "“" && text.charAt(end) === "”" };
    if (entry.right) yield* usage(text, entry.phrase, place);
    else if (place.quoted) yield deviation("name", entry.phrase, place, entry.phrase.phrase);
    const listed = besideName(text, place);
    const difference = listed === null ? null : differenceOf(entry.phrase, listed.members, true, listed.open);
    if (difference !== null) yield* differing(entry.phrase, difference, place);
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** The verb in front of a name and the words behind it. */
function* usage(text: string, phrase: PhraseEntry, { start, end, quoted }: Place): Generator<Deviation> {
  const from = quoted ? start - 1 : start;
  const to = quoted ? end + 1 : end;
  const before = text.slice(Math.max(0, from - 6), from);
  const verb = wordsOf(phrase.notVerb).find((word) => before.endsWith(word));
  if (verb !== undefined && phrase.verb !== undefined && GOVERNED.test(text.slice(to, to + 5)))
    yield deviation("verb", phrase, { start: from - verb.length, end: to }, phrase.verb + text.slice(from, to));
  const { tail, notTail, since } = phrase;
  if (tail !== undefined && notTail !== undefined && text.startsWith(notTail, to))
    yield deviation("tail", phrase, { start: from, end: to + notTail.length }, text.slice(from, to) + tail, since);
}

/** The list directly before a name, or behind it in brackets or after a colon. */
function besideName(text: string, { start, end, quoted }: Place) {
  const to = quoted ? end + 1 : end;
  const lead = /^(?:（|：|，?即)/u.exec(text.slice(to, to + 3))?.[0];
  if (lead !== undefined) {
    const rest = text.slice(to + lead.length, to + lead.length + 200);
    const stop = rest.search(/[（）。；\n]/u);
    const length = stop === -1 ? rest.length : stop;
    const list = listInside(text, to + lead.length, to + lead.length + length, "、，");
    return list === null ? null : { members: list.members, open: rest.slice(0, length).endsWith("等") };
  }
  const led = /(?:等这?|这)?$/u.exec(text.slice(Math.max(0, start - 3), quoted ? start - 1 : start))?.[0] ?? "";
  const list = listBefore(text, (quoted ? start - 1 : start) - led.length);
  return list === null ? null : { members: list.members, open: led.startsWith("等") };
}

/** Lists without a name: a member between two 、 leads to its phrase. */
function inLists(text: string, members: readonly Occurrence<Phrase>[]): readonly Deviation[] {
  if (members.length === 0) return NONE;
  const found: Deviation[] = [];
  let tried: PhraseEntry | undefined;
  let triedTo = 0;
  for (const { word, value: phrase, index } of members) {
    const isBetween = text.charAt(index - 1) === "、" && text.charAt(index + word.length) === "、";
    if (!isBetween || (phrase === tried && index <= triedTo)) continue;
    const [start, end] = clauseAround(text, index - 1);
    tried = phrase;
    triedTo = end;
    const list = listInside(text, start, end);
    const difference = list === null ? null : differenceOf(phrase, list.members, false, false);
    if (difference !== null) found.push(...differing(phrase, difference, null));
  }
  return found;
}

function clauseAround(text: string, at: number): [start: number, end: number] {
  let start = at;
  while (start > 0 && at - start < LONGEST_LIST && !STOP.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST_LIST && !STOP.test(text.charAt(end))) end++;
  return [start, end];
}

function* inWordings(text: string, clues: readonly Occurrence<Clue>[]): Generator<Deviation> {
  let taken = 0;
  for (const { word, value: clue, index: start } of clues) {
    if (start < taken || "names" in clue) continue;
    const place = { start, end: start + word.length };
    if ("wording" in clue) {
      const { right, unless, since } = clue.wording;
      const before = text.slice(0, start);
      if ((unless === undefined || !before.endsWith(unless)) && !BLANK.test(before.slice(-2)))
        yield deviation("wording", { phrase: right }, place, right, since);
    } else if ("slip" in clue) {
      const isNear = (other: string): boolean => text.slice(Math.max(0, start - REACH), start + REACH).includes(other);
      if (wordsOf(clue.slip.beside).filter(isNear).length >= 2)
        yield deviation("member", clue.slip, place, clue.slip.right);
    } else {
      TRIO.lastIndex = start;
      const match = TRIO.exec(text);
      if (match === null) continue;
      place.end = start + match[0].length;
      if (match[1] !== match[2])
        yield deviation("marks", { phrase: "四个意识" }, place, match[0].replaceAll(/”[、，；]/gu, "”、"));
    }
    taken = place.end;
  }
}

function deviation(
  kind: Deviation["kind"],
  { phrase }: { readonly phrase: string },
  { start, end }: { readonly start: number; readonly end: number },
  suggestion: string,
  since = 0,
): Deviation {
  return { kind, start, end, suggestion, phrase, since };
}

function differing(phrase: PhraseEntry, { member, expected, since }: Difference, name: Place | null): Deviation[] {
  const place = member ?? name;
  return place === null ? [] : [deviation(member === null ? "missing" : "member", phrase, place, expected, since)];
}
