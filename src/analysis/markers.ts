/** Pay tags and page tags that content systems leave in a text. They are no part of it and may be glued to a heading. */
import { foldLookalikes } from "../text/lookalikes.js";
import type { Range } from "../text/range.js";
import { SIGN } from "../text/signs.js";
import { matchesOf } from "../text/matches.js";
import { whenNeeded } from "../text/long-pattern.js";

export interface ScrapeMarker extends Range {
  /** `begin`, `end` of a paid stretch, or `single`: a page tag, or the words that an editor puts between begin and end. */
  readonly role: "begin" | "end" | "single";
  /** What pairs with what: a begin and an end of the same family belong together. */
  readonly family: string;
  /** As it stands in the document. */
  readonly text: string;
}

/** Signs of the frame, half or full width; spaces may have crept in. */
const EDGE = "[#＃$＄]";
const FRAME = `${EDGE} {0,2}${EDGE}`;

/**
 * The tags of the common content systems, on a text whose wide letters and spaces are folded. `paidbegin` is no word of any
 * document, so one sign beside it is enough (a tag cut short); words need the whole frame.
 */
const TAGS = whenNeeded(
  () =>
    new RegExp(
      [
        // FastAdmin: ##paidbegin## … ##paidend##, ##pagebreak##; also with $$
        `${FRAME}(?: {0,2}${EDGE})? {0,2}(?<paid>paid {0,2}[_-]? {0,2}(?:begin|start|end))(?: {0,2}${EDGE}){1,3}`,
        `${EDGE}(?: {0,2}${EDGE}){0,2} {0,2}(?<cut>paid[_-]?(?:begin|start|end))(?![a-z])(?: {0,2}${EDGE}){0,3}`,
        `(?<![a-z])(?<open>paid[_-]?(?:begin|start|end))(?: {0,2}${EDGE}){1,3}`,
        `${FRAME} {0,2}(?<framed>(?:(?:pay|vip|hide|login) {0,2}[_-]? {0,2}(?:begin|start|end))|page {0,2}[_-]? {0,2}break) {0,2}${FRAME}`,
        "(?:<|&lt;|＜) ?(?<closing>[/／]?)(?<element>paid|pay|vip|hide) ?(?:>|&gt;|＞)",
        // forums; the number is a price or a count of posts
        "\\[(?<unbracket>/?)(?<bracket>hide|paid|pay|vip|reply|sell)(?:=\\d{1,6}(?:,\\d{1,6})?)?\\]",
        // the page tags of DedeCMS, EmpireCMS, UEditor and WordPress
        "(?<page>#p#[^#\\n]{0,40}#e#|\\[!--empirenews\\.page--\\]|_ueditor_page_break_tag_|<!-- ?(?:more|nextpage) ?-->)",
        "(?<filler>请替换付费标签内内容)",
      ].join("|"),
      "giu",
    ),
);
const MAY_HOLD = /[#＃$＄<＜]|&lt;|\[[/!hprsv]|page_break_tag|付费标签/iu;

/** A first look by the kinds of character in a text (text/signs.ts). */
export function mayHoldMarker(signs: number): boolean {
  return (signs & (SIGN.markup | SIGN.blank)) !== 0;
}

/** Finds the scrape markers of one block, in order. */
export function scrapeMarkers(text: string, block: number): ScrapeMarker[] {
  if (!MAY_HOLD.test(text)) return [];
  return matchesOf(foldLookalikes(text), TAGS()).map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return { block, start, end, text: text.slice(start, end), ...readTag(match.groups ?? {}) };
  });
}

function readTag(groups: Readonly<Record<string, string | undefined>>): Pick<ScrapeMarker, "role" | "family"> {
  const framed = groups["paid"] ?? groups["cut"] ?? groups["open"] ?? groups["framed"];
  if (framed !== undefined) return readFramed(framed.replace(/[ _-]/g, "").toLowerCase());
  const { element, closing, bracket, unbracket } = groups;
  if (element !== undefined) return { role: closing === "" ? "begin" : "end", family: `<${element.toLowerCase()}>` };
  if (bracket !== undefined) return { role: unbracket === "" ? "begin" : "end", family: `[${bracket.toLowerCase()}]` };
  return { role: "single", family: groups["page"] === undefined ? "filler" : "page" };
}

/** paidbegin, paidend, pagebreak … */
function readFramed(name: string): Pick<ScrapeMarker, "role" | "family"> {
  const [, family = name, edge] = /^(.*?)(begin|start|end|break)$/.exec(name) ?? [];
  return { role: edge === "end" ? "end" : edge === "break" ? "single" : "begin", family };
}
