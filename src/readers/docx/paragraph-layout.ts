/** The layout of paragraphs as one place says it: a paragraph, a style, the level of a list, the defaults. */
import type { Indent, LineSpacing, ParagraphFormat, Space } from "../../document/looks.js";
import { alignmentOfWord } from "../alignment.js";
import { withoutUndefined } from "../looks.js";
import { type Element, integer, isOn } from "../package/xml.js";
import { points, TWIPS } from "./measure.js";

/** Characters and lines are written down in hundredths. */
const HUNDREDTHS = 100;
/** Multiples of a line are written down in these. */
const LINE = 240;

/** Points, hundredths of characters (`…Chars`) or of lines (`…Lines`). */
export interface ParagraphLayout {
  alignment?: string;
  /** Negative for a hanging indent. */
  firstLine?: number;
  firstLineChars?: number;
  left?: number;
  leftChars?: number;
  right?: number;
  rightChars?: number;
  line?: number;
  lineRule?: string;
  before?: number;
  beforeLines?: number;
  beforeAuto?: boolean;
  after?: number;
  afterLines?: number;
  afterAuto?: boolean;
  snapToGrid?: boolean;
  outside?: boolean;
}

/** Reads the elements of `w:pPr`. */
export function readLayout(elements: readonly Element[]): ParagraphLayout {
  const layout: ParagraphLayout = {};
  for (const element of elements) readParagraphLayout(layout, element);
  return layout;
}

function readParagraphLayout(layout: ParagraphLayout, element: Element): void {
  switch (element.name) {
    case "w:jc":
      layout.alignment = element.attribute("val") ?? "left";
      return;
    case "w:ind":
      return readIndents(layout, element);
    case "w:spacing":
      return readSpacing(layout, element);
    case "w:snapToGrid":
      layout.snapToGrid = isOn(element);
      return;
    case "w:framePr":
      layout.outside = element.attribute("xAlign") === "outside";
  }
}

function readIndents(layout: ParagraphLayout, element: Element): void {
  const length = (name: string) => points(element.attribute(name), TWIPS);
  const number = (name: string) => integer(element.attribute(name));
  // a hanging indent goes before one of the first line (ECMA-376-1 17.3.1.12)
  set(layout, "firstLine", negative(length("hanging")) ?? length("firstLine"));
  set(layout, "firstLineChars", negative(number("hangingChars")) ?? number("firstLineChars"));
  set(layout, "left", length("start") ?? length("left"));
  set(layout, "leftChars", number("startChars") ?? number("leftChars"));
  set(layout, "right", length("end") ?? length("right"));
  set(layout, "rightChars", number("endChars") ?? number("rightChars"));
}

function readSpacing(layout: ParagraphLayout, element: Element): void {
  const line = points(element.attribute("line"), TWIPS);
  if (line !== undefined) {
    layout.line = line;
    layout.lineRule = "auto";
  }
  const rule = element.attribute("lineRule");
  if (rule !== undefined) layout.lineRule = rule;
  for (const side of ["before", "after"] as const) {
    set(layout, side, points(element.attribute(side), TWIPS));
    set(layout, `${side}Lines`, integer(element.attribute(`${side}Lines`)));
    const auto = element.attribute(`${side}Autospacing`);
    if (auto !== undefined) layout[`${side}Auto`] = !/^(?:0|false|off)$/.test(auto);
  }
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}

function set<K extends keyof ParagraphLayout>(layout: ParagraphLayout, key: K, value: ParagraphLayout[K]): void {
  if (value !== undefined) layout[key] = value;
}

/** In the units of the model. */
export function paragraphFormat(layout: ParagraphLayout): ParagraphFormat {
  return withoutUndefined({
    alignment: alignmentOfWord(layout.alignment),
    firstLine: indent(layout.firstLine, layout.firstLineChars),
    left: indent(layout.left, layout.leftChars),
    right: indent(layout.right, layout.rightChars),
    lineSpacing: lineSpacing(layout),
    spaceBefore: layout.beforeAuto === true ? undefined : space(layout.before, layout.beforeLines),
    spaceAfter: layout.afterAuto === true ? undefined : space(layout.after, layout.afterLines),
    snapToGrid: layout.snapToGrid,
    outside: layout.outside === true ? true : undefined,
  });
}

/** Characters go before points (ECMA-376-1 17.3.1.12); none of them is how Word takes back those of a style. */
function indent(length: number | undefined, characters: number | undefined): Indent | undefined {
  if (characters !== undefined && characters !== 0) return { characters: characters / HUNDREDTHS };
  if (length !== undefined) return { points: length };
  return characters === undefined ? undefined : { points: 0 };
}

/** Lines go before points (ECMA-376-1 17.3.1.33). */
function space(length: number | undefined, lines: number | undefined): Space | undefined {
  if (lines !== undefined && lines !== 0) return { lines: lines / HUNDREDTHS };
  if (length !== undefined) return { points: length };
  return lines === undefined ? undefined : { points: 0 };
}

function lineSpacing({ line, lineRule }: ParagraphLayout): LineSpacing | undefined {
  if (line === undefined || line === 0) return undefined;
  // a negative value of any rule is exact, as old files have it
  if (lineRule === "exact" || line < 0) return { rule: "exact", value: Math.abs(line) };
  if (lineRule === "atLeast") return { rule: "atLeast", value: line };
  return { rule: "multiple", value: (line * TWIPS) / LINE };
}
