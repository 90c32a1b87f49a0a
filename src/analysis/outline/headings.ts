/** Builds the tree of headings. */
import type { Block } from "../../document/model.js";
import { nextOf, tableOf } from "../../text/scan.js";
import type { Line } from "../lines.js";
import type { LeadingMarker } from "./leading-markers.js";
import { RANK } from "./schemes.js";
import type { Heading, Marker, Scheme } from "./types.js";

/** A stand-alone heading, or the run-in one at the head of a paragraph, has at most so many characters; what is longer is text. */
const LONGEST_HEADING = 60;

/** Lines numbered thus are headings whatever they look like: they divide the document. */
const CHAPTERS: ReadonlySet<Scheme> = new Set(["part", "chapter", "section"]);
/** So are these, unless they number the items of an article. */
const DIVIDING: ReadonlySet<Scheme> = new Set(["han", "han-paren"]);

interface OpenHeading {
  readonly heading: Heading & { endLine: number };
  /** `marked` headings nest by scheme, others by the level that the format gives them. */
  readonly scheme: Scheme | null;
  readonly outlineLevel: number;
}

export class HeadingTree {
  readonly headings: (Heading & { endLine: number })[] = [];
  readonly #open: OpenHeading[] = [];

  /**
   * A numbered line. Decides whether it is a heading and opens it.
   * @param inArticle whether it stands under an article: what is numbered there is an item of it
   */
  addMarked(line: Line, block: Block, marker: LeadingMarker, inArticle: boolean): void {
    const words = headingWords(line, marker.contentStart - line.start);
    if (!isHeading(block, marker.scheme, words, inArticle)) return;
    this.#closeBefore(line.index, (open) => !contains(open, marker.scheme, block));
    this.#push(line, marker, words, marker.range.start, block.outlineLevel ?? Number.POSITIVE_INFINITY);
  }

  /** A line that the format calls a heading and that has no number. */
  addPlain(line: Line, outlineLevel: number): void {
    const head = line.text.length - line.text.trimStart().length;
    this.#closeBefore(line.index, (open) => open.outlineLevel >= outlineLevel);
    this.#push(line, null, headingWords(line, head), line.start + head, outlineLevel);
  }

  /** Closes everything: the document or the annex ends before `line`. */
  end(line: number): void {
    this.#closeBefore(line, () => true);
  }

  #closeBefore(line: number, closes: (open: OpenHeading) => boolean): void {
    const from = this.#open.findIndex(closes);
    if (from === -1) return;
    for (const { heading } of this.#open.splice(from)) heading.endLine = line;
  }

  #push(line: Line, marker: Marker | null, words: HeadingWords, start: number, outlineLevel: number): void {
    const parent = this.#open.at(-1)?.heading ?? null;
    const heading = {
      index: this.headings.length,
      marker,
      title: words.title,
      range: { block: line.block, start, end: line.start + words.end },
      level: (parent?.level ?? 0) + 1,
      line: line.index,
      endLine: Number.POSITIVE_INFINITY,
      runIn: words.runIn,
      parent,
    };
    this.headings.push(heading);
    this.#open.push({ heading, scheme: marker?.scheme ?? null, outlineLevel });
  }
}

/** Whether an open heading holds one of this scheme: it is of an outer scheme, or a heading of the format of a higher level. */
function contains(open: OpenHeading, scheme: Scheme, block: Block): boolean {
  if (open.scheme === null) return block.outlineLevel === undefined || block.outlineLevel > open.outlineLevel;
  return (RANK[open.scheme] ?? 0) < (RANK[scheme] ?? 0);
}

function isHeading(block: Block, scheme: Scheme, words: HeadingWords, inArticle: boolean): boolean {
  if (scheme === "article" || words.isItem) return false;
  if (CHAPTERS.has(scheme)) return true;
  if (inArticle) return false;
  return DIVIDING.has(scheme) || words.closed || block.kind === "heading";
}

interface HeadingWords {
  readonly title: string;
  /** Offset in the line behind the words, final punctuation excluded. */
  readonly end: number;
  readonly runIn: boolean;
  /** Whether the words look like a heading: short, and no clause that goes on or list item. */
  readonly closed: boolean;
  /** Whether the line is one item of an enumeration: it ends with a semicolon. */
  readonly isItem: boolean;
}

/** The words of a heading: the whole line, or its first sentence when a paragraph goes on behind it. */
function headingWords(line: Line, from: number): HeadingWords {
  const text = line.text.trimEnd();
  const stop = firstStop(text, from);
  const end = Math.max(from, stop === -1 ? text.length : stop);
  const rest = text.slice(end + 1).trim();
  const title = text.slice(from, end).trim();
  const isItem = text.endsWith("；") || text.endsWith(";");
  const runIn = rest !== "" || title.length > LONGEST_HEADING;
  if (title.length <= LONGEST_HEADING) {
    const last = text.charAt(end);
    const closed =
      title !== "" && title.length <= 40 && (last === "" || (last === "。" && runIn)) && !/[，；、：,;]$/u.test(title);
    return { title, end, runIn, closed, isItem };
  }
  const comma = text.slice(from, from + LONGEST_HEADING).search(/[，；：,;:]/u);
  const cut = comma <= 0 ? from + LONGEST_HEADING : from + comma;
  return { title: text.slice(from, cut).trim(), end: cut, runIn: true, closed: false, isItem };
}

const STOPS = tableOf("。！？；：:;");

function firstStop(text: string, from: number): number {
  const at = nextOf(text, STOPS, from);
  return at < from + LONGEST_HEADING * 4 ? at : -1;
}
