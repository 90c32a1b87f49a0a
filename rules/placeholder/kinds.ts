/** What kind of thing is missing, from the words around a blank. */
import type { Segmenter } from "../../src/analysis/segment/types.js";
import { type BlankKind, DATA, endsWithAny } from "./types.js";
import { longest, startsWithAny } from "./words.js";

/** How far around a blank words are looked at, in UTF-16 units. */
const REACH = 14;

/** 单位：____ 日期：____: what stands behind the gap names the next blank. */
const NEXT_LABEL = /^(?: {2,}|\s*[\u3000\n]\s*)[\p{Script=Han} \u3000]{1,8}[：:]/u;

export interface Context {
  readonly kind: BlankKind;
  /** The word behind (or before) the blank that told; names the slot for a reader: XX社区. */
  readonly word: string;
}

/**
 * @param segmenter asked only where a word may or may not be a measure word; loading it is put off until then
 */
export function contextOf(text: string, start: number, end: number, segmenter: () => Segmenter): Context {
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const form = text.slice(start, end);
  const rest = text.slice(end, end + REACH + 2 * form.length);
  const after =
    /^[_＿（]/u.test(form) && NEXT_LABEL.test(rest.slice(0, REACH)) ? "" : beyondLike(rest.trimStart(), form);
  for (const read of READERS) {
    const context = read({ before, after, form, segmenter });
    if (context !== null) return context;
  }
  return { kind: "name-or-term", word: firstWord(after) };
}

interface Around {
  readonly before: string;
  readonly after: string;
  /** The blank as it is written. */
  readonly form: string;
  readonly segmenter: () => Segmenter;
}

/** Asked in turn: the surest signs first. */
const READERS: readonly ((around: Around) => Context | null)[] = [
  ordinal,
  date,
  masked,
  measure,
  person,
  quotedName,
  organisation,
  title,
  distantName,
  maskedBefore,
  fromBefore,
];

/** XX、XX两个村: what is said behind the last of them is said of each. */
function beyondLike(after: string, form: string): string {
  const listed = /^[、和及与]/u.test(after) && after.startsWith(form, 1);
  const last = listed ? after.slice(1 + form.length) : after;
  return /^[两二三四五六七八九十几]个?(?=村|社区|街道|镇|乡|县|区|市|局|部门|单位)/u.test(last)
    ? last.replace(/^.个?/u, "")
    : after;
}

function ordinal({ before, after }: Around): Context | null {
  if (/[〔[（(][^〔[（(]{0,6}[〕\]）)]\s?$/u.test(before) && after.startsWith("号"))
    return { kind: "ordinal", word: "号" };
  if (before.endsWith("第")) return { kind: "ordinal", word: firstWord(after) };
  const session = /^(?:届|中全会|次全会|次全体会议)/u.exec(after);
  if (session === null) return null;
  return { kind: /党的|中央/u.test(before) ? "masked-term" : "ordinal", word: session[0] };
}

function date({ after }: Around): Context | null {
  const sign =
    /^(?:年(?!级|龄|轻|内|来|多|一遇|以[上内])|月(?!饼|球)|日(?!报|常|语|本|益|期)|号(?=[，。、至（(]|$))/u.exec(after);
  return sign === null ? null : { kind: "date", word: sign[0] };
}

function masked({ after }: Around): Context | null {
  return behind(after, "masked-term", DATA.masked.after);
}

/** XX万元; not XX项目, and not “X个”, which is a name. */
function measure({ before, after, segmenter }: Around): Context | null {
  if (isQuoted(before) && /^[^”》」’]{0,4}[”》」’]/u.test(after)) return null;
  const {
    measures,
    organisation: { after: signs },
  } = DATA;
  const found = measureBehind(after);
  if (found !== null && !startsWithAny(after, measures.otherWords) && !isLonger(longest(after, signs), found.word))
    return found;
  const doubtful = measures.doubtful.find((word) => after.startsWith(word));
  return doubtful !== undefined && isMeasure(doubtful, after, segmenter) ? { kind: "count", word: doubtful } : null;
}

function isLonger(word: string | null, other: string): boolean {
  return word !== null && word.length > other.length;
}

/** 县长XXX, 镇长李××. */
function person({ before, after }: Around): Context | null {
  if (startsWithAny(after, DATA.organisation.after)) return null;
  const words = before.replace(/[：:]$/u, "");
  return endsWithAny(words, DATA.person.before) || endsWithAny(words.slice(0, -1), DATA.person.titles)
    ? { kind: "person", word: "" }
    : null;
}

/** 《XX》, “XX”工程, XX会议. */
function quotedName({ before, after }: Around): Context | null {
  if (isQuoted(before) && /^[”》」’]/u.test(after)) return { kind: "name-or-term", word: "" };
  if (isQuoted(before) && behind(after, "organisation-or-place", DATA.organisation.heads) !== null) return null;
  if (!after.startsWith("会议") && !isQuoted(before)) return null;
  return { kind: endsWithAny(before, DATA.masked.before) ? "masked-term" : "name-or-term", word: firstWord(after) };
}

function organisation({ after }: Around): Context | null {
  const place = behind(after, "organisation-or-place", DATA.organisation.after);
  return place !== null && !isOtherWord(place.word, after) ? place : null;
}

function title({ after }: Around): Context | null {
  return behind(after, "person", DATA.person.after);
}

/** XXX爱国主义教育基地; XX发改〔2024〕. */
function distantName({ after }: Around): Context | null {
  const name = DISTANT.exec(after) ?? /^\p{Script=Han}{1,5}(?=[〔[（(](?:19|20))/u.exec(after);
  return name === null ? null : { kind: "organisation-or-place", word: name[0] };
}

const DISTANT = new RegExp(`^\\p{Script=Han}{2,8}?(?:${DATA.organisation.distant.join("|")})`, "u");

function maskedBefore({ before }: Around): Context | null {
  return endsWithAny(before, DATA.masked.before) ? { kind: "masked-term", word: "" } : null;
}

function behind(after: string, kind: BlankKind, words: readonly string[]): Context | null {
  const word = longest(after, words);
  return word === null ? null : { kind, word };
}

function isQuoted(before: string): boolean {
  return /[“《「‘]$/u.test(before);
}

const MEASURES = [...DATA.measures.plain, ...DATA.measures.doubtful];

/** The measure word behind a blank, with the 余 before it: 余人次. */
function measureBehind(after: string): Context | null {
  const years = /^年(?:内|来|多|一遇|以[上内])/u.exec(after);
  if (years !== null) return { kind: "count", word: years[0] };
  const word = longest(after, DATA.measures.plain);
  if (word === null) return null;
  const unit = word === "余" || word === "多" ? (longest(after.slice(1), MEASURES) ?? "") : "";
  return { kind: "count", word: word + unit };
}

/** What only the words in front of the blank, or its place in the clause, can tell. */
function fromBefore({ before, after, form }: Around): Context | null {
  if (endsWithAny(before, DATA.measures.counted)) return { kind: "count", word: "" };
  if (endsWithAny(before, DATA.organisation.before)) return { kind: "organisation-or-place", word: "" };
  const opens = before === "" || /[，。；：、！？由]$/u.test(before);
  if (opens && startsWithAny(after, DATA.person.verbs)) return { kind: "person", word: "" };
  if (/(?:到|在|于)$/u.test(before) && /^(?:[，。；、]|考察|调研|召开|举行|举办|成立|开展)/u.test(after))
    return { kind: "organisation-or-place", word: "" };
  if (/(?:推动|促进|建设|服务)$/u.test(before) && /^(?:高质量|经济|发展)/u.test(after))
    return { kind: "organisation-or-place", word: "" };
  return /^[_＿（]/u.test(form) && /[：:]$/u.test(before) ? { kind: "free-text", word: "" } : null;
}

/** 3人 is a count, 3人民… is none: whether the sign stands as a word of its own is for the segmenter to say. */
function isMeasure(word: string, after: string, segmenter: () => Segmenter): boolean {
  if (/^[，。；、！？）”]/u.test(after.slice(word.length)) || after.length === word.length) return true;
  const words = segmenter().words(`三${after}`);
  return words.some(({ start, text }) => (start === 1 && text === word) || (start === 0 && text === `三${word}`));
}

/** What follows the sign of an organisation where it begins another word: 区别, 处理, 办理, 部署 …. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  区: "别分",
  处: "理置于罚分",
  办: "理法好公事",
  部: "分署队",
  院: "坝",
  站: "位在立",
  所: "有以在需",
  科: "学技普目",
  委: "员托派",
  市: "场民容值",
  路: "线",
  校: "对准",
  山: "区",
  省: "略去",
};

function isOtherWord(sign: string, after: string): boolean {
  const next = after.charAt(sign.length);
  return OTHER_WORDS[sign]?.includes(next) === true && next !== "";
}

/** The two characters that follow, or three where the third belongs to them (健康证), to name the slot; none of ____和____. */
function firstWord(after: string): string {
  return (
    /^(?![和与及或、的是在把将]|同(?![志心]))(?:\p{Script=Han}{2}[证书卡奖]|\p{Script=Han}{1,2})/u.exec(after)?.[0] ??
    ""
  );
}
