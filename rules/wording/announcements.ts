/** Numbers that announce how many members a list has: 三个方面, 等6个环节, “六个送”, “三进”. */
import { longestFirst, wordsOf } from "../../src/text/words.js";
import { parseHanNumeral } from "../../src/text/numerals.js";
import data from "./count-mismatch.yaml";
import { isAt, nextOf, tableOf } from "../../src/text/scan.js";

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
  needNoun: wordsOf(raw.needNoun),
  alone: wordsOf(raw.alone),
  notCounted: wordsOf(raw.notCounted),
  parts: wordsOf(raw.parts),
  objectOf: new Set(wordsOf(raw.objectOf)),
  seriesNouns: wordsOf(raw.seriesNouns),
  seriesVerbs: wordsOf(raw.seriesVerbs),
  seriesAdjectives: wordsOf(raw.seriesAdjectives),
  kinds: wordsOf(raw.kinds),
  fixed: wordsOf(raw.fixed),
  graded: wordsOf(raw.graded),
  axes: wordsOf(raw.axes),
};

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

const MEASURES = longestFirst(new Set([...WORDS.needNoun, ...WORDS.alone]));
const NUMERALS = "一二两三四五六七八九十百千";
/** What an announcement begins with: a numeral, or the mark in front of the name of a set. */
const BEGINNING = tableOf(`“${NUMERALS}0123456789`);
const OPENING_QUOTE = tableOf("“");
const DIGIT = tableOf("0123456789");
const HAN_NUMERAL = tableOf(NUMERALS);
const AFTER_QUOTE = tableOf("二两三四五六七八九十");
const MEASURES_BY_START = byStart(MEASURES);
const MEASURE_START = tableOf([...MEASURES_BY_START.keys()].join(""));
/** 二十三 */
const LONGEST_NUMERAL = 3;
/** 30 */
const LONGEST_FIGURE = 2;
const NOT_COUNTED = byStart(WORDS.notCounted);
const EXACT = /^(?:[二两三四五六七八九]|[二三]?十[一二三四五六七八九]?|[1-9]\d?)$/u;
/** Before a numeral that is part of another number or itself a member. */
const NOT_BEFORE = tableOf("0123456789.．〇零百千万亿几数第每各另前后近约逾超余多～~—–-－、+＋%％");
/** Between two numerals they make a range: 三到五个, 两三至五个. */
const RANGE = tableOf("到至或");
const RANGE_START = tableOf("一二两三四五六七八九十0123456789");
/** Between a list and its number. */
const LEAD = /(?:等共?计?|这|共计?)?$/u;
const NOUN = /[^，。；：、！？“”‘’《》（）()\s,;:\d]{0,12}/uy;
const MOST = 30;

const NONE: readonly Announcement[] = [];

/** Every announcement of a text, from left to right: a numeral before a measure word, or the first word in quotation marks. */
export function announcementsIn(text: string): readonly Announcement[] {
  let found: Announcement[] | undefined;
  for (let at = nextOf(text, BEGINNING), end = 0; at !== -1; at = nextOf(text, BEGINNING, end)) {
    const inQuotes = isAt(text, at, OPENING_QUOTE);
    end = inQuotes ? at + 1 : endOfNumeral(text, at);
    if (!isAt(text, end, inQuotes ? AFTER_QUOTE : MEASURE_START)) continue;
    const one = inQuotes ? read(text, end, endOfNumeral(text, end), true) : read(text, at, end, false);
    if (one !== null) (found ??= []).push(one);
  }
  return found ?? NONE;
}

function endOfNumeral(text: string, start: number): number {
  const kind = isAt(text, start, DIGIT) ? DIGIT : HAN_NUMERAL;
  let end = start + 1;
  while (isAt(text, end, kind)) end++;
  return end;
}

function read(text: string, start: number, numeralEnd: number, inQuotes: boolean): Announcement | null {
  const quoted = isAt(text, start - 1, OPENING_QUOTE);
  const han = !isAt(text, start, DIGIT);
  if (numeralEnd - start > (han ? LONGEST_NUMERAL : LONGEST_FIGURE)) return null;
  if (!quoted && isPartOfNumber(text, start)) return null;
  const numeral = text.slice(start, numeralEnd);
  if (!EXACT.test(numeral)) return null;
  const count = han ? parseHanNumeral(numeral) : Number(numeral);
  if (count === null || count < 2 || count > MOST) return null;
  // “三个送” is met twice: by its mark and by its numeral
  const measures = MEASURES_BY_START.get(text.charAt(numeralEnd)) ?? [];
  const measure = measures.find((word) => text.startsWith(word, numeralEnd)) ?? "";
  if (quoted ? inQuotes !== (measure === "") : measure === "") return null;
  NOUN.lastIndex = numeralEnd + measure.length;
  const noun = NOUN.exec(text)?.[0] ?? "";
  const end = numeralEnd + measure.length + noun.length;
  if (quoted && (text.charAt(end) !== "”" || noun === "" || /[二两三四五六七八九十]|.一/u.test(noun))) return null;
  // “三反”“五反”: itself a member
  if (quoted && /[“、]/u.test(text.charAt(end + 1))) return null;
  if (!quoted && !counts(measure, noun, count)) return null;
  const led = LEAD.exec(text.slice(Math.max(0, start - 6), start - (quoted ? 1 : 0)))?.[0] ?? "";
  return {
    count,
    numeral,
    han,
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

/** Whether the numeral at a place is part of a larger, vague, ordinal or distributive number, or a member of a list itself. */
function isPartOfNumber(text: string, start: number): boolean {
  return isAt(text, start - 1, NOT_BEFORE) || (isAt(text, start - 1, RANGE) && isAt(text, start - 2, RANGE_START));
}

/** Words by their first character, in their order. */
function byStart(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const starts = new Set(words.map((word) => word.charAt(0)));
  return new Map([...starts].map((start) => [start, words.filter((word) => word.startsWith(start))]));
}

function counts(measure: string, noun: string, count: number): boolean {
  // 党的二十大精神
  if (measure === "大" && count > 9) return false;
  if (NOT_COUNTED.get(noun.charAt(0))?.some((word) => noun.startsWith(word)) === true) return false;
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
