/** From laid out pages to blocks, in reading order. */
import type { Block, Part } from "../../document/model.js";
import type { BlockDraft } from "../blocks.js";
import { flowsOf } from "./columns.js";
import { withoutNotes } from "./footnotes.js";
import { type PageLines, withoutFurniture } from "./furniture.js";
import type { LaidOutPage, Run } from "./geometry.js";
import { CELL_GAP, joined, type Line, linesOf } from "./lines.js";
import { isAtRight, isCentred, type Margins, marginsOf, set, type SetLine } from "./margins.js";
import { type Paragraph, paragraphsOf, type Usage, usageOf } from "./paragraphs.js";
import { type Cell, partsOf } from "./tables.js";
import { textBlock } from "./text-block.js";

/** The blocks of the body first, then notes, headers, footers and what stands aslant. */
export function blocksOf(pages: readonly LaidOutPage[]): BlockDraft[] {
  const all = pages.map((page) => ({ page, lines: linesOf(page) }));
  const { pages: cleared, headers, footers } = withoutFurniture(all);
  const parted = cleared.map(({ page, lines }) => ({ page, ...withoutNotes(lines) }));
  return [
    ...bodyBlocks(setLines(parted)),
    ...parted.flatMap(({ notes }) => notes.map((note) => lineBlock(note, "footnote"))),
    ...headers.map((line) => lineBlock([line], "header")),
    ...footers.map((line) => lineBlock([line], "footer")),
    ...aslantBlocks(pages),
  ];
}

/** The lines of all pages in reading order, each with the margins of its column or of the pages of its width. */
function setLines(pages: readonly PageLines[]): SetLine[] {
  const flows = pages.flatMap(({ page, lines }) =>
    flowsOf(lines, page.width).map((flow) => ({
      column: flow.column,
      lines: flow.lines.map((line) => joined(line, CELL_GAP)),
      width: Math.round(page.width),
    })),
  );
  const across = new Map<number, Line[]>();
  for (const { column, width, lines } of flows) {
    if (column) continue;
    const same = across.get(width) ?? [];
    for (const line of lines) same.push(line);
    across.set(width, same);
  }
  const margins = new Map<number, Margins>([...across].map(([width, lines]) => [width, marginsOf(lines)]));
  return flows.flatMap(({ column, width, lines }) => set(lines, column ? undefined : margins.get(width)));
}

function bodyBlocks(lines: readonly SetLine[]): BlockDraft[] {
  const usage: Usage = usageOf(lines);
  let table = 0;
  return partsOf(lines).flatMap((part) => {
    if (part.kind === "lines") return paragraphsOf(part.lines, usage).map(paragraphBlock);
    table++;
    return part.cells.map((cell) => cellBlock(cell, table));
  });
}

function paragraphBlock(paragraph: Paragraph): BlockDraft {
  const alignment = alignmentOf(paragraph);
  return textBlock(paragraph.map(runsOf), { kind: "paragraph", part: "body", ...(alignment && { alignment }) });
}

/** As its last line shows it: the others fill the width. */
function alignmentOf(paragraph: Paragraph): Block["alignment"] {
  const last = paragraph.at(-1);
  if (last === undefined) return undefined;
  if (isCentred(last)) return "center";
  return isAtRight(last) ? "right" : undefined;
}

function cellBlock({ row, column, rows }: Cell, table: number): BlockDraft {
  return textBlock(rows, { kind: "table-cell", part: "body", cell: { table, row, column } });
}

function lineBlock(lines: readonly Line[], part: Part): BlockDraft {
  return textBlock(lines.map(runsOf), { kind: "paragraph", part });
}

function runsOf({ chunks }: Line): readonly Run[] {
  return chunks.flatMap(({ runs }) => runs);
}

/** Watermarks and the like, each text once. */
function aslantBlocks(pages: readonly LaidOutPage[]): BlockDraft[] {
  const seen = new Map<string, Run>();
  for (const run of pages.flatMap(({ aslant }) => aslant)) if (!seen.has(run.text)) seen.set(run.text, run);
  return [...seen.values()].map((run) => textBlock([[run]], { kind: "paragraph", part: "textbox" }));
}
