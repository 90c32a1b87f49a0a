/** What stands on pages beside their text: headers, footers, page numbers. Told by its place and by coming again. */
import type { LaidOutPage } from "./geometry.js";
import { type Line, textOf } from "./lines.js";

export interface PageLines {
  readonly page: Pick<LaidOutPage, "number" | "width" | "height">;
  readonly lines: readonly Line[];
}

export interface WithoutFurniture {
  readonly pages: readonly PageLines[];
  /** Each once. */
  readonly headers: readonly Line[];
  readonly footers: readonly Line[];
}

/** What share of a page, from its edge, holds furniture: the upper margin of the standard is an eighth (GB/T 9704—2012, 5.2.1). */
const ZONE = 0.15;
/** How exactly it keeps its height from page to page, in points. */
const PLAY = 4;
/** Where only a header stands, in points from the upper edge: text begins below 20 mm. */
const HEADER_ONLY = 57;

const DASH = "[\\s—–―－-]{0,8}";
const PAGE_NUMBER = new RegExp(
  [
    `${DASH}\\d{1,4}${DASH}`,
    "[ivxIVX]{1,7}",
    "第\\d{1,4}页(?:[,，/|]?共\\d{1,4}页)?",
    "共\\d{1,4}页[,，/|]?第\\d{1,4}页",
    "\\d{1,4}(?:/|of)\\d{1,4}",
    "[Pp]age\\d{1,4}(?:of\\d{1,4})?",
  ]
    .map((form) => `^${form}$`)
    .join("|"),
);

type Edge = "top" | "bottom";

/** Takes headers, footers and page numbers away. */
export function withoutFurniture(pages: readonly PageLines[]): WithoutFurniture {
  const repeated = { top: repeatedAt("top", pages), bottom: repeatedAt("bottom", pages) };
  const found = { top: new Map<string, Line>(), bottom: new Map<string, Line>() };
  const single = pages.length === 1;
  const rest = pages.map(({ page, lines }) => {
    const count = (edge: Edge) => {
      const near = atEdge(edge, { page, lines });
      const foreign = near.findIndex(
        (line) => !isPageNumber(line) && !repeated[edge].has(keyOf(line)) && !(single && isLoneHeader(line, near)),
      );
      const furniture = foreign === -1 ? near : near.slice(0, foreign);
      for (const line of furniture) if (!found[edge].has(keyOf(line))) found[edge].set(keyOf(line), line);
      return furniture.length;
    };
    const top = count("top");
    return { page, lines: lines.slice(top, Math.max(top, lines.length - count("bottom"))) };
  });
  return { pages: rest, headers: [...found.top.values()], footers: [...found.bottom.values()] };
}

/** The lines in the zone of an edge, outermost first. */
function atEdge(edge: Edge, { page: { height }, lines }: PageLines): readonly Line[] {
  return edge === "top"
    ? lines.filter(({ baseline }) => baseline < height * ZONE)
    : lines.filter(({ baseline }) => baseline > height * (1 - ZONE)).reverse();
}

/** What stands at one height on pages that follow each other, or on those of one side; numbers may differ. */
function repeatedAt(edge: Edge, pages: readonly PageLines[]): ReadonlySet<string> {
  const recent = new Map<string, readonly Line[]>();
  const repeated = new Set<string>();
  for (const page of pages) {
    for (const line of atEdge(edge, page)) {
      const key = keyOf(line);
      const before = recent.get(key) ?? [];
      const again = before.some(
        (other) =>
          other.page < line.page && other.page >= line.page - 2 && Math.abs(other.baseline - line.baseline) <= PLAY,
      );
      if (again && key.length > 1) repeated.add(key);
      recent.set(key, [...before.slice(-1), line]);
    }
  }
  return repeated;
}

const keys = new WeakMap<Line, string>();

function keyOf(line: Line): string {
  const known = keys.get(line);
  if (known !== undefined) return known;
  const key = textOf(line).replace(/\s/g, "").replace(/\d+/g, "#");
  keys.set(line, key);
  return key;
}

function isPageNumber(line: Line): boolean {
  return PAGE_NUMBER.test(textOf(line).replace(/\s/g, ""));
}

/** On a document's only page: higher than any text begins, apart from it, and no larger, as a title would be. */
function isLoneHeader(line: Line, near: readonly Line[]): boolean {
  const next = near[near.indexOf(line) + 1];
  if (next === undefined || next.size < line.size * 0.9) return false;
  return line.baseline < HEADER_ONLY && next.baseline - line.baseline > line.size * 2;
}
