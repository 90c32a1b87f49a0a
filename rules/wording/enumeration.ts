/** Members that are listed side by side: 甲、乙和丙, “甲”“乙”, 《甲》《乙》. */

import { isAt, tableOf } from "../../src/text/scan.js";

/** How far back a list may begin, in UTF-16 units. */
const REACH = 240;
const CLOSING: Readonly<Record<string, string>> = { "”": "“", "》": "《", "）": "（", "’": "‘", ")": "(", "〉": "〈" };
const OPENING = new Set(Object.values(CLOSING));
const STOPS = "，。；：！？,;:!?…\n\t";
/** Everything at which a list ends, or one of its members. */
const EDGES = tableOf(`、${STOPS}${Object.keys(CLOSING).join("")}${[...OPENING].join("")}`);
/** Brackets, and what separates members inside them. */
const SEPARATORS = "、，；";
const INSIDE = tableOf(SEPARATORS + Object.keys(CLOSING).join("") + [...OPENING].join(""));
/** 和, 及, 与, 或 between two things; not in 和平, 共和国, 及时, 普及, 参与. */
export const JOINER =
  /以及|或者|(?<![共总饱温缓调柔])和(?![平谐睦解气缓])|(?<![普涉危顾触])及(?![时格其早])|(?<![参赋给])与(?![时会])|或(?![者许])/u;
const JOINERS = new RegExp(JOINER, "gu");

export interface Member {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Listed {
  readonly members: readonly Member[];
  /** So many members when every 和 stands inside one. */
  readonly fewest: number;
  /** So many when every 和 joins two: 帐篷和药品 are one member or two. */
  readonly most: number;
  /** Each member has marks of its own, or all share one pair: where the list begins is certain. */
  readonly marked: boolean;
}

/**
 * The list that ends at `end`, back to the next comma, stop or open bracket; null when fewer than two members stand there.
 * The first of bare members still has the words before the list in front of it (推进甲).
 */
export function listBefore(text: string, end: number): Listed | null {
  const members = bareOf(text, end);
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    const quoted = /“([^“”]{3,200})”$/u.exec(only.text);
    if (quoted === null) return null;
    const inside = listInside(text, only.start + quoted.index + 1, only.end - 1);
    return inside === null ? null : { ...inside, marked: true };
  }
  return listOf(members);
}

/**
 * The list between two places, such as a pair of brackets; null when it is none.
 * @param separator some of `SEPARATORS`
 */
export function listInside(text: string, start: number, end: number, separator = "、"): Listed | null {
  const members: Member[] = [];
  let at = start;
  let depth = 0;
  for (let index = start; index <= end; index++) {
    if (index < end && !isAt(text, index, INSIDE)) continue;
    const character = text.charAt(index);
    if (OPENING.has(character)) depth++;
    else if (character in CLOSING) depth--;
    if (index < end && (depth > 0 || !separator.includes(character))) continue;
    if (index > at) members.push({ text: text.slice(at, index), start: at, end: index });
    at = index + 1;
  }
  return members.length < 2 ? null : listOf(members);
}

function listOf(listed: readonly Member[]): Listed | null {
  if (listed.length < 2) return null;
  const marked = listed.every(({ text }, index) =>
    (index === 0 ? /[”》]$/u : /^(?:“[^“”]*”|《[^《》]*》)$/u).test(text),
  );
  const members = marked ? listed : withLastSplit(listed);
  const joined = marked ? 0 : members.reduce((sum, { text }) => sum + (text.match(JOINERS)?.length ?? 0), 0);
  return { members, fewest: members.length, most: members.length + joined, marked };
}

/** 纺织、陶瓷、家具和玩具: what the last 和 joins are two members if each is as long as the others. */
function withLastSplit(members: readonly Member[]): readonly Member[] {
  const last = members.at(-1);
  const joiner = JOINER.exec(last?.text ?? "");
  if (last === undefined || joiner === null || members.length < 3) return members;
  const middle = last.start + joiner.index;
  const after = middle + joiner[0].length;
  const pieces = [
    { text: last.text.slice(0, joiner.index), start: last.start, end: middle },
    { text: last.text.slice(joiner.index + joiner[0].length), start: after, end: last.end },
  ];
  const length = members[1]?.text.length ?? 0;
  const alike = [...members.slice(1, -1), ...pieces].every(({ text }) => text.length === length);
  return alike ? [...members.slice(0, -1), ...pieces] : members;
}

/** Cuts backwards at 、 and between two marked members (”“, ”和“, 》《), never inside quotation marks or brackets. */
function bareOf(text: string, end: number): Member[] {
  const members: Member[] = [];
  const first = Math.max(0, end - REACH);
  let to = end;
  let at = end - 1;
  const cut = (from: number) => {
    if (from < to) members.push({ text: text.slice(from, to), start: from, end: to });
  };
  for (; at >= first; at--) {
    if (!isAt(text, at, EDGES)) continue;
    const character = text.charAt(at);
    const open = CLOSING[character];
    if (open !== undefined) {
      const opened = matching(text, at, open, character, first);
      if (opened === -1) break;
      at = opened;
      const joiner = /[”》](?:以及|和|及|与)?$/u.exec(text.slice(Math.max(0, at - 3), at));
      if ((open === "“" || open === "《") && joiner !== null) {
        cut(at);
        to = at - joiner[0].length + 1;
        at = to;
      }
    } else if (character === "、") {
      cut(at + 1);
      to = at;
    } else break;
  }
  cut(at + 1);
  members.reverse();
  // 二、 at the head of a line is no member
  const [head] = members;
  if (head?.start === 0 && /^\s*[一二三四五六七八九十]{1,3}$/u.test(head.text)) members.shift();
  return members;
}

/** Where the bracket that closes at `at` was opened, or -1. */
function matching(text: string, at: number, open: string, close: string, first: number): number {
  let depth = 0;
  for (let index = at; index >= first; index--) {
    const character = text.charAt(index);
    if (character === close) depth++;
    else if (character === open && --depth === 0) return index;
  }
  return -1;
}
