/** How long a text is. */
import type { Analysis } from "./analysis.js";
import { isAboutDocument } from "./lines.js";
import { SIGN } from "../text/signs.js";

/** Code points of all that belongs to the document's text, line breaks excluded. */
export function charactersOf({ document, blockSigns }: Analysis): number {
  let count = 0;
  for (const { index, part, text } of document.blocks) {
    if (isAboutDocument(part)) continue;
    count += text.length - countOf(text, "\n");
    if (((blockSigns[index] ?? 0) & SIGN.surrogate) !== 0) count -= pairsIn(text);
  }
  return count;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** Characters of two units. */
function pairsIn(text: string): number {
  let pairs = 0;
  for (const character of text) if (character.length === 2) pairs++;
  return pairs;
}
