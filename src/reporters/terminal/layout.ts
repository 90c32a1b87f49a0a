/** Laying text out in columns of a terminal, where a Han character takes two. */
import { eastAsianWidth } from "get-east-asian-width";

/** Punctuation that may not begin a line. */
const NO_LINE_START = /^[，。、；：？！”’）》】〕…—,.;:?!)\]}]/u;

/** Drawn over the character before. */
const COMBINING = /^\p{Mark}/u;

/** Opening punctuation that may not end a line. */
const NO_LINE_END = /[“‘（《【〔([{]{1,3}$/u;

/** Columns that a text takes. (The package string-width also knows emoji sequences, and takes 38 ms to load for that.) */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300) columns++;
    else if (code >= 0x4e00 && code <= 0x9fff) columns += 2;
    else if (!COMBINING.test(character)) columns += eastAsianWidth(code);
  }
  return columns;
}

/**
 * Breaks text into lines of at most `columns` columns: between any two Han characters, between Latin words, never before closing or behind opening punctuation.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces(text)) {
    const size = width(piece);
    if (used + size > columns && line !== "" && !NO_LINE_START.test(piece)) {
      const open = NO_LINE_END.exec(line)?.[0] ?? "";
      lines.push(line.slice(0, line.length - open.length).trimEnd());
      line = open;
      used = width(open);
    }
    if (line === "" && piece === " " && lines.length > 0) continue;
    line += piece;
    used += size;
  }
  lines.push(line);
  return lines;
}

/** Characters with the marks that are drawn over them. (Intl.Segmenter knows more scripts than a 公文 has, and takes 9 ms to make.) */
function characters(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    if (character >= "\u0300" && COMBINING.test(character) && found.length > 0) found[found.length - 1] += character;
    else found.push(character);
  }
  return found;
}

/** Latin words and numbers stay whole, everything else is cut by character. */
function* pieces(text: string): Generator<string> {
  let word = "";
  for (const segment of characters(text)) {
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
  const all = side === "start" ? characters(text).reverse() : characters(text);
  const kept: string[] = [];
  let used = 1;
  for (const character of all) {
    used += width(character);
    if (used > columns) break;
    kept.push(character);
  }
  return side === "start" ? `…${kept.reverse().join("")}` : `${kept.join("")}…`;
}
