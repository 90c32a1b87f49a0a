/** Counts the paragraphs of lists and writes their numbers as a reader sees them. */
import { type Level, LEVELS, type Lists, type ListSource } from "./lists.js";
import { formatNumber } from "./number-format.js";

/** An automatic number as it is seen. */
export interface AutomaticNumber {
  readonly text: string;
  /** What separates it from the words. */
  readonly gap: string;
  /** Identifies the list: paragraphs of one list count on. */
  readonly list: string;
  /** 0-based. */
  readonly level: number;
}

/** Shown for a bullet that is a picture, or a character of a symbol font. */
const DOT = "•";

const GAPS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["space", " "],
  ["nothing", ""],
]);

/** The counters of one story: the body, a header, all text boxes of a part … each counts for itself. */
export class Counters {
  readonly #values = new Map<string, (number | undefined)[]>();
  /** The starts that were used: each counts once. */
  readonly #started = new Set<string>();

  constructor(readonly numbering: ListSource) {}

  /**
   * The number of the next paragraph of a list; counts it.
   * @param level as the paragraph or its style says
   * @param styles the paragraph's style and those that it is based on: a level can be tied to one
   * @returns null when the list does not exist or shows nothing
   */
  next(numId: string, level: number | undefined, styles: readonly string[]): AutomaticNumber | null {
    const lists = this.numbering.get(numId);
    if (lists === undefined) return null;
    const at = Math.min(LEVELS - 1, Math.max(0, level ?? levelOfStyle(lists, styles) ?? 0));
    const definition = lists.level(at);
    if (definition === undefined) return null;
    const values = this.#count(numId, lists, at);
    const text = numberText(definition, (index) => ({
      value: values[index] ?? beginningOf(lists, index),
      format: lists.level(index)?.format ?? "decimal",
    }));
    return text === "" ? null : { text, gap: GAPS.get(definition.suffix) ?? "\t", list: lists.id, level: at };
  }

  #count(numId: string, lists: Lists, at: number): readonly (number | undefined)[] {
    const values = this.#values.get(lists.id) ?? [];
    this.#values.set(lists.id, values);
    // a level that was passed over counts as begun: behind 1.1 without a 1. comes 2.
    for (let outer = 0; outer < at; outer++) values[outer] ??= beginningOf(lists, outer);
    const key = `${numId} ${at}`;
    const begins = lists.starts.has(at) && !this.#started.has(key);
    if (begins) this.#started.add(key);
    const before = begins ? undefined : values[at];
    // the list's own start counts whenever the level begins anew (startOverride, ECMA-376-1 17.9.27)
    values[at] = before === undefined ? (lists.starts.get(at) ?? beginningOf(lists, at)) : before + 1;
    for (let inner = at + 1; inner < LEVELS; inner++) {
      const restart = lists.level(inner)?.restart;
      if (restart === undefined || (restart !== 0 && at < restart)) values[inner] = undefined;
    }
    return values;
  }
}

/** Where a level begins by its definition. */
function beginningOf(lists: Lists, level: number): number {
  return lists.level(level)?.start ?? 1;
}

function levelOfStyle(lists: Lists, styles: readonly string[]): number | undefined {
  for (const style of styles) {
    for (let index = 0; index < LEVELS; index++) if (lists.level(index)?.style === style) return index;
  }
  return undefined;
}

function numberText(level: Level, of: (index: number) => { value: number; format: string }): string {
  if (level.format === "bullet") return level.picture ? DOT : bullet(level.text);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const { value, format } = of(Number(digit) - 1);
    // Word shows nothing for a level that has no number
    if (format === "bullet" || format === "none") return "";
    return formatNumber(value, level.legal ? "decimal" : format);
  });
}

/** In a symbol font a letter or a private character stands for some dot or box. */
export function bullet(text: string): string {
  return /^[a-zA-Z\u00A0-\u00FF\uE000-\uF8FF]/.test(text) ? DOT : text;
}
