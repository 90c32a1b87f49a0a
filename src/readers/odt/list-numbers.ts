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

/** By the first character of style:num-format, the format as Word calls it. */
const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    0: "decimalZero",
    A: "upperLetter",
    a: "lowerLetter",
    I: "upperRoman",
    i: "lowerRoman",
    // unlike the usual one in Word it goes on with 一百, 一百零一
    一: "taiwaneseCountingThousand",
    壹: "chineseLegalSimplified",
    甲: "ideographTraditional",
    子: "ideographZodiac",
    "①": "decimalEnclosedCircle",
    "⑴": "decimalEnclosedParen",
    "⒈": "decimalEnclosedFullstop",
    "１": "decimalFullWidth",
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
  const further = format.startsWith("①") ? furtherCircled(value) : "";
  return further === "" ? formatNumber(value, FORMATS.get(format.charAt(0)) ?? "decimal") : further;
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
