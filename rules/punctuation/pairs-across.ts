/** Pairs the lone marks of different paragraphs: a quotation or a quoted article that goes on over several of them. */
import type { Lone } from "./pairs.js";

/** Words quoted whole have at most so many paragraphs. */
const REACH = 60;
const QUOTES = "“‘「『";
/** A title or a bracket that a line break divides. */
const BROKEN = 3;
/** More are never open at once; the bound keeps a hostile text linear. */
const MOST_OPEN = 64;

/**
 * @param begins whether a paragraph begins with a mark
 * @returns what no other paragraph explains
 */
export function matchAcross(lone: readonly Lone[], begins: (paragraph: number, mark: string) => boolean): Lone[] {
  const open = new Map<string, Lone[]>();
  const explained = new Set<Lone>();
  for (const mark of lone) {
    if (mark.kind === "turned") continue;
    if (mark.kind === "opening") {
      // each paragraph of a quotation opens anew, and the last one closes it
      if (
        QUOTES.includes(mark.mark) &&
        (mark.opensParagraph || mark.introduced) &&
        begins(mark.paragraph + 1, mark.mark)
      ) {
        explained.add(mark);
        continue;
      }
      const waiting = open.get(mark.mark) ?? [];
      waiting.push(mark);
      if (waiting.length > MOST_OPEN) waiting.shift();
      open.set(mark.mark, waiting);
      continue;
    }
    const waiting = open.get(mark.other) ?? [];
    const first = waiting.find((opening) => goesOnTo(opening, mark));
    if (first === undefined) continue;
    const from = waiting.indexOf(first);
    for (const opening of waiting.splice(from)) if (opening === first || opening.opensParagraph) explained.add(opening);
    explained.add(mark);
  }
  return lone.filter((mark) => !explained.has(mark));
}

function goesOnTo(opening: Lone, closing: Lone): boolean {
  const distance = closing.paragraph - opening.paragraph;
  if (distance < 1) return false;
  if (distance <= BROKEN && !/[。；！？]\s*$/u.test(opening.line.text)) return true;
  return distance <= REACH && (opening.opensParagraph || opening.introduced) && closing.closesParagraph;
}
