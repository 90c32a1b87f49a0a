/** The list that an announced number counts, directly before or behind it, and how sure it is that they disagree. */
import { longestFirst } from "../../src/text/words.js";
import type { Word } from "../../src/analysis/segment/types.js";
import { type Announcement, isAxis, isFixed, isGrade, isOfParts, WORDS } from "./announcements.js";
import { JOINER, type Listed, listBefore, listInside, type Member } from "./enumeration.js";

export interface Miscount {
  /** How many are listed. */
  readonly listed: number;
  readonly sure: boolean;
  /** Where the list stands. */
  readonly start: number;
  readonly end: number;
}

/** Gives the last word of a text, with its part of speech where that is known. */
export type LastWord = (text: string) => Pick<Word, "text" | "tag">;

/** Beyond so many members too few, the number counts something else. */
const FARTHEST = 3;
/** What may stand in front of a first member: 在甲, 围绕甲. */
const OBJECT_OF = longestFirst(WORDS.objectOf);
/** A member longer than this is a clause. */
const LONG = 24;
/** 学校3所、医院两家: a list of quantities. */
const QUANTITY = /[\d０-９]|[一二两三四五六七八九十百千万][个项家件处所座名人种条次台套级类]/u;
/** 各部门, 交通等领域: the number behind it counts something of theirs. */
const OWNER = /^(?:各|每|全|本|有关|相关)|(?<![高中初平优劣同均相上一二三])等./u;
/** Names of one level of government. */
const LEVELS = [/(?:省|自治区|直辖市)$/u, /(?:县|区|县级市)$/u, /(?:乡|镇|街道)$/u, /(?:村|社区)$/u];

export function miscountBefore(text: string, announcement: Announcement, lastWord: LastWord): Miscount | null {
  const { before, count, noun, open } = announcement;
  if (!/[^\s，。；：！？（(“]$/u.test(text.slice(Math.max(0, before - 1), before))) return null;
  if (announcement.measure === "点" || isGrade(announcement)) return null;
  const list = listBefore(text, before);
  if (list === null) return null;
  const { members } = list;
  const named = members.every((member, index) => isNamed(member, noun, index === 0));
  const { fewest, most } = named ? namedRange(list, noun) : list;
  if (count >= fewest && count <= most) return null;
  if (fits(list, announcement) && !named) return null;
  const last = members.at(-1);
  if (last === undefined || (!list.marked && members.some(({ text: member }, index) => isNoMember(member, index))))
    return null;
  const listed = count < fewest ? fewest : most;
  const result = (sure: boolean) => ({ listed, sure, start: members[0]?.start ?? before, end: last.end });
  if (!named && !list.marked && !isBeside(list, announcement, lastWord)) return null;
  if (count < fewest) {
    if (!named && countsTail(list, count)) return null;
    return named || list.marked || areAlike(list, count, lastWord) ? result(true) : null;
  }
  const lacking = count - most;
  // 等 may leave members out, but hardly a single one
  if (open) return lacking === 1 && members.length > 2 && (named || isOfParts(announcement)) ? result(false) : null;
  if (named) return lacking <= FARTHEST ? result(true) : null;
  if (lacking > 1) return null;
  if (list.marked || isComplete(list, announcement, lastWord)) return result(true);
  // 供水、供电、供气4个项目 may be a quantity, and is worth a look
  return members.length > 2 && isOwn(list, noun) && areAlike(list, 0, lastWord) ? result(false) : null;
}

/**
 * Whether a list that lacks one member must be a mistake. Parts (方面, 环节) are listed in full; but 省、市、县四个部门 and 甲镇、乙镇三个村
 * say whose they are, and 供水、供电、供气4个项目 of what kind.
 */
function isComplete(list: Listed, announcement: Announcement, lastWord: LastWord): boolean {
  const { noun, measure, han, quoted } = announcement;
  const alike = areAlike(list, 0, lastWord);
  if (list.members.slice(1).some(({ text }) => text.length > LONG)) return false;
  // two are easily the end of a longer sentence
  if (list.most < 3) return alike && isAxis(announcement);
  if (measure !== "级" && !isOwn(list, noun)) return false;
  if (quoted && !alike) return false;
  return isOfParts(announcement) || (han && (alike || !WORDS.kinds.some((kind) => noun.startsWith(kind))));
}

/** Whether the members can be what is counted: 甲镇、乙镇 are no villages. */
function isOwn({ members }: Listed, noun: string): boolean {
  const place = /[省市县区乡镇村]$|街道$|社区$/u.exec(members.at(-1)?.text ?? "")?.[0];
  return place === undefined || noun.includes(place);
}

function fits(list: Listed, { count, measure }: Announcement): boolean {
  const merged = measure === "级" ? sameLevels(list) : 0;
  return count >= list.fewest - merged && count <= list.most;
}

/** 县、区 are one level, 乡、镇、街道 another. */
function sameLevels({ members }: Listed): number {
  const levels = members.map(({ text }) => LEVELS.findIndex((level) => level.test(text)));
  return levels.filter((level, index) => level !== -1 && index > 0 && levels[index - 1] === level).length;
}

/** Whether the number stands in apposition to the list; a fixed name, “三农” and the object of a verb do not. */
function isBeside(list: Listed, announcement: Announcement, lastWord: LastWord): boolean {
  if (announcement.quoted && announcement.measure === "") return false;
  return !isFixed(announcement) && !isObject(list, announcement, lastWord);
}

/** Whether the number counts a list directly before it, and rightly. */
export function fitsBefore(text: string, announcement: Announcement): boolean {
  const list = listBefore(text, announcement.before);
  return list !== null && fits(list, announcement);
}

function isNoMember(member: string, index: number): boolean {
  return OWNER.test(member) || (index > 0 && QUANTITY.test(member));
}

/** Whether a member carries the noun of its set: 送 in 六个送, 到位 in 三个到位, 坚持 in 四个坚持. */
function isNamed({ text }: Member, noun: string, first: boolean): boolean {
  const bare = text.replace(/^“|”$/gu, "");
  return (
    noun !== "" && noun.length <= 4 && (bare.endsWith(noun) || (first ? bare.includes(noun) : bare.startsWith(noun)))
  );
}

/** How many a list has whose members all carry the noun; 和 before the last may join two of which one lacks it, 与 in 学习与调研相结合 joins none. */
function namedRange({ members }: Listed, noun: string): { readonly fewest: number; readonly most: number } {
  const nouns = members.reduce((sum, { text }) => sum + text.split(noun).length - 1, 0);
  const joined = JOINER.test(members.at(-1)?.text.replace("与", "") ?? "") ? 1 : 0;
  return { fewest: members.length, most: Math.max(members.length + joined, nouns) };
}

/** 建设甲基地、乙中心、丙和丁两个园区: the number counts what the last 和 joins, or what stands behind an earlier one. */
function countsTail({ members, marked }: Listed, count: number): boolean {
  if (marked) return false;
  return members.some(
    ({ text }, index) => JOINER.test(text) && count >= members.length - index && count <= members.length - index + 1,
  );
}

/**
 * Whether the members are alike in length or in their last character, so that they are one list: then the number is about all of them.
 * With `count`, the first one too must be like the others when it alone is left out: it has the words before the list in front of it.
 */
function areAlike({ members }: Listed, count: number, lastWord: LastWord): boolean {
  const rest = members.slice(1).map(({ text }) => text);
  const lengths = rest.map((text) => text.length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const ending = rest[0]?.at(-1) ?? "";
  const sameEnding = rest.every((text) => text.endsWith(ending));
  const sameLength = longest <= 6 && longest - shortest <= (rest.length > 2 && longest <= 4 ? 1 : 0);
  if (!sameLength && !sameEnding) return false;
  if (rest.length > 1 && members.length - count > 1) return true;
  const first = members[0]?.text ?? "";
  if (sameEnding && rest.length > 1) return first.endsWith(ending);
  if (!sameLength) return first.endsWith(ending);
  // words in front of the first would be missing in front of the second, if another list began there
  if (rest.length > 2 && shortest === longest && shortest > 2) return true;
  const own = [first.length, first.length - leadOf(first), lastWord(first).text.length];
  return own.some((length) => length >= shortest && length <= longest);
}

/** How long the word is that leads to a first member: 围绕甲. */
function leadOf(first: string): number {
  return OBJECT_OF.find((word) => first.startsWith(word))?.length ?? 0;
}

/** Whether the words before the number govern it: 在农村、社区建立三个示范点. A member that is a verb itself, or as long as the one before, is one. */
function isObject({ members }: Listed, announcement: Announcement, lastWord: LastWord): boolean {
  const [last, previous] = [members.at(-1)?.text ?? "", members.at(-2)?.text ?? ""];
  const word = lastWord(last);
  if (word.text === last || last.length === previous.length || last.length === previous.length - leadOf(previous))
    return false;
  return (
    WORDS.objectOf.has(word.text) ||
    word.tag === "p" ||
    word.tag === "d" ||
    (word.tag === "v" && (announcement.quoted || !isOfParts(announcement)))
  );
}

/** “三个到位”：甲到位、乙到位。 三个平台（甲、乙、丙） 以下三个方面：甲、乙。 */
export function miscountAfter(text: string, announcement: Announcement): Miscount | null {
  const lead = /^(?:的?[^，。；：、！？“”（）\s]{0,4}[（：]|，?(?:即|就是)[：，]?|——)/u.exec(
    text.slice(announcement.after, announcement.after + 8),
  );
  if (lead === null) return null;
  const start = announcement.after + lead[0].length;
  const inBrackets = lead[0].endsWith("（");
  const length = text.slice(start, start + 400).search(inBrackets ? /[（）。\n]/u : /[。（\n]/u);
  const end = length === -1 ? Math.min(text.length, start + 400) : start + length;
  if (inBrackets && text.charAt(end) !== "）") return null;
  return namedAfter(text, announcement, start, end) ?? plainAfter(text, announcement, start, end, inBrackets);
}

/** Every piece carries the noun of the set: 思想认识到位、措施落实到位. */
function namedAfter(text: string, { noun, count, quoted }: Announcement, start: number, end: number): Miscount | null {
  if (!quoted || noun.length > 4) return null;
  const content = text.slice(start, end);
  if (content.endsWith("等")) return null;
  const separator = content.includes("；")
    ? "；"
    : content.split("，").every((piece) => piece.includes(noun))
      ? "，、"
      : "、";
  const list = listInside(text, start, end, separator);
  if (list === null || !list.members.every((member, index) => isNamed(member, noun, index === 0))) return null;
  const { fewest, most } = namedRange(list, noun);
  if (count >= fewest && count <= most) return null;
  const listed = count < fewest ? fewest : most;
  return { listed, sure: Math.abs(listed - count) <= FARTHEST, start, end };
}

function plainAfter(
  text: string,
  announcement: Announcement,
  start: number,
  end: number,
  inBrackets: boolean,
): Miscount | null {
  const content = text.slice(start, end);
  if (/[，；：]|等$|如下|例如|如：/u.test(content) || announcement.measure === "") return null;
  const list = listInside(text, start, end);
  const { count } = announcement;
  if (list === null || (count >= list.fewest && count <= list.most)) return null;
  if (list.members.some(({ text: member }) => member.length > 20 || WORDS.kinds.includes(member))) return null;
  if (!list.marked && list.members.some(({ text: member }) => QUANTITY.test(member))) return null;
  if (
    inBrackets &&
    list.members.some(({ text: member }) =>
      WORDS.kinds.some((kind) => announcement.noun.includes(kind) && member.length <= 3),
    )
  )
    return null;
  return {
    listed: list.fewest,
    sure: isOfParts(announcement) && Math.abs(count - list.fewest) <= FARTHEST,
    start,
    end,
  };
}
