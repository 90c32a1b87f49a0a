/** The document as it reads: paragraphs, headings and tables of our own blocks, what they mean taken from the view. */
import type { Block, Part } from "../../document/model.js";
import type { BlockSemantics, DocumentView } from "../../document/view.js";
import { markupText } from "../markup-text.js";
import { markedText, type Spot } from "./marks.js";
import type { PageSpeak } from "./words.js";

export interface DocumentOptions {
  readonly spots: ReadonlyMap<number, readonly Spot[]>;
  /** Blocks that something points to. */
  readonly named: ReadonlySet<number>;
  readonly markId: (number: number) => string;
  readonly blockId: (index: number) => string;
  readonly speak: PageSpeak;
}

/** Text of so many units is laid out, or left until it is looked at, together. */
const CHUNK = 3000;
const DEEPEST_INDENT = 6;

/** The document in pieces that a browser can lay out one by one. */
export function documentHtml({ document, semantics }: DocumentView, options: DocumentOptions): string {
  const shown = document.blocks.filter((block) => isShown(block, options));
  const chunks: string[] = [];
  let at = 0;
  while (at < shown.length) {
    const end = endOfChunk(shown, at);
    const blocks = shown.slice(at, end);
    const inner = runsOf(blocks, tableOf)
      .map((run) => runHtml(run, (block) => blockHtml(block, semantics?.get(block.index), document.looks, options)))
      .join("");
    chunks.push(inPart(blocks[0]?.part ?? "body", inner, options.speak));
    at = end;
  }
  return chunks.join("\n");
}

/** Of properties and of what stands around the pages, only what holds something. */
function isShown({ part, index, text }: Block, { spots }: DocumentOptions): boolean {
  if (part === "body") return true;
  return spots.has(index) || (part !== "properties" && text.trim() !== "");
}

/** A chunk is of one part, and cuts no table of ordinary size. */
function endOfChunk(blocks: readonly Block[], start: number): number {
  const part = blocks[start]?.part;
  let size = 0;
  let at = start;
  for (; at < blocks.length && blocks[at]?.part === part; at++) {
    const block = blocks[at] as Block;
    if (size > 10 * CHUNK || (size > CHUNK && tableOf(block) === undefined)) break;
    size += block.text.length + 20;
  }
  return at;
}

function inPart(part: Part, html: string, speak: PageSpeak): string {
  if (part === "body") return `<div class="chunk">${html}</div>`;
  const name = markupText(speak(`part.${part}`));
  return `<section class="chunk part" aria-label="${name}"><p class="part-name" aria-hidden="true">${name}</p>${html}</section>`;
}

const tableOf = ({ cell }: Block) => cell?.table;
const rowOf = ({ cell }: Block) => cell?.row;
const columnOf = ({ cell }: Block) => cell?.column;

/** Blocks that follow each other and have the same key. */
function runsOf(blocks: readonly Block[], key: (block: Block) => number | undefined): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && key(run[0]) === key(block)) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function runHtml(run: readonly Block[], html: (block: Block) => string): string {
  if (run[0] === undefined || tableOf(run[0]) === undefined) return run.map(html).join("\n");
  const rows = runsOf(run, rowOf).map((row) => {
    let next = columnOf(row[0] as Block) ?? 1;
    const cells = runsOf(row, columnOf).map((cell) => {
      const column = columnOf(cell[0] as Block) ?? next;
      const gap = column > next ? `<td colspan="${Math.min(column - next, 100)}"></td>` : "";
      next = column + 1;
      return `${gap}<td>${cell.map(html).join("")}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

function blockHtml(
  block: Block,
  semantics: BlockSemantics | undefined,
  looks: DocumentView["document"]["looks"],
  { spots, named, markId, blockId, speak }: DocumentOptions,
): string {
  const level = semantics?.heading ?? (block.kind === "heading" ? (block.outlineLevel ?? 1) : undefined);
  // the page has headings of its own above those of a document
  const tag = level === undefined ? "p" : `h${Math.min(level + 2, 6)}`;
  const classes = [level === undefined ? "" : `h${Math.min(level, 6)}`, ...shapeOf(block, looks)].filter(Boolean);
  const id = named.has(block.index) ? ` id="${blockId(block.index)}"` : "";
  const text = markedText(block.text, spots.get(block.index) ?? [], semantics?.stretches ?? [], markId);
  const pictures = (semantics?.pictures ?? []).map(
    (shows) =>
      `<p class="picture">${markupText(shows === "" ? speak("picture") : speak("pictureOf", { text: shows }))}</p>`,
  );
  return `<${tag}${id} class="${classes.join(" ")}" data-p="${block.paragraph}">${text}</${tag}>${pictures.join("")}`;
}

function shapeOf(block: Block, looks: DocumentView["document"]["looks"]): string[] {
  const indent = looks?.paragraphs[looks.blocks[block.index]?.paragraph ?? -1]?.firstLine;
  const amount = indent === undefined ? 0 : "points" in indent ? indent.points : indent.characters;
  const centred = block.alignment === "center" || block.alignment === "right" ? block.alignment : "";
  return [
    centred,
    amount > 0 && centred === "" ? "indented" : "",
    block.label === undefined ? "" : `level${Math.min(block.label.level, DEEPEST_INDENT)}`,
    block.kind === "code" ? "code" : "",
  ];
}
