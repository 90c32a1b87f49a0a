/** What stands beside the body: headers and footers, notes, comments, text boxes; each story is one text, and a table says where its pieces begin. */
import { type Fib, type Stretch, TABLE } from "./fib.js";
import { Plc } from "./plc.js";

/** Kinds of a section's headers and footers, in their order (2.3.3); the first six stories are separators of notes. */
const SEPARATORS = 6;
const KINDS = ["header", "header", "footer", "footer", "header", "footer"] as const;

/** The headers or the footers, in the order of their sections. */
export function headerStretches(fib: Fib, kind: "header" | "footer"): Stretch[] {
  return stretchesIn(fib, TABLE.headers, 0, fib.stories.headers)
    .filter((_, index) => index >= SEPARATORS && KINDS[(index - SEPARATORS) % KINDS.length] === kind)
    .map(({ start, end }) => ({ start, end: end - 1 }))
    .filter(({ start, end }) => end > start);
}

/**
 * The pieces of a story; what stands behind the last of them belongs to none.
 * @param size bytes that the table holds for each of them
 */
export function stretchesIn(fib: Fib, table: number, size: number, story: Stretch): Stretch[] {
  const bytes = fib.table(table);
  if (bytes === undefined) return [];
  const plc = new Plc(bytes, size);
  const stretches: Stretch[] = [];
  for (let index = 0; index + 1 < plc.count; index++) {
    const start = story.start + plc.position(index);
    const end = Math.min(story.end, story.start + plc.position(index + 1));
    // stretches in order, so that no text is read twice
    stretches.push({ start: Math.max(start, stretches.at(-1)?.end ?? story.start), end });
  }
  return stretches;
}
