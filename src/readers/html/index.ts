/** Reads web pages: the text that a reader sees, with the numbers of lists, every character tied to its place in the source. */
import type { Document } from "../../document/model.js";
import { boundText } from "../bounds.js";
import { UnreadableError } from "../errors.js";
import type { Limits } from "../limits.js";
import { placedDirectives } from "./directives.js";
import { decodePage } from "./encoding.js";
import { Page } from "./page.js";

/**
 * Positions are those of the decoded source. What style sheets and programs do to a page is not known; nothing is fetched.
 * @param bytes a page
 * @param declared the encoding that a header around it names
 * @throws UnreadableError when it cannot be decoded, holds no text or is beyond the limits
 */
export function readHtml(bytes: Uint8Array, limits: Limits, declared?: string): Document {
  const { text, encoding, certain } = decodePage(bytes, declared);
  boundText(limits)(text.length);
  const page = new Page(text);
  const { blocks, marks, numbersUnknown } = page.read();
  if (blocks.every(({ part }) => part === "properties"))
    throw new UnreadableError("no-text", { what: { zh: "网页", en: "a web page" } });
  return {
    format: "html",
    encoding,
    blocks,
    lineStarts: lineStartsOf(text),
    ...(marks.length > 0 && { marks }),
    ...(page.directives.length > 0 && { directives: placedDirectives(page.directives, blocks) }),
    ...(numbersUnknown && { unseen: ["numbering"] }),
    notices: [
      ...(certain ? [] : [{ code: "encoding-guessed", data: { encoding } }]),
      ...(numbersUnknown ? [{ code: "numbers-unknown" }] : []),
    ],
  };
}

function lineStartsOf(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)];
}
