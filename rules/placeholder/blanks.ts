/** All forms together. */
import { alternatives, emptyBrackets, instructions } from "./brackets.js";
import { controls, fields } from "./fields.js";
import {
  dots,
  emptyDates,
  emptySerials,
  fullStops,
  letterPlaces,
  openPoints,
  percentWithoutNumber,
  spacesForNumber,
  toDo,
  unitsWithoutNumber,
} from "./loose.js";
import { certainSome, crosses, letterCircles, shapes, stars, underscores, yearStubs } from "./runs.js";
import { type Clues, hint } from "../../src/analysis/clues.js";
import { SPACES } from "../../src/text/scan.js";
import type { Blank, Scanner } from "./types.js";

/**
 * Each scanner with the characters of which one stands in every blank that it finds, rare ones where there is a choice. Earlier ones win where two
 * find the same spot.
 */
const SCANNERS: readonly (readonly [Scanner, triggers: string])[] = [
  [controls, "击键输择lL"],
  [fields, "{<«[%@"],
  [instructions, "（(【[<〈《〔{"],
  [alternatives, "（/"],
  [yearStubs, "XxＸｘ×*＊○O_＿"],
  [crosses, "XxＸｘ×✕✖╳ΧχХх"],
  [shapes, "○◯〇□▢■▲△◆◇●◎"],
  [letterCircles, "O0"],
  [stars, "*＊"],
  [underscores, "_＿"],
  [emptyBrackets, "（“《〔【["],
  [certainSome, "某"],
  [emptyDates, SPACES],
  [emptySerials, "号"],
  [unitsWithoutNumber, "余"],
  [spacesForNumber, "\u3000 "],
  [percentWithoutNumber, "％%"],
  [dots, "…."],
  // every line has full stops: a hint says where there are three
  [fullStops, ""],
  [openPoints, "待"],
  [toDo, "TF"],
  [letterPlaces, "ABCDEFGHJKLMNOPQRSTUVWYZ"],
];
const SCANS = SCANNERS.map(([scan]) => scan);

/**
 * For each UTF-16 unit its class, and for each class the scanners that it triggers, one bit each: a paragraph is looked through once, not twenty
 * times. (A table of the bits themselves would be four times as large, too large to stay at hand.)
 */
const CLASSES = new Uint8Array(0x10000);
const TRIGGERED: number[] = [0];
for (const [bit, [, triggers]] of SCANNERS.entries()) {
  for (const character of triggers) {
    const unit = character.charCodeAt(0);
    const bits = (TRIGGERED[CLASSES[unit] ?? 0] ?? 0) | (1 << bit);
    const known = TRIGGERED.indexOf(bits);
    CLASSES[unit] = known === -1 ? TRIGGERED.push(bits) - 1 : known;
  }
}

const FULL_STOPS = hint(["。。。"]);
const BY_FULL_STOPS = 1 << SCANS.indexOf(fullStops);

const NONE: readonly Blank[] = [];

/** The blanks of a text in order, none overlapping another. */
export function blanksOf(text: string, { hints }: Clues): readonly Blank[] {
  const triggered = triggeredBy(text) | ((hints & FULL_STOPS) === 0 ? 0 : BY_FULL_STOPS);
  let taken = NONE;
  // bit by bit, from the lowest
  for (let left = triggered; left !== 0; left &= left - 1) {
    const found = SCANS[31 - Math.clz32(left & -left)]?.(text) ?? NONE;
    if (found.length > 0) taken = taken.length === 0 ? found : taken.concat(found.filter(free(taken)));
  }
  return taken.length < 2 ? taken : [...taken].sort((a, b) => a.start - b.start);
}

/** The scanners that the characters of a text trigger. */
function triggeredBy(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const found = CLASSES[text.charCodeAt(index)] as number;
    if (found !== 0) bits |= TRIGGERED[found] as number;
  }
  return bits;
}

/** Tells whether a blank touches none of those already taken; they are sorted once, so a text full of blanks stays linear. */
function free(taken: readonly Blank[]): (blank: Blank) => boolean {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Blank).end <= start) low = middle + 1;
      else high = middle;
    }
    return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}
