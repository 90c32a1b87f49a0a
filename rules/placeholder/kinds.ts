/** What kind of thing is missing, from the words around a blank. */
import type { Segmenter } from "../../src/analysis/segment/types.js";
import { type BlankKind, DATA, endsWithAny, startsWithAny } from "./types.js";

/** How far around a blank words are looked at, in UTF-16 units. */
const REACH = 14;

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
  const after = text.slice(end, end + REACH).trimStart();
  const found = patterns(before, after, text.slice(start, end), segmenter);
  return found ?? { kind: "name-or-term", word: firstWord(after) };
}

function patterns(before: string, after: string, form: string, segmenter: () => Segmenter): Context | null {
  const { measures, organisation, person, masked } = DATA;
  const behind = (kind: BlankKind, words: readonly string[]): Context | null => {
    const word = longest(after, words);
    return word === null ? null : { kind, word };
  };
  if (before.endsWith("第")) return { kind: "ordinal", word: firstWord(after) };
  const date = /^(?:年(?!级|龄|轻)|月(?!饼|球)|日(?!报|常|语|本|益)|号(?=[，。、至（(]|$))/u.exec(after);
  if (date !== null) return { kind: "date", word: date[0] };
  const term = behind("masked-term", masked.after);
  if (term !== null) return term;
  const quoted = /[“《「‘]$/u.test(before);
  if (quoted && /^[”》」’]/u.test(after)) return { kind: "name-or-term", word: "" };
  const measure = measureBehind(after);
  if (
    measure !== null &&
    !quoted &&
    !startsWithAny(
      after,
      organisation.after.filter((word) => word.length > measure.word.length),
    )
  )
    return measure;
  const doubtful = measures.doubtful.find((word) => after.startsWith(word));
  if (doubtful !== undefined && isMeasure(doubtful, after, segmenter)) return { kind: "count", word: doubtful };
  if (endsWithAny(before.replace(/[：:]$/u, ""), person.before) && !startsWithAny(after, organisation.after))
    return { kind: "person", word: "" };
  if (after.startsWith("会议") || quoted)
    return { kind: endsWithAny(before, masked.before) ? "masked-term" : "name-or-term", word: firstWord(after) };
  const place = behind("organisation-or-place", organisation.after);
  if (place !== null && !isOtherWord(place.word, after)) return place;
  const title = behind("person", person.after);
  if (title !== null) return title;
  const distant = new RegExp(`^\\p{Script=Han}{2,8}?(?:${organisation.distant.join("|")})`, "u").exec(after);
  if (distant !== null) return { kind: "organisation-or-place", word: distant[0] };
  if (endsWithAny(before, masked.before)) return { kind: "masked-term", word: "" };
  return fromBefore(before, after, form);
}

/** The measure word behind a blank, with the 余 before it: 余人次. */
function measureBehind(after: string): Context | null {
  const word = longest(after, DATA.measures.plain);
  if (word === null) return null;
  const unit =
    word === "余" ? (longest(after.slice(1), [...DATA.measures.plain, ...DATA.measures.doubtful]) ?? "") : "";
  return { kind: "count", word: word + unit };
}

/** What only the words in front of the blank, or its place in the clause, can tell. */
function fromBefore(before: string, after: string, form: string): Context | null {
  const { measures, organisation, person } = DATA;
  if (endsWithAny(before, measures.counted)) return { kind: "count", word: "" };
  if (endsWithAny(before, organisation.before)) return { kind: "organisation-or-place", word: "" };
  const opens = before === "" || /[，。；：、！？]$/u.test(before);
  if (opens && startsWithAny(after, person.verbs)) return { kind: "person", word: "" };
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

/** 区别, 处理, 办理, 部署 …: the sign of an organisation begins another word. */
function isOtherWord(sign: string, after: string): boolean {
  const next = after.charAt(sign.length);
  const others: Readonly<Record<string, string>> = {
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
  return others[sign]?.includes(next) === true && next !== "";
}

function longest(after: string, words: readonly string[]): string | null {
  let best: string | null = null;
  for (const word of words) if (after.startsWith(word) && word.length > (best?.length ?? 0)) best = word;
  return best;
}

/** The two characters that follow, to name the slot. */
function firstWord(after: string): string {
  return /^\p{Script=Han}{1,2}/u.exec(after)?.[0] ?? "";
}
