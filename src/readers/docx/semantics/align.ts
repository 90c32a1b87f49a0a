/** Which of mammoth's paragraphs a block is. */
import type { Block } from "../../../document/model.js";
import type { BlockSemantics, StyledStretch } from "../../../document/view.js";
import type { HtmlParagraph } from "./paragraphs.js";

/**
 * Blocks and paragraphs that say the same, white space and automatic numbers apart, are the same one, the first the first and so on: text boxes and notes
 * stand elsewhere in mammoth's order, so that order alone would mislead.
 */
export function align(blocks: readonly Block[], paragraphs: readonly HtmlParagraph[]): Map<number, BlockSemantics> {
  const found = new Map<number, BlockSemantics>();
  const waiting = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = squeezed(ownText(block));
    if (key === "" || block.part === "properties") continue;
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [block]);
    else same.push(block);
  }
  for (const queue of waiting.values()) queue.reverse();
  let last: { readonly index: number; readonly pictures: string[] } | undefined;
  for (const { text, heading, stretches, pictures } of paragraphs) {
    const block = waiting.get(squeezed(text))?.pop();
    if (block !== undefined) {
      last = { index: block.index, pictures: [] };
      const placed = ontoBlock(stretches, text, block);
      found.set(block.index, { ...(heading !== undefined && { heading }), stretches: placed, pictures: last.pictures });
    }
    last?.pictures.push(...pictures);
  }
  return found;
}

/** The text that stands in the file: without the automatic number. */
function ownText({ text, label }: Block): string {
  return label === undefined ? text : text.slice(label.end);
}

const SPACE = /\s/u;

function squeezed(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Stretches of mammoth's text as stretches of the block's, which differs from it in white space and a number before it. */
function ontoBlock(stretches: readonly StyledStretch[], theirs: string, block: Block): StyledStretch[] {
  if (stretches.length === 0) return [];
  const offsets = solidOffsets(block.text, block.label?.end ?? 0);
  const solidBefore = countSolid(theirs);
  return stretches.flatMap(({ start, end, style }) => {
    const from = offsets[solidBefore[start] ?? 0];
    const to = offsets[(solidBefore[end] ?? 0) - 1];
    return from === undefined || to === undefined || to < from ? [] : [{ start: from, end: to + 1, style }];
  });
}

/** Where the units that are no white space stand. */
function solidOffsets(text: string, from: number): number[] {
  const offsets: number[] = [];
  for (let at = from; at < text.length; at++) if (!SPACE.test(text.charAt(at))) offsets.push(at);
  return offsets;
}

/** For each offset, how many units before it are no white space. */
function countSolid(text: string): number[] {
  const counts = [0];
  let count = 0;
  for (let at = 0; at < text.length; at++) counts.push(SPACE.test(text.charAt(at)) ? count : ++count);
  return counts;
}
