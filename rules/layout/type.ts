/** The type that most of a stretch is set in. */
import type { CharacterFormat } from "../../src/document/looks.js";
import type { Document } from "../../src/document/model.js";
import type { Range } from "../../src/text/range.js";

const HAN = /\p{Script=Han}/gu;

/** @returns the format of the most Chinese characters in a range; null where nothing is known or there are none */
export function mainFormat({ blocks, looks }: Document, { block, start, end }: Range): CharacterFormat | null {
  const text = blocks[block]?.text ?? "";
  const counts = new Map<number, number>();
  for (const stretch of looks?.blocks[block]?.characters ?? []) {
    if (stretch.end <= start || stretch.start >= end) continue;
    const part = text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end));
    const count = part.match(HAN)?.length ?? 0;
    if (count > 0) counts.set(stretch.format, (counts.get(stretch.format) ?? 0) + count);
  }
  let best: number | null = null;
  for (const [format, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = format;
  return best === null ? null : (looks?.characters[best] ?? null);
}
