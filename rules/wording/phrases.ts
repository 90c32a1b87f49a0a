/** The set phrases of the YAML file: their names, their members, and what is wrong with a list of members. */
import { wordsOf } from "../../src/text/words.js";
import { JOINER, type Member } from "./enumeration.js";
import data from "./set-phrase.yaml";

export interface PhraseEntry {
  readonly phrase: string;
  readonly members?: string;
  readonly verb?: string;
  readonly notVerb?: string;
  readonly tail?: string;
  readonly notTail?: string;
  readonly wrong?: string;
  readonly also?: string;
  readonly since?: number;
  readonly old?: string;
  readonly oldUntil?: number;
}

interface PhraseData {
  readonly phrases: readonly PhraseEntry[];
  readonly members: readonly {
    readonly phrase: string;
    readonly wrong: string;
    readonly right: string;
    readonly beside: string;
  }[];
  readonly wordings: readonly {
    readonly text: string;
    readonly right: string;
    readonly unless?: string;
    readonly since?: number;
  }[];
}

/** What is right for one member. */
interface Accepted {
  readonly full: readonly [string, ...string[]];
  /** Without what all members end with: 政治 for 政治意识; "" where that leaves too little. */
  readonly short: string;
}

export interface Phrase extends PhraseEntry {
  readonly accepted: readonly Accepted[];
}

const DATA = data as PhraseData;
/** Wordings that are wrong wherever they stand, and members often written otherwise. */
export const { members: slips, wordings: wrongWordings } = DATA;

const PHRASES = DATA.phrases.map(phraseOf);

/** What is right for its members is worked out when a text has the phrase: for all of them it takes as long as a page. */
function phraseOf(entry: PhraseEntry): Phrase {
  let accepted: readonly Accepted[] | undefined;
  return {
    ...entry,
    get accepted() {
      return (accepted ??= acceptedOf(wordsOf(entry.members)));
    },
  };
}

interface Named {
  readonly phrase: Phrase;
  /** false for a slip: 二个维护. */
  readonly right: boolean;
}

export const BY_NAME: ReadonlyMap<string, Named> = new Map(
  PHRASES.flatMap((phrase): [string, Named][] => [
    ...wordsOf(phrase.wrong).map((name): [string, Named] => [name, { phrase, right: false }]),
    ...[phrase.phrase, ...wordsOf(phrase.also)].map((name): [string, Named] => [name, { phrase, right: true }]),
  ]),
);

/** Phrases by the full wording of a member, for lists without a name: fewer than four members prove nothing. */
export const BY_MEMBER: ReadonlyMap<string, Phrase> = new Map(
  PHRASES.flatMap((phrase) => {
    const members = wordsOf(phrase.members);
    if (members.length < 4) return [];
    return members.flatMap((member) => member.split("/").map((wording) => [wording, phrase] as const));
  }),
);

function acceptedOf(members: readonly string[]): Accepted[] {
  const all = members.map((member) => member.split("/") as [string, ...string[]]);
  const tail = shared(all.map(([wording]) => [...wording].toReversed().join(""))).length;
  return all.map((full) => {
    const short = tail === 0 ? "" : full[0].slice(0, -tail);
    return { full, short: short.length >= 2 ? short : "" };
  });
}

/** What all words begin with. */
function shared([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  while (!others.every((word) => word.startsWith(first.slice(0, length)))) length--;
  return others.length === 0 ? "" : first.slice(0, length);
}

/** A blank is another rule's. */
export const BLANK = /[XxＸｘ×*○_＿某]/u;

export interface Difference {
  /** The member that is wrong; null when one is missing. */
  readonly member: Member | null;
  readonly expected: string;
  /** The year since when it is wrong. */
  readonly since: number;
}

/**
 * What is wrong with a list of a phrase's members.
 * @param named the phrase's name stands beside the list, so that it must be complete; else only one exchanged member is certain
 */
export function differenceOf(
  phrase: Phrase,
  listed: readonly Member[],
  named: boolean,
  open: boolean,
): Difference | null {
  const { accepted } = phrase;
  const members = listed.flatMap((member, index) => split(member, phrase, index === 0, index === listed.length - 1));
  const found = members.map((member, index) => indexIn(phrase, member.text, index === 0, index === members.length - 1));
  const missing = accepted.map((_, index) => index).filter((index) => !found.includes(index));
  const [lost] = missing;
  if (lost === undefined || missing.length > 1) return null;
  const known = found.filter((index) => index !== -1);
  if (known.length < 2 && !(named && accepted.length === 2)) return null;
  const expected = accepted[lost]?.full[0] ?? "";
  const strange = members.filter((_, index) => found[index] === -1);
  const place = lost === 0 ? found.indexOf(1) - 1 : found.indexOf(lost - 1) + 1;
  const exchanged = found[place] === -1 ? members[place] : undefined;
  // at the ends of the list stand other words and other lists
  if (
    exchanged !== undefined &&
    members.length === accepted.length &&
    known.every((index, at) => at === 0 || index > (known[at - 1] ?? 0))
  )
    return BLANK.test(exchanged.text) ? null : exchange(phrase, exchanged, expected, place === 0);
  const lacking = named && !open && strange.length === 0 && known.length >= 2;
  return lacking ? { member: null, expected, since: 0 } : null;
}

function exchange(
  { old = "", oldUntil = 0 }: PhraseEntry,
  member: Member,
  expected: string,
  first: boolean,
): Difference {
  const isOld = old !== "" && member.text.endsWith(old);
  return { member: trimmed(member, isOld ? old : expected, first), expected, since: isOld ? oldUntil + 1 : 0 };
}

/** The first member has the words before the list in front of it: as much of it as the right (or old) one has is shown. */
function trimmed(member: Member, like: string, first: boolean): Member {
  if (!first || member.text.length <= like.length) return member;
  return { text: member.text.slice(-like.length), start: member.end - like.length, end: member.end };
}

/** 享乐主义和奢靡之风 are two members, if either side of the 和 is one. */
function split(member: Member, phrase: Phrase, first: boolean, last: boolean): Member[] {
  const joiner = JOINER.exec(member.text);
  if (joiner === null || phrase.accepted.some(({ full }) => full.includes(member.text))) return [member];
  const head = { text: member.text.slice(0, joiner.index), start: member.start, end: member.start + joiner.index };
  const from = joiner.index + joiner[0].length;
  const tail = { text: member.text.slice(from), start: member.start + from, end: member.end };
  const known = indexIn(phrase, head.text, first, false) !== -1 || indexIn(phrase, tail.text, false, last) !== -1;
  return known ? [head, tail] : [member];
}

/** Which member it is, or -1; the first has other words in front of it, the last behind it, and then only the full wording is sure. */
function indexIn({ accepted }: Phrase, found: string, first: boolean, last: boolean): number {
  const bare = found.replace(/^[“‘]|[”’]$/gu, "");
  return accepted.findIndex(
    ({ full, short }) =>
      bare === short ||
      (first && short !== "" && bare.endsWith(short)) ||
      full.some((text) => bare === text || (first && bare.endsWith(text)) || (last && bare.startsWith(text))),
  );
}
