/** Finds where the title of a document stands once more. */
import type { Analysis } from "../../src/analysis/analysis.js";
import { isAnnexHead } from "../../src/analysis/elements/extent.js";
import { type Line, rangeIn } from "../../src/analysis/lines.js";
import type { Range } from "../../src/text/range.js";

/** A shorter title (工作方案) may well be a line of something else. */
const SHORTEST = 8;
const MOST_LINES = 4;
/** Kinds of official documents that have no profile; contracts, tenders and manuals repeat their titles part by part. */
const OFFICIAL = /(?:决定|决议|命令|公告|通告|公报|议案|答复)$/u;
/** On a cover the title is followed by so many lines without a sentence. */
const COVER_LINES = 4;
/** So many lines below 附件 may hold the title of the annexed text. */
const BELOW_ANNEX = 3;

/**
 * The lines on which the title stands again, each with the first. A cover repeats it before any sentence; a table of contents, an annexed text
 * and a cell of a table may have it too.
 */
export function repeatedTitles({ title, elements, document, outline }: Analysis): Range[] {
  if (title === null || (title.profile === null && !OFFICIAL.test(title.text))) return [];
  const words = bare(title.text);
  if (words.length < SHORTEST) return [];
  const { all, from } = elements.extent;
  const begin = words.slice(0, 4);
  const [first = ""] = words;
  const found: Range[] = [];
  let spoken = false;
  let annex = Number.NEGATIVE_INFINITY;
  for (let index = from; index < all.length; index++) {
    const line = all[index] as Line;
    if (isAnnexHead(line)) annex = index;
    const may = spoken && index - annex > BELOW_ANNEX && line.text.length <= words.length * 2;
    spoken ||= /[。；！]/u.test(line.text);
    if (
      !may ||
      !line.text.includes(first) ||
      document.blocks[line.block]?.cell !== undefined ||
      outline.contents.has(line.index)
    )
      continue;
    if (!bare(line.text).startsWith(begin) || !standsFrom(all, index, words) || isCover(all, index)) continue;
    found.push(rangeIn(line, line.text.search(/\S/u), line.text.trimEnd().length));
  }
  return found;
}

/** A cover has lines below the title, and then the text; at the end of a document no text comes. */
function isCover(all: readonly Line[], at: number): boolean {
  const speaks = ({ text }: Line) => /[。；！，]/u.test(text);
  return !all.slice(at + 1, at + 1 + COVER_LINES).some(speaks) && all.slice(at + 1 + COVER_LINES, at + 40).some(speaks);
}

/** Whether the lines from `at` are these words and nothing else. */
function standsFrom(all: readonly Line[], at: number, words: string): boolean {
  let read = "";
  for (const { text } of all.slice(at, at + MOST_LINES)) {
    read += bare(text);
    if (read === words) return true;
    if (!words.startsWith(read)) return false;
  }
  return false;
}

function bare(text: string): string {
  return text.replace(/[\s《》“”"]/gu, "");
}
