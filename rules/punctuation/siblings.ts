/** Whether the items of a list end with a mark. */
import type { Analysis } from "../../src/analysis/analysis.js";
import type { Ending } from "./running-text.js";

/** How many other items must end with a mark, and their share of all others. */
const FEWEST = 2;
const SHARE = 0.8;
/** A shorter item is a name, unless the items of its list end with semicolons. */
const SHORTEST_ITEM = 12;

/**
 * For paragraphs that begin with a number: the mark that their siblings end with; "none" where they have none, or where the line is a heading.
 */
export function siblingsStop({ outline }: Analysis, endings: readonly Ending[]): Map<Ending, "。" | "；" | "none"> {
  const byLine = new Map(endings.map((ending, index) => [ending.paragraph[0].index, index]));
  const marks = new Map<Ending, "。" | "；" | "none">();
  const numbered = new Set(
    outline.series.flatMap(({ markers }) => markers.filter(({ leading }) => leading).map(({ line }) => line)),
  );
  const isUnnumbered = (index: number) => {
    const line = endings[index]?.paragraph[0].index;
    return line !== undefined && !numbered.has(line);
  };
  for (const { scheme, markers } of outline.series) {
    const places = markers.filter(({ leading }) => leading).map(({ line }) => byLine.get(line));
    const items = places.flatMap((place) => (place === undefined ? [] : [{ place, ending: endings[place] as Ending }]));
    const stopped = items.filter(({ ending }) => ending.stopped);
    const semicolons = stopped.some(({ ending }) => /[；;]$/u.test(ending.text));
    for (const [index, { place, ending }] of items.entries()) {
      if (ending.stopped) continue;
      const others = items.length - 1;
      const next = items[index + 1];
      // what paragraphs without a number follow may be their heading; an article is text
      const goesOn = items[index - 1]?.place === place - 1 && semicolons;
      const leads = next === undefined ? isUnnumbered(place + 1) && !goesOn : next.place > place + 1;
      const isLong = semicolons || ending.text.length >= SHORTEST_ITEM;
      const enough = isLong && stopped.length >= (goesOn ? 1 : FEWEST) && stopped.length >= SHARE * others;
      const agree = enough && (scheme === "article" || !leads);
      const isLast = next === undefined;
      marks.set(ending, agree ? (isLast || !semicolons ? "。" : "；") : "none");
    }
  }
  return marks;
}
