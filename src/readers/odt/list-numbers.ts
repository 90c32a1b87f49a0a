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
}

const GAPS: ReadonlyMap<string | undefined, string> = new Map([
  ["space", " "],
  ["nothing", ""],
]);

/** By the first character of style:num-format, the format as Word calls it. */
const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    1: "decimal",
    0: "decimalZero",
    A: "upperLetter",
    a: "lowerLetter",
    I: "upperRoman",
    i: "lowerRoman",
    一: "chineseCounting",
    壹: "chineseLegalSimplified",
    甲: "ideographTraditional",
    子: "ideographZodiac",
    "①": "decimalEnclosedCircle",
    "⑴": "decimalEnclosedParen",
    "⒈": "decimalEnclosedFullstop",
    "㊀": "ideographEnclosedCircle",
    "１": "decimalFullWidth",
  }),
);

/** The counters of all lists of a document. */
export class ListNumbers {
  readonly #values = new Map<string, (number | undefined)[]>();

  /** The number of the next paragraph of a list; counts it. Null where the level shows nothing. */
  next(place: ListPlace): AutomaticNumber | null {
    const { list, style } = place;
    const at = Math.min(LEVELS - 1, Math.max(0, place.level));
    const values = this.#count(place, at);
    const level = style.levels[at];
    if (level === undefined) return null;
    const text = numberText(style, at, values);
    return text === "" ? null : { text, gap: GAPS.get(level.followedBy) ?? "\t", list, level: at };
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
  const written = (index: number) => {
    const other = style.levels[index];
    return other === undefined ? "" : formatted(values[index] ?? other.start, other);
  };
  if (level.pattern !== undefined)
    return level.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => written(Number(digits) - 1));
  const shown: string[] = [];
  for (let index = Math.max(0, at + 1 - level.shown); index <= at; index++) shown.push(written(index));
  return level.prefix + shown.filter((one) => one !== "").join(".") + level.suffix;
}

/** A number as style:num-format says (ODF 1.3 part 3, 19.506). */
function formatted(value: number, { format, letterSync }: ListLevel): string {
  if (format === undefined || format === "") return "";
  if (/^a/i.test(format) && !letterSync) return letters(value, format.charCodeAt(0));
  return formatNumber(value, FORMATS.get(format.charAt(0)) ?? "decimal");
}

/** a … z, aa, ab … az, ba. */
function letters(value: number, first: number): string {
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(first + ((rest - 1) % 26)) + text;
  return text;
}
