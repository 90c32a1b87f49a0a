/**
 * Which gaps are spaces. A PDF has no spaces to rely on: words are moved apart, and so are Chinese characters and the digits beside them
 * (a quarter of a character, which no author typed), and characters of lines that are stretched to the margin.
 */
import type { Box, Run } from "./geometry.js";

/** A piece of text with its place. */
export interface Piece {
  readonly text: string;
  readonly page: number;
  readonly box: Box;
}

/** As wide as the font is high. Quotation marks, dashes and dots are `either`. */
type Width = "wide" | "narrow" | "either";

/** Gaps, in sizes of the font: what pdf.js takes for one too begins at a tenth. */
const BETWEEN_WORDS = 0.15;
const BESIDE_HAN = 0.4;
const BETWEEN_HAN = 0.3;
/** From here on it is as wide as a character. */
const IDEOGRAPHIC = 0.8;
/** What a tab, or a table, makes, and no author by spaces alone. */
const TAB = 6;

/** What stands between two stretches of a line: the blanks that an author left keep their width. @param gap in sizes of the font */
export function separator(before: string, after: string, gap: number): string {
  if (gap >= TAB) return "\t";
  const [left, right] = [widthOf(before.at(-1)), widthOf(after.at(0))];
  const wides = Number(left === "wide") + Number(right === "wide");
  if (wides === 0) return gap >= BETWEEN_WORDS ? " " : "";
  if (gap >= IDEOGRAPHIC) return "\u3000".repeat(Math.round(gap));
  return gap >= (wides === 1 ? BESIDE_HAN : BETWEEN_HAN) ? " " : "";
}

/** A run's text without the gaps that are no spaces. */
function withoutGaps({ text, left, right, size }: Run): string {
  const trimmed = text.trim();
  if (!trimmed.includes(" ")) return trimmed;
  const keptBetweenHan = spacesBetweenHan(trimmed, (right - left) / size);
  return trimmed.replace(/ +/g, (space, at: number) => {
    const around = [widthOf(trimmed[at - 1]), widthOf(trimmed[at + space.length])];
    const wides = around.filter((width) => width === "wide").length;
    return wides === 0 || (wides === 2 && keptBetweenHan) ? " " : "";
  });
}

/** Whether the gaps between Chinese characters of a stretch are spaces: a few wide ones; many, or narrow ones, are stretching. */
function spacesBetweenHan(text: string, length: number): boolean {
  const characters = text.replaceAll(" ", "");
  const spaces = text.length - characters.length;
  if (spaces * 2 > characters.length - 1 && characters.length > 2) return false;
  const taken = [...characters].reduce((sum, character) => sum + (widthOf(character) === "narrow" ? 0.5 : 1), 0);
  return (length - taken) / spaces >= BETWEEN_HAN;
}

/** The pieces of a run: wide and narrow characters apart, so that each unit has its place. */
export function piecesOf(run: Run): Piece[] {
  const text = withoutGaps(run);
  const parts = text.match(/[\u2e80-\ufaff\ufe30-\ufe6f\uff01-\uff60]+|[^\u2e80-\ufaff\ufe30-\ufe6f\uff01-\uff60]+/g);
  if (parts === null) return [];
  const weights = parts.map((part) => part.length * (isWide(part) ? 2 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return parts.map((part, index) => {
    const [start, share] = [before / total, (weights[index] ?? 0) / total];
    before += weights[index] ?? 0;
    return { text: part, page: run.page, box: slice(run.box, start, share) };
  });
}

/** A part of a box along its longer side. */
function slice(box: Box, start: number, share: number): Box {
  const { left, top, width, height } = box;
  return width >= height
    ? { left: left + width * start, top, width: width * share, height }
    : { left, top: top + height * start, width, height: height * share };
}

/** Whether a text begins with a character as wide as the font is high. */
export function isWide(text: string | undefined): boolean {
  return widthOf(text?.[0]) === "wide";
}

function widthOf(character: string | undefined): Width {
  if (character === undefined) return "either";
  if (/[\u2018-\u201d\u2014\u2026\u00b7]/.test(character)) return "either";
  // half of a surrogate pair too: rare Chinese characters
  return /[\u2e80-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/.test(character) ? "wide" : "narrow";
}
