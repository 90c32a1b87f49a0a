/** Puts an automatic number in front of the words that it numbers. */
import type { Label, Segment } from "../../document/model.js";
import type { AutomaticNumber } from "./counters.js";

/**
 * @param behind the paragraph's own text
 * @param segments where that comes from
 */
export function numbered(
  { text, gap, list, level }: AutomaticNumber,
  behind: string,
  segments: readonly Segment[],
): { text: string; segments: Segment[]; label: Label } {
  const shift = text.length + gap.length;
  return {
    text: text + gap + behind,
    segments: [
      { start: 0, end: shift, origin: { kind: "generated", by: "numbering" } },
      ...segments.map(({ start, end, origin }) => ({ start: start + shift, end: end + shift, origin })),
    ],
    label: { start: 0, end: text.length, list, level },
  };
}
