/** What a reader of Markdown sees where no line of prose stands: a fenced block, a picture. */
import type { Block, Document } from "../../src/document/model.js";

/** The shortest line of an image, ![](a); the line of a rule (---) shows nothing either and is shorter. */
const SHORTEST_IMAGE = 6;

/** Whether code or a picture stands between the block `above` and the next one that has prose. */
export function showsBelow(document: Document, above: number): boolean {
  if (document.format !== "md") return false;
  for (let index = above + 1; index < document.blocks.length; index++) {
    const block = document.blocks[index] as Block;
    if (block.kind === "code" || isImage(document, block)) return true;
    if (block.text.trim() !== "") return false;
  }
  return false;
}

/** A line with a source of which no text is left: the reader takes the image's marks away. */
function isImage({ lineStarts }: Document, { index, text }: Block): boolean {
  const [start, next] = [lineStarts?.[index], lineStarts?.[index + 1]];
  if (text !== "" || start === undefined) return false;
  // how long the last line is nobody recorded; nearly always it is the empty one behind the last line break
  return next !== undefined && next - start > SHORTEST_IMAGE;
}
