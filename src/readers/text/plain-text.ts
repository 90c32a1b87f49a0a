/** From decoded text to a document: one block a line. */
import type { Block, Document, Notice } from "../../document/model.js";

/** Line ends that a text editor or a reader of the text sees as such. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * @param text the decoded text, without its byte order mark
 * @param encoding how it was decoded, for the report
 */
export function plainTextDocument(text: string, encoding: string, notices: readonly Notice[] = []): Document {
  const lineStarts: number[] = [0];
  const blocks: Block[] = [];
  const addLine = (start: number, end: number) => {
    const content = text.slice(start, end);
    blocks.push({
      index: blocks.length,
      kind: "paragraph",
      part: "body",
      paragraph: blocks.length + 1,
      text: content,
      segments: content === "" ? [] : [{ start: 0, end: content.length, origin: { kind: "text", offset: start } }],
    });
  };
  for (const match of text.matchAll(LINE_END)) {
    addLine(lineStarts[lineStarts.length - 1] as number, match.index);
    lineStarts.push(match.index + match[0].length);
  }
  addLine(lineStarts[lineStarts.length - 1] as number, text.length);
  return { format: "txt", encoding, blocks, lineStarts, notices };
}
