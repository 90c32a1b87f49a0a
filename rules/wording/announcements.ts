/** Numbers that announce how many members a list has: 三个方面, 等6个环节, “六个送”, “三进”. */
import { parseHanNumeral } from "../../src/text/numerals.js";
import data from "./count-mismatch.yaml";
import { matchesOf } from "../../src/text/matches.js";

type Words =
  | "needNoun"
  | "alone"
  | "notCounted"
  | "parts"
  | "objectOf"
  | "seriesNouns"
  | "seriesVerbs"
  | "seriesAdjectives"
  | "kinds"
  | "fixed"
  | "graded"
  | "axes";

const raw = data as Readonly<Record<Words, string>>;

/** The words of the YAML file, as lists. */
export const WORDS = {
  needNoun: list(raw.needNoun),
  alone: list(raw.alone),
  notCounted: list(raw.notCounted),
  parts: list(raw.parts),
  objectOf: new Set(list(raw.objectOf)),
  seriesNouns: list(raw.seriesNouns),
  seriesVerbs: list(raw.seriesVerbs),
  seriesAdjectives: list(raw.seriesAdjectives),
  kinds: list(raw.kinds),
  fixed: list(raw.fixed),
  graded: list(raw.graded),
  axes: list(raw.axes),
};

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}

export interface Announcement {
  readonly count: number;
  /** As written: 三, 两, 6. */
  readonly numeral: string;
  /** In characters or in digits. */
  readonly han: boolean;
  /** The measure word, "" in “三进”. */
  readonly measure: string;
  /** What is counted: 方面, 到位; "" where nothing follows. */
  readonly noun: string;
  /** Whether the number is the name of a set: “六个送”. */
  readonly quoted: boolean;
  /** Numeral to noun, quotation marks left out. */
  readonly start: number;
  readonly end: number;
  /** Where what stands before the announcement (and its 等, 这, “) ends. */
  readonly before: number;
  /** Where what stands behind it (and its ”) begins. */
  readonly after: number;
  /** 等 stands before it. */
  readonly open: boolean;
}

const MEASURES = [...new Set([...WORDS.needNoun, ...WORDS.alone])].sort((a, b) => b.length - a.length);
const NUMERALS = "一二两三四五六七八九十百千";
/** A numeral before a measure word, or the first word in quotation marks. */
const CANDIDATE = new RegExp(
  `“(?=[二两三四五六七八九十])|(?:[${NUMERALS}]{1,4}|\\d{1,3})(?=${MEASURES.join("|")})`,
  "gu",
);
const RUN = new RegExp(`[${NUMERALS}]{1,4}|\\d{1,3}`, "uy");
const EXACT = /^(?:[二两三四五六七八九]|[二三]?十[一二三四五六七八九]?|[1-9]\d?)$/u;
/** Before a numeral: part of a larger, vague, ordinal or distributive number, or the numeral is itself a member. */
const NOT_BEFORE =
  /[\d.．〇零百千万亿几数第每各另前后近约逾超余多～~—–\-－、+＋%％]$|[一二两三四五六七八九十\d][到至或]$/u;
const NOUN = /[^，。；：、！？“”‘’《》（）()\s,;:\d]{0,12}/uy;
const MOST = 30;

export function* announcementsIn(text: string): Generator<Announcement> {
  for (const match of matchesOf(text, CANDIDATE)) {
    const found = read(text, match.index + (match[0] === "“" ? 1 : 0), match[0] === "“");
    if (found !== null) yield found;
  }
}

function read(text: string, start: number, inQuotes: boolean): Announcement | null {
  RUN.lastIndex = start;
  const numeral = RUN.exec(text)?.[0] ?? "";
  if (!EXACT.test(numeral)) return null;
  const count = /\d/.test(numeral) ? Number(numeral) : parseHanNumeral(numeral);
  if (count === null || count < 2 || count > MOST) return null;
  const quoted = text.charAt(start - 1) === "“";
  // “三个送” is met twice: by its mark and by its numeral
  const measure = MEASURES.find((word) => text.startsWith(word, start + numeral.length)) ?? "";
  if (inQuotes !== (quoted && measure === "") && quoted) return null;
  NOUN.lastIndex = start + numeral.length + measure.length;
  const noun = NOUN.exec(text)?.[0] ?? "";
  const end = start + numeral.length + measure.length + noun.length;
  if (quoted && (text.charAt(end) !== "”" || noun === "" || /[二两三四五六七八九十]|.一/u.test(noun))) return null;
  // “三反”“五反”: itself a member
  if (quoted && /[“、]/u.test(text.charAt(end + 1))) return null;
  if (!quoted && (NOT_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || !counts(measure, noun, count)))
    return null;
  const lead = /(?:等共?计?|这|共计?)?$/u.exec(text.slice(Math.max(0, start - 6), start - (quoted ? 1 : 0)));
  const led = lead?.[0] ?? "";
  return {
    count,
    numeral,
    han: !/\d/.test(numeral),
    measure,
    noun,
    quoted,
    start,
    end,
    before: start - (quoted ? 1 : 0) - led.length,
    after: end + (quoted ? 1 : 0),
    open: led.startsWith("等"),
  };
}

function counts(measure: string, noun: string, count: number): boolean {
  // 党的二十大精神
  if (measure === "大" && count > 9) return false;
  if (WORDS.notCounted.some((word) => noun.startsWith(word))) return false;
  return noun !== "" || WORDS.alone.includes(measure);
}

/** Whether what is counted is named in so many parts, so that a list of them is complete. */
export function isOfParts(announcement: Announcement): boolean {
  const { noun, measure } = announcement;
  return (
    isAxis(announcement) || measure === "类" || WORDS.parts.some((word) => noun.startsWith(word) || noun.endsWith(word))
  );
}

/** Whether what is counted are the sides of one thing (方面, 环节, 部分): nobody counts others than those listed. */
export function isAxis({ noun, measure }: Announcement): boolean {
  return (
    ["级", "大"].includes(measure) || WORDS.axes.includes(measure) || WORDS.axes.some((word) => noun.startsWith(word))
  );
}

/** Whether it is a name that everybody knows: 中央八项规定. */
export function isFixed({ numeral, measure, noun }: Announcement): boolean {
  const name = numeral + measure + noun;
  return WORDS.fixed.some((word) => name.startsWith(word));
}

/** Whether 三级 is a grade, as in 三级甲等医院, and no number of levels. */
export function isGrade({ measure, noun }: Announcement): boolean {
  return ["级", "类"].includes(measure) && WORDS.graded.some((word) => noun.startsWith(word));
}
