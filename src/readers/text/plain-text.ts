/** From decoded text to a document: one block a line. */
import type { Block, Directive, Document, Notice, Segment } from "../../document/model.js";
import { directivesIn } from "../../document/suppressions.js";

/** Line ends that a text editor or a reader of the text sees as such. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;
/** Where none of these stands, as in most texts, a line feed is all that is looked for. */
const RARE_ENDS = ["\r", "\u2028", "\u2029"];

/**
 * @param text the decoded text, without its byte order mark
 * @param encoding how it was decoded, for the report
 */
export function plainTextDocument(text: string, encoding: string, notices: readonly Notice[] = []): Document {
  const lineStarts: number[] = [0];
  const blocks: Block[] = [];
  const directives: Directive[] = [];
  const cut = cutter(text);
  const hasDirectives = directivesIn(text).length > 0;
  const addLine = (start: number, end: number) => {
    const index = blocks.length;
    const content = cut(start, end);
    const line = hasDirectives ? readLine(content, start) : wholeLine(content, start);
    for (const { at, comment } of line.directives)
      directives.push({ text: comment, range: { block: index, start: at, end: at } });
    blocks.push({
      index,
      // a line that only speaks to this tool is no blank line either
      kind: line.directives.length > 0 && line.text === "" ? "code" : "paragraph",
      part: "body",
      paragraph: index + 1,
      text: line.text,
      segments: line.segments,
    });
  };
  const endLine = (at: number, next: number) => {
    addLine(lineStarts[lineStarts.length - 1] as number, at);
    lineStarts.push(next);
  };
  if (RARE_ENDS.some((end) => text.includes(end)))
    for (const { 0: end, index } of text.matchAll(LINE_END)) endLine(index, index + end.length);
  else for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) endLine(at, at + 1);
  addLine(lineStarts[lineStarts.length - 1] as number, text.length);
  return { format: "txt", encoding, blocks, lineStarts, notices, ...(directives.length > 0 && { directives }) };
}

/**
 * Cuts a text into strings of their own. What `slice` gives refers to the whole text, and every look at one of its characters goes by way of that:
 * a line is looked through a dozen times.
 */
function cutter(text: string): (start: number, end: number) => string {
  // without a character beyond Latin-1 the text takes half the room, and is no Chinese text
  if (!/[^\0-\xff]/.test(text)) return (start, end) => text.slice(start, end);
  const units = Buffer.from(text, "utf16le");
  return (start, end) => units.toString("utf16le", 2 * start, 2 * end);
}

interface Line {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly directives: readonly { readonly at: number; readonly comment: string }[];
}

const NONE: readonly never[] = [];

function wholeLine(content: string, offset: number): Line {
  const whole: Segment = { start: 0, end: content.length, origin: { kind: "text", offset } };
  return { text: content, segments: content === "" ? [] : [whole], directives: NONE };
}

/** A line without the comments that silence this tool, and without the spaces that set them off. */
function readLine(content: string, offset: number): Line {
  const found = directivesIn(content);
  if (found.length === 0) return wholeLine(content, offset);
  const line = { text: "", segments: [] as Segment[], directives: [] as { at: number; comment: string }[] };
  const show = (start: number, end: number) => {
    if (start >= end) return;
    const from = line.text.length;
    line.text += content.slice(start, end);
    line.segments.push({ start: from, end: line.text.length, origin: { kind: "text", offset: offset + start } });
  };
  let at = 0;
  for (const { start, end, text } of found) {
    show(at, at + content.slice(at, start).trimEnd().length);
    line.directives.push({ at: line.text.length, comment: text });
    at = end;
  }
  if (content.slice(at).trim() !== "") show(at, content.length);
  return line;
}
