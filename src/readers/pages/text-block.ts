/** A block of lines: their text, with the place of every character. */
import type { Segment } from "../../document/model.js";
import type { BlockDraft } from "../blocks.js";
import type { Run } from "./geometry.js";
import { textPieces } from "./lines.js";
import { isWide, type Piece } from "./spaces.js";

/** @param rows the runs of each line; lines are joined with a space between Latin words alone */
export function textBlock(
  rows: readonly (readonly Run[])[],
  about: Omit<BlockDraft, "text" | "segments" | "page">,
): BlockDraft {
  let text = "";
  const segments: Segment[] = [];
  for (const row of rows) {
    const pieces = textPieces(row);
    const gap = joint(text, pieces[0]?.text ?? "");
    if (gap !== "") {
      segments.push({ start: text.length, end: text.length + 1, origin: { kind: "generated", by: "joining" } });
      text += gap;
    }
    for (const piece of pieces) {
      segments.push(segment(piece, text.length));
      text += piece.text;
    }
  }
  const page = rows[0]?.[0]?.page;
  return { ...about, text, segments, ...(page !== undefined && { page }) };
}

function segment({ text, page, box }: Piece, start: number): Segment {
  return { start, end: start + text.length, origin: { kind: "page", page, ...box } };
}

/** What was lost between two lines. */
function joint(before: string, after: string): "" | " " {
  if (before === "" || after === "" || isWide(before.at(-1)) || isWide(after)) return "";
  // 2024-11-05, well-known
  if (/[A-Za-z\d][-/]$/.test(before)) return "";
  return /[\w.,;:!?)\]]$/.test(before) && /^[\w([]/.test(after) ? " " : "";
}
