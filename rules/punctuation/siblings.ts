/** Whether the items of a list end with a mark. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Marker, Outline } from "../../src/analysis/outline/types.js";
import { type Ending, hasSentences } from "./endings.js";

/** How many other items must end with a mark, and their share of all others. */
const FEWEST = 2;
const SHARE = 0.8;
/** A shorter item is a name, unless the items of its list end with semicolons. */
const SHORTEST_ITEM = 12;

export type SiblingsMark = "。" | "；" | "open" | "none";

/**
 * For paragraphs that begin with a number and end without a mark: the mark that their siblings end with; "open" where the items of the
 * list that hold sentences are left open too, "none" where nothing can be said, or the line is a heading.
 */
export function siblingsStop({ outline }: Analysis, endings: readonly Ending[]): Map<Ending, SiblingsMark> {
  const marks = new Map<Ending, SiblingsMark>();
  let numbered: Set<number> | undefined;
  // by the line that a paragraph begins with
  const places: (number | undefined)[] = [];
  for (let index = 0; index < endings.length; index++) places[(endings[index] as Ending).paragraph[0].index] = index;
  for (const { scheme, markers } of outline.series) {
    if (!markers.some(isLeading)) continue;
    const items: { readonly place: number; readonly ending: Ending }[] = [];
    for (const { leading, line } of markers) {
      const place = leading ? places[line] : undefined;
      if (place !== undefined) items.push({ place, ending: endings[place] as Ending });
    }
    const stopped = items.filter(({ ending }) => ending.stopped);
    if (stopped.length === items.length) continue;
    const semicolons = stopped.some(({ ending }) => ending.text.endsWith("；") || ending.text.endsWith(";"));
    const otherwise = areLeftOpen(items.map(({ ending }) => ending)) ? "open" : "none";
    for (const [index, { place, ending }] of items.entries()) {
      if (ending.stopped) continue;
      const next = items[index + 1];
      // what paragraphs without a number follow may be their heading; an article is text
      const goesOn = items[index - 1]?.place === place - 1 && semicolons;
      const leads = next === undefined ? !goesOn && isUnnumbered(endings[place + 1]) : next.place > place + 1;
      // 8.2 招标文件的修改: a title among clauses that are numbered alike
      if (scheme === "decimal" && !CLAUSES.test(ending.text)) continue;
      const isLong = semicolons || ending.text.length >= SHORTEST_ITEM;
      const enough = stopped.length >= (goesOn ? 1 : FEWEST) && stopped.length >= SHARE * (items.length - 1);
      const agree = isLong && enough && (scheme === "article" || !leads);
      marks.set(ending, agree ? (next === undefined || !semicolons ? "。" : "；") : otherwise);
    }
  }
  return marks;

  function isUnnumbered(ending: Ending | undefined): boolean {
    numbered ??= linesWithNumber(outline);
    return ending !== undefined && !numbered.has(ending.paragraph[0].index);
  }
}

function isLeading({ leading }: Marker): boolean {
  return leading;
}

function linesWithNumber({ series }: Outline): Set<number> {
  const numbered = new Set<number>();
  for (const { markers } of series) for (const { leading, line } of markers) if (leading) numbered.add(line);
  return numbered;
}

const CLAUSES = /[，；：]/u;

/** Whether the items that hold sentences are rather left open. */
function areLeftOpen(items: readonly Ending[]): boolean {
  const open = items.filter(({ stopped }) => !stopped);
  if (open.length <= FEWEST) return false;
  const left = open.filter(hasSentences).length;
  return left > FEWEST && left > items.filter(hasSentences).length / 2;
}
