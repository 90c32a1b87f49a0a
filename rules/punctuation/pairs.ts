/** Pairs the marks of one paragraph. */
import type { Marker, Series } from "../../src/analysis/outline/types.js";
import type { Paragraph } from "./paragraphs.js";
import { SIGN } from "../../src/text/signs.js";
import { matchesOf } from "../../src/text/matches.js";

type Line = Paragraph[0];

/** A mark without its other half. */
export interface Lone {
  readonly kind: "opening" | "closing" | "turned";
  readonly mark: string;
  /** The mark that is missing; of a turned one, the mark that is meant. */
  readonly other: string;
  readonly line: Line;
  /** Offset in the line. */
  readonly at: number;
  /** Index of the paragraph, and what stands before and behind the mark in it. */
  readonly paragraph: number;
  readonly opensParagraph: boolean;
  readonly closesParagraph: boolean;
  /** Whether a colon or dash leads to it. */
  readonly introduced: boolean;
}

const PAIRS = ["“”", "‘’", "《》", "〈〉", "（）", "〔〕", "【】", "「」", "『』"];
const EACH_MARK = /[“”‘’《》〈〉（）()〔〕【】「」『』]/gu;
/** Half-width brackets pair with full-width ones: another rule reports the width. */
const WIDE: Readonly<Record<string, string>> = { "(": "（", ")": "）" };
/** 1） 一） a） at the head of a line or clause. */
const MARKER = /(?:^|[\s，。；：、,;:])第?[\d一二三四五六七八九十①-⑳a-zA-Z]{1,3}$/u;
/** What two quotation marks of the same direction may stand around. */
const QUOTED = 40;
/** A quotation that ends with a digit begins so many characters before. */
const NEAR_BY = 60;
/** So many lines away a number of the same list is looked for. */
const NEAR = 12;

/** Which pair a character belongs to: n opens the n-th, -n closes it. */
const SIDES = new Int8Array(0x10000);
for (const [index, pair] of PAIRS.entries()) {
  SIDES[pair.charCodeAt(0)] = index + 1;
  SIDES[pair.charCodeAt(1)] = -index - 1;
}
for (const [half, full] of Object.entries(WIDE)) SIDES[half.charCodeAt(0)] = SIDES[full.charCodeAt(0)] ?? 0;

/** 二）, 2) */
const HALF = /^[^（(〔]{1,12}[）)]$/u;
/** A line of no pairs has none of these. */
const IN_PAIRS = SIGN.curlyQuote | SIGN.titleMark | SIGN.wideBracket | SIGN.halfBracket;

/** Whether every mark of a paragraph has its other half: the common case, without a list of the marks. */
export function isBalanced(paragraph: Paragraph): boolean {
  if (paragraph.every(({ signs }) => (signs & IN_PAIRS) === 0)) return true;
  const depths = new Int32Array(PAIRS.length + 1);
  let open = 0;
  for (const { text, signs } of paragraph) {
    if ((signs & IN_PAIRS) === 0) continue;
    for (let at = 0; at < text.length; at++) {
      const side = SIDES[text.charCodeAt(at)] as number;
      if (side === 0) continue;
      const pair = Math.abs(side);
      const step = side > 0 ? 1 : -1;
      const depth = (depths[pair] ?? 0) + step;
      if (depth < 0) return false;
      depths[pair] = depth;
      open += step;
    }
  }
  return open === 0;
}

interface Place {
  readonly mark: string;
  readonly line: Line;
  readonly at: number;
}

/** Lines numbered 二） among （一） and （三）, 2） among （1） and （3）: the number has lost its bracket. */
export function halvedNumbers(series: readonly Series[]): Set<number> {
  const halved = new Set<number>();
  const whole = new Map<number, number>();
  for (const { scheme, markers } of series) {
    if (scheme === "arabic-paren") for (const { line, value } of markers) whole.set(line, value);
  }
  const isBeside = ({ line, value }: Marker) => {
    for (let near = Math.max(0, line - NEAR); near <= line + NEAR; near++) {
      if (Math.abs((whole.get(near) ?? value) - value) === 1) return true;
    }
    return false;
  };
  for (const { scheme, markers } of series) {
    const halves = markers.filter(({ text, leading }) => leading && HALF.test(text));
    const isOdd = scheme === "arabic-half-paren" ? halves.length === 1 : halves.length * 2 <= markers.length;
    for (const half of halves) if (isOdd && (scheme !== "arabic-half-paren" || isBeside(half))) halved.add(half.line);
  }
  return halved;
}

/**
 * The marks of a paragraph that have no other half in it.
 * @param halved lines whose number has lost its bracket
 */
export function loneMarks(paragraph: Paragraph, index: number, halved: ReadonlySet<number>): Lone[] {
  const places = paragraph.flatMap((line) => marksOf(line));
  const found: Lone[] = [];
  for (const pair of PAIRS) {
    const [open = "", close = ""] = pair;
    const own = places.filter(({ mark }) => mark === open || mark === close);
    if (own.length === 0) continue;
    const lone = unpaired(own, open, halved);
    const turned = turnedAmong(lone, own);
    for (const place of lone) {
      if (turned.get(place) === "other") continue;
      const isOpening = place.mark === open;
      const kind = turned.has(place) ? "turned" : isOpening ? "opening" : "closing";
      const other = kind === "turned" ? (isOpening ? close : open) : isOpening ? close : open;
      found.push({ kind, other, ...place, ...surroundings(place, paragraph), paragraph: index });
    }
  }
  return found;
}

function marksOf(line: Line): Place[] {
  const places: Place[] = [];
  for (const { 0: mark, index: at } of matchesOf(line.text, EACH_MARK)) {
    const before = line.text.slice(Math.max(0, at - 6), at);
    // ’98, it’s
    if ((mark === "’" || mark === "‘") && /[A-Za-z]$/u.test(before)) continue;
    if (mark === "’" && /\d/u.test(line.text.charAt(at + 1))) continue;
    if (isMeasure(mark, line.text, at) || isInterval(mark, line.text, at)) continue;
    places.push({ mark: WIDE[mark] ?? mark, line, at });
  }
  return places;
}

/** 27”, 39°54’: no quotation ends there, for none began in the line. */
function isMeasure(mark: string, text: string, at: number): boolean {
  if (mark !== "”" && mark !== "’") return false;
  return (
    /\d/u.test(text.charAt(at - 1)) && !text.slice(Math.max(0, at - NEAR_BY), at).includes(mark === "”" ? "“" : "‘")
  );
}

/** （0，60] and [60，80）: an interval, open on one side. */
function isInterval(mark: string, text: string, at: number): boolean {
  if (mark === "（" || mark === "(") return /^[^（(）)[\]]{1,20}\]/u.test(text.slice(at + 1, at + 22));
  return (mark === "）" || mark === ")") && /\[[^（(）)[\]]{1,20}$/u.test(text.slice(Math.max(0, at - 21), at));
}

function unpaired(places: readonly Place[], open: string, halved: ReadonlySet<number>): Place[] {
  const waiting: Place[] = [];
  const lone: Place[] = [];
  for (const place of places) {
    if (place.mark === open) waiting.push(place);
    else if (waiting.pop() === undefined && !isMarker(place, halved)) lone.push(place);
  }
  return [...lone, ...waiting].sort((a, b) => a.line.index - b.line.index || a.at - b.at);
}

function isMarker({ mark, line, at }: Place, halved: ReadonlySet<number>): boolean {
  return mark === "）" && !halved.has(line.index) && MARKER.test(line.text.slice(Math.max(0, at - 6), at));
}

/**
 * Two lone marks of the same direction close together: one of them was typed the wrong way round, the second of two opening ones,
 * the first of two closing ones.
 */
function turnedAmong(lone: readonly Place[], own: readonly Place[]): Map<Place, "this" | "other"> {
  const turned = new Map<Place, "this" | "other">();
  const order = new Map(own.map((place, index) => [place, index]));
  for (const [index, first] of lone.entries()) {
    const second = lone[index + 1];
    if (second === undefined || turned.has(first)) continue;
    if (second.mark !== first.mark || second.line !== first.line || second.at - first.at > QUOTED) continue;
    if (order.get(second) !== (order.get(first) ?? 0) + 1) continue;
    if (/[。；！？]/u.test(first.line.text.slice(first.at + 1, second.at - 1))) continue;
    const isOpening = "“‘《〈（〔【「『".includes(first.mark);
    turned.set(isOpening ? second : first, "this");
    turned.set(isOpening ? first : second, "other");
  }
  return turned;
}

function surroundings({ line, at, mark }: Place, paragraph: Paragraph) {
  const before = line.text.slice(0, at).trim();
  const after = line.text.slice(at + mark.length).trim();
  return {
    opensParagraph: before === "" && line === paragraph[0],
    closesParagraph: /^[。，；！？…]?$/u.test(after) && line === paragraph.at(-1),
    introduced: /[：:—]$/u.test(before),
  };
}
