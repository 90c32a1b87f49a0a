/** Counts the paragraphs of lists as LibreOffice does, and writes their numbers. */
import { type AutomaticNumber, bullet } from "../numbering/counters.js";
import { formatNumber } from "../numbering/number-format.js";
import { type ListLevel, LEVELS, type ListStyle } from "./list-styles.js";

/** A paragraph's place in the lists. */
export interface ListPlace {
  /** Identifies the list: what continues another list has the same one. */
  readonly list: string;
  readonly style: ListStyle;
  /** 0-based. */
  readonly level: number;
  /** The number that it begins with anew. */
  readonly start: number | undefined;
  /** The list begins anew with it. */
  readonly restart: boolean;
  /** Whether it has a number; the first paragraph of an item has one. */
  readonly numbered: boolean;
}

const GAPS: ReadonlyMap<string | undefined, string> = new Map([
  ["space", " "],
  ["nothing", ""],
]);

/** How far a format goes; what is beyond is written in Arabic digits. */
const ENDLESS = Infinity;

/** By the first character of style:num-format: the format as Word calls it, and how far it goes in LibreOffice. */
const FORMATS: ReadonlyMap<string, readonly [format: string, last: number]> = new Map(
  Object.entries({
    0: ["decimalZero", ENDLESS],
    A: ["upperLetter", ENDLESS],
    a: ["lowerLetter", ENDLESS],
    I: ["upperRoman", ENDLESS],
    i: ["lowerRoman", ENDLESS],
    一: ["chineseCounting", ENDLESS],
    壹: ["chineseLegalSimplified", ENDLESS],
    甲: ["ideographTraditional", 10],
    子: ["ideographZodiac", 12],
    "①": ["decimalEnclosedCircle", 20],
    "⑴": ["decimalEnclosedParen", 20],
    "⒈": ["decimalEnclosedFullstop", 20],
    "㊀": ["ideographEnclosedCircle", 10],
    "１": ["decimalFullWidth", ENDLESS],
  }),
);

/** The counters of all lists of a document. */
export class ListNumbers {
  readonly #values = new Map<string, (number | undefined)[]>();

  /** The number of the next paragraph of a list; counts it. Null where it has none, or the level shows nothing. */
  next(place: ListPlace): AutomaticNumber | null {
    const { list, style } = place;
    const at = Math.min(LEVELS - 1, Math.max(0, place.level));
    if (!place.numbered) return this.#pass(place);
    const values = this.#count(place, at);
    const level = style.levels[at];
    if (level === undefined) return null;
    const text = numberText(style, at, values);
    return text === "" ? null : { text, gap: GAPS.get(level.followedBy) ?? "\t", list, level: at };
  }

  /** A paragraph without a number begins the levels inside its own anew. */
  #pass({ list, level }: ListPlace): null {
    this.#values.get(list)?.splice(level + 1);
    return null;
  }

  #count({ list, style, start, restart }: ListPlace, level: number): readonly (number | undefined)[] {
    const values = this.#values.get(list) ?? [];
    this.#values.set(list, values);
    // one counter serves all levels
    const at = style.consecutive ? 0 : level;
    const first = style.levels[level]?.start ?? 1;
    // a level that was passed over counts as if it had been there
    for (let outer = 0; outer < at; outer++) values[outer] ??= style.levels[outer]?.start ?? 1;
    const current = restart ? undefined : values[at];
    values[at] = start ?? (current === undefined ? first : current + 1);
    values.length = at + 1;
    return style.consecutive ? Array.from<number>({ length: level + 1 }).fill(values[at]) : values;
  }
}

function numberText(style: ListStyle, at: number, values: readonly (number | undefined)[]): string {
  const level = style.levels[at];
  if (level === undefined || level.format === "") return "";
  if (level.format === undefined) return bullet(level.bullet);
  // behind a level without a number what separates it from the next one is left out too
  return (level.pattern ?? patternOf(level, at)).replace(/%(\d{1,2})%([^%]*)/g, (_, digits: string, behind: string) => {
    const other = style.levels[Number(digits) - 1];
    if (other === undefined || other.format === "") return "";
    return formatted(values[Number(digits) - 1] ?? other.start, other) + behind;
  });
}

/** Where only the attributes of ODF stand, the numbers of the levels are joined by full stops. */
function patternOf({ prefix, suffix, shown }: ListLevel, at: number): string {
  const first = Math.max(0, at + 1 - shown);
  const numbers = Array.from({ length: at + 1 - first }, (_, index) => `%${first + index + 1}%`);
  return prefix + numbers.join(".") + suffix;
}

/** A number as style:num-format says (ODF 1.3 part 3, 19.506); a bullet has none. */
function formatted(value: number, { format, letterSync }: ListLevel): string {
  if (format === undefined) return "";
  if (/^a/i.test(format) && !letterSync) return letters(value, format.charCodeAt(0));
  const [name, last] = FORMATS.get(format.charAt(0)) ?? ["decimal", ENDLESS];
  if (value <= last) return formatNumber(value, name);
  return (format.startsWith("①") && furtherCircled(value)) || String(value);
}

/** The circled numbers from 21 to 50 (㉑ … ㊿), which Word does not go on to; "" for any other. */
function furtherCircled(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return value >= 36 && value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : "";
}

/** a … z, aa, ab … az, ba. */
function letters(value: number, first: number): string {
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(first + ((rest - 1) % 26)) + text;
  return text;
}
