/** The lines that hold sentences. */
import type { Part } from "../document/model.js";
import type { Analysis } from "./analysis.js";
import { cluesOf } from "./clues.js";
import { SIGN, signsOf } from "../text/signs.js";
import type { Line } from "./lines.js";

/** The parts of a document that hold sentences. */
export const PROSE_PARTS: ReadonlySet<Part> = new Set(["body", "footnote", "endnote", "textbox"]);
/** Addresses of the web and of mail: their punctuation is their own. Bounded, so that a line of dots costs no more than its length. */
const ADDRESS =
  /(?:https?|ftp):\/\/[\w\-./?%&=+#@:~!,;$*']+|www\.[\w\-./?%&=+#@:~]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** Stands for each unit of an address. */
const NEUTRAL = "\uFFFC";

/**
 * Lines of body, notes and text boxes that hold Chinese characters, without those of a table of contents. Their `text` is the shadow text with
 * every unit of an address replaced by U+FFFC, of the same length.
 */
export function proseOf({ lines, document, outline }: Analysis): Line[] {
  const prose: Line[] = [];
  for (const line of lines) {
    const part = document.blocks[line.block]?.part;
    if (part === undefined || !PROSE_PARTS.has(part) || outline.contents.has(line.index)) continue;
    if ((line.signs & (SIGN.han | SIGN.surrogate)) === 0) continue;
    if ((line.signs & SIGN.han) === 0 && !/\p{Script=Han}/u.test(line.text)) continue;
    prose.push((line.signs & SIGN.address) === 0 ? line : withoutAddresses(line));
  }
  return prose;
}

function withoutAddresses(line: Line): Line {
  const text = line.text.replace(ADDRESS, (all) => NEUTRAL.repeat(all.length));
  return text === line.text ? line : { ...line, text, signs: signsOf(text), clues: cluesOf(text) };
}
