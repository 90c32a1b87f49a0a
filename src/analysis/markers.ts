/** Pay tags and page tags that content systems leave in a text. They are no part of it and may be glued to a heading. */
import type { Range } from "../text/range.js";

export interface ScrapeMarker extends Range {
  /** `begin`, `end` of a paid stretch, or `single`. */
  readonly role: "begin" | "end" | "single";
  /** What pairs with what: a begin and an end of the same family belong together. */
  readonly family: string;
  readonly text: string;
}

/** Finds the scrape markers of one block. */
export function scrapeMarkers(_text: string, _block: number): ScrapeMarker[] {
  return [];
}
