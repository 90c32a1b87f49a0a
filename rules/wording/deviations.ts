/** Where a line's wording differs from a set phrase. */
import { listBefore, listInside } from "./enumeration.js";
import {
  BLANK,
  BY_MEMBER,
  BY_NAME,
  type Difference,
  differenceOf,
  listOf,
  type PhraseEntry,
  slips,
  wrongWordings,
} from "./phrases.js";
import { matchesOf } from "../../src/text/matches.js";

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

const LONGEST_NAME = Math.max(...[...BY_NAME.keys()].map(({ length }) => length));
/** Names that begin with a number; the others are known by their members only. */
const NUMBERED = [...BY_NAME.keys()].filter((name) => /^[一二两三四五六七八九十]/u.test(name));
const classOf = (at: number): string => [...new Set(NUMBERED.map((name) => name.charAt(at)))].join("");
const NAME_START = new RegExp(`[${classOf(0)}][${classOf(1)}]`, "g");
/** Fixed wordings, slips of one member, and the three sentences with the two marks between them; one pass for all. */
const FIXED = new RegExp(
  [
    ...wrongWordings.map(({ text }) => text),
    ...slips.map(({ wrong }) => wrong),
    "增强“四个意识”([、，；])坚定“四个自信”([、，；])(?:坚决)?做到“两个维护”",
  ].join("|"),
  "g",
);
/** A verb governs the name itself, not 四个自信的自觉. */
const GOVERNED = /^”?(?:[、，。；：！]|和|与|总体布局|战略布局|$)/u;
const STOP = /[，。；：！？“”‘’（）《》\n]/u;
/** 、 included. */
const LONGEST_MEMBER = Math.max(...[...BY_MEMBER.keys()].map(({ length }) => length)) + 1;
/** Lists of members are shorter. */
const LONGEST_LIST = 200;
/** How far a sentence is searched for the siblings of a member. */
const REACH = 80;

/** One finding a place: a list with a name beside it is met twice. */
export function deviationsIn(text: string): Deviation[] {
  const found = [...atNames(text), ...inLists(text), ...inWordings(text)];
  const starts = new Set<number>();
  return found.filter(({ start }) => starts.size < starts.add(start).size);
}

function* atNames(text: string): Generator<Deviation> {
  for (const { index: start } of matchesOf(text, NAME_START)) {
    for (let length = LONGEST_NAME; length >= 2; length--) {
      const entry = BY_NAME.get(text.slice(start, start + length));
      if (entry === undefined) continue;
      const place = {
        start,
        end: start + length,
        quoted: text.charAt(start - 1) === "“" && text.charAt(start + length) === "”",
      };
      if (entry.right) yield* usage(text, entry.phrase, place);
      else if (place.quoted) yield deviation("name", entry.phrase, place, entry.phrase.phrase);
      const listed = besideName(text, place);
      const difference = listed === null ? null : differenceOf(entry.phrase, listed.members, true, listed.open);
      if (difference !== null) yield* differing(entry.phrase, difference, place);
      break;
    }
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
  const verb = listOf(phrase.notVerb).find((word) => before.endsWith(word));
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
function* inLists(text: string): Generator<Deviation> {
  let tried: PhraseEntry | undefined;
  let triedTo = 0;
  for (let at = text.indexOf("、"), next = 0; at !== -1; at = next) {
    next = text.indexOf("、", at + 1);
    if (next === -1) return;
    const phrase = next - at <= LONGEST_MEMBER ? BY_MEMBER.get(text.slice(at + 1, next)) : undefined;
    if (phrase === undefined || (phrase === tried && at < triedTo)) continue;
    const [start, end] = clauseAround(text, at);
    tried = phrase;
    triedTo = end;
    const list = listInside(text, start, end);
    const difference = list === null ? null : differenceOf(phrase, list.members, false, false);
    if (difference !== null) yield* differing(phrase, difference, null);
  }
}

function clauseAround(text: string, at: number): [start: number, end: number] {
  let start = at;
  while (start > 0 && at - start < LONGEST_LIST && !STOP.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST_LIST && !STOP.test(text.charAt(end))) end++;
  return [start, end];
}

function* inWordings(text: string): Generator<Deviation> {
  for (const match of text.matchAll(FIXED)) {
    const [found, mark, nextMark] = match;
    const start = match.index;
    const place = { start, end: start + found.length };
    const wording = wrongWordings.find((one) => one.text === found);
    const slip = slips.find(({ wrong }) => wrong === found);
    if (wording !== undefined) {
      const before = text.slice(0, start);
      if (wording.unless !== undefined && before.endsWith(wording.unless)) continue;
      if (BLANK.test(before.slice(-2))) continue;
      yield deviation("wording", { phrase: wording.right }, place, wording.right, wording.since);
    } else if (slip !== undefined) {
      const isNear = (word: string): boolean => text.slice(Math.max(0, start - REACH), start + REACH).includes(word);
      if (listOf(slip.beside).filter(isNear).length >= 2) yield deviation("member", slip, place, slip.right);
    } else if (mark !== nextMark) {
      yield deviation("marks", { phrase: "四个意识" }, place, found.replaceAll(/”[、，；]/gu, "”、"));
    }
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
