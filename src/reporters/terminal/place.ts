/** Where something stands, in the words of a person. */
import type { Location } from "../../document/locate.js";
import type { Speak } from "../words.js";

/** `15:3` in text, 第 15 段 in Word, with the part, the cell and the page where there are any. */
export function placeOf(location: Location | null, speak: Speak): string {
  if (location === null) return speak("whole");
  if (location.line !== null) return `${location.line}:${location.column}`;
  const { cell, page } = location;
  const part = speak(`part.${location.part}`);
  const inCell = cell === undefined ? "" : speak("cell", { row: cell.row, column: cell.column });
  return (
    part + speak("paragraph", { n: location.paragraph }) + inCell + (page === null ? "" : speak("page", { n: page }))
  );
}

/** How many places of one entry are written out. */
const MOST_PLACES = 12;

/** The places of one entry, the same one once, the rest as 等. */
export function placeList(locations: readonly (Location | null)[], speak: Speak): string {
  const all = [...new Set(locations.map((location) => placeOf(location, speak)))];
  const list = all.slice(0, MOST_PLACES).join(speak("list.mark"));
  return all.length > MOST_PLACES ? speak("places.more", { list }) : list;
}
