/** The numbers that a browser puts before the items of lists. */
import { formatNumber } from "../numbering/number-format.js";
import { integer } from "../package/xml.js";

export interface List {
  readonly id: string;
  /** 0-based. */
  readonly level: number;
  /** The name of its open item. */
  open: string | null;
  /** How its numbers are written (CSS Counter Styles), null for lists without any. */
  readonly style: string | null;
  /** Whether it stands among the items of another list of numbers and does not say how its own are written: a style sheet, or the document that the page was made from, does. */
  readonly formUnknown: boolean;
  readonly step: 1 | -1;
  /** The next number; relative to the count of items where the list counts down to one. */
  next: number;
  relative: boolean;
  count: number;
}

export interface Item {
  readonly list: List;
  readonly style: string | null;
  readonly value: number;
  readonly relative: boolean;
  /** Whether some text has got the number already. */
  taken: boolean;
}

/** From `type` of `ol` (HTML, 4.4.5) and from CSS to the formats that numbers are written in. */
const FORMATS: ReadonlyMap<string, readonly [format: string, suffix: string]> = new Map([
  ["decimal", ["decimal", "."]],
  ["decimal-leading-zero", ["decimalZero", "."]],
  ["lower-alpha", ["lowerLetter", "."]],
  ["lower-latin", ["lowerLetter", "."]],
  ["upper-alpha", ["upperLetter", "."]],
  ["upper-latin", ["upperLetter", "."]],
  ["lower-roman", ["lowerRoman", "."]],
  ["upper-roman", ["upperRoman", "."]],
  ["cjk-decimal", ["ideographDigital", "、"]],
  ["cjk-ideographic", ["taiwaneseCountingThousand", "、"]],
  ["simp-chinese-informal", ["taiwaneseCountingThousand", "、"]],
  ["trad-chinese-informal", ["taiwaneseCountingThousand", "、"]],
  ["simp-chinese-formal", ["chineseLegalSimplified", "、"]],
  ["trad-chinese-formal", ["ideographLegalTraditional", "、"]],
  ["cjk-heavenly-stem", ["ideographTraditional", "、"]],
  ["cjk-earthly-branch", ["ideographZodiac", "、"]],
]);
const TYPES: ReadonlyMap<string, string> = new Map([
  ["1", "decimal"],
  ["a", "lower-alpha"],
  ["A", "upper-alpha"],
  ["i", "lower-roman"],
  ["I", "upper-roman"],
]);

/** The style of a list or an item by its attributes; undefined where they do not say. */
function styleOf(attribute: (name: string) => string | undefined, css: ReadonlyMap<string, string>) {
  const said = css.get("list-style-type") ?? css.get("list-style");
  const word = said?.split(/\s+/).find((one) => one === "none" || FORMATS.has(one));
  return word ?? TYPES.get(attribute("type") ?? "");
}

type Attribute = (name: string) => string | undefined;

/** A list that begins. @param number which list of the document it is @param outer the list that it stands in */
export function openList(
  name: string,
  number: number,
  outer: List | null,
  attribute: Attribute,
  css: ReadonlyMap<string, string>,
): List {
  const step = attribute("reversed") === undefined ? 1 : -1;
  const start = integer(attribute("start"));
  const style = styleOf(attribute, css);
  return {
    id: String(number),
    level: outer === null ? 0 : outer.level + 1,
    open: null,
    style: name === "dl" ? null : (style ?? (name === "ol" ? "decimal" : "disc")),
    formUnknown: name === "ol" && style === undefined && FORMATS.has(outer?.style ?? ""),
    step,
    next: start ?? (step === 1 ? 1 : 0),
    relative: step === -1 && start === undefined,
    count: 0,
  };
}

/** The next item of a list. */
export function nextItem(list: List, attribute: Attribute, css: ReadonlyMap<string, string>): Item {
  const value = integer(attribute("value"));
  if (value !== undefined) {
    list.next = value;
    list.relative = false;
  }
  const style = list.style === null ? null : (styleOf(attribute, css) ?? list.style);
  const item = { list, style, value: list.next, relative: list.relative, taken: false };
  list.next += list.step;
  list.count++;
  return item;
}

/** What stands before an item, or "". */
export function markerOf({ list, style, value, relative }: Item): string {
  if (style === null || style === "none") return "";
  const [format, suffix] = FORMATS.get(style) ?? [];
  return format === undefined ? "•" : formatNumber(relative ? list.count + value : value, format) + suffix;
}
