/** The marks of a document, once its blocks have their places. */
import type { Mark } from "../../document/marks.js";
import { compareRanges } from "../../text/range.js";
import type { Comments } from "./comments.js";
import type { ReadBlock } from "./paragraph.js";
import type { MarkDraft } from "./paragraph-marks.js";

/** The marks of all blocks, in document order. */
export function placedMarks(read: readonly ReadBlock[], comments: Comments): Mark[] {
  return read.flatMap(({ block, marks }, index) => {
    if (marks.length === 0) return [];
    const placed = marks.flatMap((draft) => placedMark(draft, index, block.text.length, comments) ?? []);
    return placed.sort((a, b) => compareRanges(a.range, b.range));
  });
}

/** @returns undefined for the anchor of a comment that does not exist */
function placedMark(
  { content, start, end, lost }: MarkDraft,
  block: number,
  length: number,
  comments: Comments,
): Mark | undefined {
  const range = { block, start: Math.min(start, length), end: Math.min(end, length) };
  switch (content.kind) {
    case "comment": {
      const comment = comments.get(content.id);
      return comment && { ...comment, range };
    }
    case "revision":
    case "hidden":
      return { ...content, text: lost, range };
    default:
      return { ...content, range };
  }
}
