/** Pay tags and page tags that content systems leave in a text. They are no part of it and may be glued to a heading. */
import type { Range } from "../text/range.js";

export interface ScrapeMarker extends Range {
  /** `begin`, `end` of a paid stretch, or `single`. */
  readonly role: "begin" | "end" | "single";
  /** What pairs with what: a begin and an end of the same family belong together. */
  readonly family: string;
  readonly text: string;
}

/** A sign of the frame, half or full width; a space may have crept in between two. */
const FRAME = "[#＃$＄] ?[#＃$＄]";

/**
 * The tags of the common content systems: ##paidbegin## … ##paidend## (also with $$), <paid> … </paid>, ##pagebreak##, and the words that their editor
 * puts between them. Wide letters and spaces inside come from conversions.
 */
const TAGS = new RegExp(
  [
    `${FRAME} ?(?<framed>(?:paid|pay|vip|hide|login|page) ?[_-]?(?:begin|start|end|break)) ?${FRAME}`,
    "(?:<|&lt;|＜)(?<closing>/?)(?<element>paid|pay|vip|hide)(?:>|&gt;|＞)",
    "(?<bracketed>\\[/?(?:hide|paid|pay|vip|reply)\\])",
    "(?<filler>请替换付费标签内内容)",
  ].join("|"),
  "giu",
);
const MAY_HOLD = /[#＃$＄<＜[]|&lt;|付费标签/u;

/** Finds the scrape markers of one block, in order. */
export function scrapeMarkers(text: string, block: number): ScrapeMarker[] {
  if (!MAY_HOLD.test(text)) return [];
  return [...text.matchAll(TAGS)].map((match) => ({
    block,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    ...readTag(match.groups ?? {}),
  }));
}

function readTag(groups: Readonly<Record<string, string | undefined>>): Pick<ScrapeMarker, "role" | "family"> {
  const { framed, element, closing, bracketed } = groups;
  if (framed !== undefined) {
    const name = framed.replace(/[ _-]/g, "").toLowerCase();
    const role = /(?:begin|start)$/.test(name) ? "begin" : name.endsWith("end") ? "end" : "single";
    return { role, family: name.replace(/(?:begin|start|end|break)$/, "") };
  }
  if (element !== undefined) return { role: closing === "/" ? "end" : "begin", family: `<${element.toLowerCase()}>` };
  if (bracketed !== undefined) {
    return { role: bracketed.startsWith("[/") ? "end" : "begin", family: bracketed.replace("/", "").toLowerCase() };
  }
  return { role: "single", family: "filler" };
}
