/** Laying text out in columns of a terminal, where a Han character takes two. */
import stringWidth from "string-width";

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Punctuation that may not begin a line. */
const NO_LINE_START = /^[，。、；：？！”’）》】〕…—,.;:?!)\]}]/u;

/** Columns that a text takes. */
export function width(text: string): number {
  return stringWidth(text);
}

/**
 * Breaks text into lines of at most `columns` columns: between any two Han characters, between Latin words, never before closing punctuation.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces(text)) {
    const size = width(piece);
    if (used + size > columns && line !== "" && !NO_LINE_START.test(piece)) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (line === "" && piece === " " && lines.length > 0) continue;
    line += piece;
    used += size;
  }
  lines.push(line);
  return lines;
}

/** Latin words and numbers stay whole, everything else is cut by grapheme. */
function* pieces(text: string): Generator<string> {
  let word = "";
  for (const { segment } of SEGMENTER.segment(text)) {
    if (/^[\w./:@%+#-]$/.test(segment) && word.length < 40) {
      word += segment;
      continue;
    }
    if (word !== "") yield word;
    word = "";
    yield segment;
  }
  if (word !== "") yield word;
}

/** Pads on the right to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

/** A text cut in three around a spot, clipped to the columns that there are, the spot in view. */
export interface View {
  readonly before: string;
  readonly spot: string;
  readonly after: string;
}

/**
 * Clips a sentence to `columns` columns so that the spot `[start, end)` (UTF-16 units) can be seen.
 */
export function clipAround(text: string, start: number, end: number, columns: number): View {
  const spot = clip(text.slice(start, end), Math.max(8, columns - 8), "end");
  const room = columns - width(spot);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const [beforeWidth, afterWidth] = [width(before), width(after)];
  if (beforeWidth + afterWidth <= room) return { before, spot, after };
  const forBefore = Math.max(Math.floor(room * 0.4), room - afterWidth);
  const left = beforeWidth <= forBefore ? before : clip(before, forBefore, "start");
  return { before: left, spot, after: clip(after, room - width(left), "end") };
}

/** Cuts a text to a number of columns, with … on the side that was cut. */
function clip(text: string, columns: number, side: "start" | "end"): string {
  if (width(text) <= columns) return text;
  const graphemes = [...SEGMENTER.segment(text)].map(({ segment }) => segment);
  if (side === "start") graphemes.reverse();
  const kept: string[] = [];
  let used = 1;
  for (const grapheme of graphemes) {
    used += width(grapheme);
    if (used > columns) break;
    kept.push(grapheme);
  }
  return side === "start" ? `…${kept.reverse().join("")}` : `${kept.join("")}…`;
}
