/** Reads what a document says of its attachments: 附件说明 (the list below the text) and the annexed texts behind it. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { isDateLine, isOrgan, isSignature } from "../../src/analysis/elements/sign-off.js";
import type { Line } from "../../src/analysis/lines.js";
import { parseNumeral } from "../../src/text/numerals.js";
import { SIGN } from "../../src/text/signs.js";
import { matchesOf } from "../../src/text/matches.js";

export interface Attachment {
  /** null: the only one, without a number. */
  readonly number: number | null;
  /** In an annexed text one line or several: not all of them need be its title. */
  readonly name: string;
  readonly line: Line;
}

export interface Attachments {
  /** 附件说明, in its order. */
  readonly listed: readonly Attachment[];
  /** The texts that are headed 附件, 附件2; `name` is "" where no title can be told. */
  readonly annexed: readonly Attachment[];
  /** The lines of the text itself: before list, signature and annexes. */
  readonly text: readonly Line[];
  /** Whether something follows the date: it may be the annexed text without a line that says so. */
  readonly goesOn: boolean;
}

const NUMBER = "[一二三四五六七八九十]{1,3}|\\d{1,2}";
const LONGEST_NAME = 80;
/** Names below each other, without numbers: more of them are something else. */
const MOST_NAMES = 8;
/** More than any document has. */
const MANY = 99;
/** 附件, 附件2：, 附件1（样表） alone on a line. */
const HEADER = new RegExp(`^\\s*附\\s*件\\s*(${NUMBER})?\\s*[：:．.]?\\s*(?:[（(].{0,10}[）)])?\\s*$`, "u");
/** 附件：名称, 附件2：名称, 附件2 名称. */
const NAMED = new RegExp(
  `^\\s*附\\s*件\\s*(?:[：:]|(${NUMBER})(?:\\s*[：:．.、]|\\s)|(?=《))\\s*(\\S.{0,${LONGEST_NAME * 3}})$`,
  "u",
);
const ITEM = new RegExp(
  `^\\s*[（(]?(${NUMBER}|[①-⑳])(?:[）)]|\\s*[.．、]|(?<=[①-⑳]))\\s*(\\S.{0,${LONGEST_NAME}})$`,
  "u",
);
/** Further names on the line: 1.名单 2.台账. */
const INLINE_ITEM = /(?:^|[\s；;])(?:(\d{1,2})\s*[.．、]\s*(?!\d)|([①-⑳]))/gu;
const NOTE = /^\s*[（(][^（）()]{0,60}[）)]\s*$/u;

export function attachmentsOf({ elements, document }: Analysis): Attachments {
  const { all, from, end } = elements.extent;
  const listed: Attachment[] = [];
  const annexed: Attachment[] = [];
  let stop = end;
  for (let index = from; index < all.length; index++) {
    const line = all[index] as Line;
    if (
      (line.signs & SIGN.annex) === 0 ||
      !/^\s*附\s*件/u.test(line.text) ||
      document.blocks[line.block]?.cell !== undefined
    )
      continue;
    const items = annexed.length === 0 ? listFrom(all, index, index >= end) : [];
    if (items.length > 0) {
      listed.push(...items);
      stop = Math.min(stop, index);
      index = all.indexOf(items.at(-1)?.line ?? line, index);
    } else {
      const found = annexedAt(all, index);
      if (found === null) continue;
      const cell = document.blocks[all[index + 1]?.block ?? 0]?.cell;
      stop = Math.min(stop, index);
      annexed.push(cell === undefined || found.named ? found.attachment : { ...found.attachment, name: "" });
    }
  }
  const behind = all.slice(end).filter(({ text }) => !NOTE.test(text));
  return { listed, annexed, text: all.slice(from, stop), goesOn: behind.length > 3 };
}

/** The list that begins at a line; none when it heads an annexed text. */
function listFrom(all: readonly Line[], at: number, behindDate: boolean): Attachment[] {
  const first = all[at] as Line;
  const items: Attachment[] = [];
  const isHeader = HEADER.test(first.text);
  if (isHeader && !/附\s*件\s*[：:]\s*$/u.test(first.text)) return [];
  if (!isHeader) {
    const [, number, words = ""] = NAMED.exec(first.text) ?? [];
    if (words === "" || words.includes("。")) return [];
    items.push(...(number === undefined ? inlineItems(words, first) : [itemOf(numberOf(number), words, first)]));
  }
  const unnumbered = items[0]?.number === null;
  for (let next = at + 1, misses = 0; next < all.length && misses < 2; next++) {
    const line = all[next] as Line;
    const { text } = line;
    const [, number, name = ""] = NAMED.exec(text) ?? ITEM.exec(text) ?? [];
    const value = number === undefined ? null : numberOf(number);
    if (value !== null && value > (items.at(-1)?.number ?? 0) && !/[。；]/u.test(name)) {
      items.push(itemOf(value, name, line));
      misses = 0;
    } else if (isEnd(line, all[next + 1]) || HEADER.test(text) || text.length > LONGEST_NAME) break;
    // names below each other, without numbers
    else if (unnumbered && !behindDate && items.length < MOST_NAMES && !/[。；，：]/u.test(text))
      items.push(itemOf(items.length + 1, text, line));
    else misses++;
  }
  const last = items.at(-1);
  const lastAt = all.indexOf(last?.line ?? first, at);
  const below = all[lastAt + 1];
  const ends = below === undefined || isEnd(below, all[lastAt + 2]) || HEADER.test(below.text);
  // 附件1：名称 with text below it is the head of the annexed text
  const single = items.length === 1 && !unnumbered;
  return (single || behindDate) && !ends ? [] : items;
}

/** Whether a line belongs to the signature: four characters (问题清单) are a name only above a date. */
function isEnd(line: Line, below: Line | undefined): boolean {
  if (isDateLine(line) || NOTE.test(line.text) || isOrgan(line.text.trim())) return true;
  return isSignature(line) && (below === undefined || isDateLine(below));
}

function inlineItems(words: string, line: Line): Attachment[] {
  const starts = matchesOf(words, INLINE_ITEM).filter(
    ({ 1: arabic, 2: circled }, index) => numberOf(arabic ?? circled) === index + 1,
  );
  // numbered in a way that is not known here: how many they are cannot be told
  if (starts.length === 0) return [itemOf(/^[\d（(①-⑳]|^[一二三]、/u.test(words) ? MANY : null, words, line)];
  return starts.map((match, index) => {
    const name = words.slice(match.index + match[0].length, starts[index + 1]?.index ?? words.length);
    return itemOf(index + 1, name, line);
  });
}

function annexedAt(all: readonly Line[], at: number): { attachment: Attachment; named: boolean } | null {
  const line = all[at] as Line;
  const header = HEADER.exec(line.text);
  if (header !== null) return { attachment: itemOf(numberOf(header[1]), titleBelow(all, at), line), named: false };
  const named = NAMED.exec(line.text);
  if (named === null || named[1] === undefined || (named[2] ?? "").includes("。")) return null;
  return { attachment: itemOf(numberOf(named[1]), named[2] ?? "", line), named: true };
}

/** The lines below 附件2 that look like a title, which may stand on several, or have the head of a table below it. */
function titleBelow(all: readonly Line[], at: number): string {
  const words: string[] = [];
  for (const { text } of all.slice(at + 1, at + 5)) {
    if (NOTE.test(text)) continue;
    const line = text.trim();
    if (
      line.length > 40 ||
      /[。；，：:]/u.test(line) ||
      !/\p{Script=Han}{2}/u.test(line) ||
      ITEM.test(line) ||
      HEADER.test(line)
    )
      break;
    words.push(line);
  }
  return words.join("\n");
}

function itemOf(number: number | null, name: string, line: Line): Attachment {
  return { number, name: name.trim().replace(/[。；;，,]$/u, ""), line };
}

export function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : parseNumeral(text);
}
