/** Decides which doubles are slips. */
import type { Segmenter } from "../../src/analysis/segment/types.js";
import type { Double } from "./doubles.js";
import data from "./repeated-word.yaml";

interface Data {
  readonly characters: Readonly<Record<string, { readonly before: string; readonly after: string }>>;
  readonly verbs: string;
  readonly softening: string;
  readonly nounAndVerb: string;
  readonly noun: string;
  readonly borders: string;
  readonly institutions: string;
  readonly institutionOf: string;
  readonly wordsWithOne: string;
}

export interface Slip {
  readonly kind: "word" | "clause";
  /** What stands twice. */
  readonly unit: string;
  /** Both copies. */
  readonly start: number;
  readonly end: number;
}

const DATA = data as Data;
const VERBS = wordSet(DATA.verbs);
const NOUN_AND_VERB = wordSet(DATA.nounAndVerb);
const WORDS_WITH_ONE = wordSet(DATA.wordsWithOne);
const INSTITUTIONS = wordSet(DATA.institutions);
const BORDERS = DATA.borders.split(/\s+/);
const SOFTENING = new RegExp(DATA.softening);
const INSTITUTION_OF = new RegExp(DATA.institutionOf);
const NOUN = new RegExp(DATA.noun);

const HAN = /^[\u4E00-\u9FFF\u3400-\u4DBF]+$/;
const YEAR = /^\d{4}年$/;
const NUMERALS = /^[〇零一二两三四五六七八九十百千万亿]+$/;
const BLANK = /某(?![些种一])/;
const CLAUSE_END = /^(?:$|[，。；：、！？…）”,.;:!?)\s]|一下|再|吧|看)/;
/** A mark that divides clauses; ！ and ？ are meant. */
const DIVIDER = /[，。；、,;]/;
const BORDER = /[，。；：、！？,;:\s）】”]/;
const RHETORIC = /^[、，,]?\s?再|^[！!]/;
/** Fewest characters of a clause that is repeated by slip; shorter ones are emphasis as often. */
const SHORTEST_CLAUSE = 4;

/** How much text on each side the segmenter is shown. */
const WINDOW = 12;

const characters = new Map<string, { readonly before: RegExp; readonly after: RegExp }>();

/** @param segmenter asked only about what the patterns take for a slip */
export function slipOf(text: string, double: Double, segmenter: () => Segmenter): Slip | null {
  const { start, period, end } = double;
  if (period === 1) return characterSlip(text, start, end);
  const unit = text.slice(start, start + period);
  if (end - start >= 2 * period && (HAN.test(unit) || YEAR.test(unit))) {
    if (!isWordSlip(text, unit, start) || !standsBetweenWords(text, double, segmenter())) return null;
    return { kind: "word", unit, start, end: start + 2 * period };
  }
  return clauseSlip(text, double);
}

function characterSlip(text: string, start: number, end: number): Slip | null {
  const unit = text.charAt(start);
  const entry = DATA.characters[unit];
  if (entry === undefined || end - start !== 2) return null;
  let patterns = characters.get(unit);
  if (patterns === undefined) {
    patterns = { before: ending(entry.before), after: beginning(entry.after) };
    characters.set(unit, patterns);
  }
  if (patterns.before.test(text.slice(Math.max(0, start - 4), start))) return null;
  if (patterns.after.test(text.slice(end, end + 4))) return null;
  return { kind: "word", unit, start, end };
}

function isWordSlip(text: string, unit: string, start: number): boolean {
  if (NUMERALS.test(unit) || BLANK.test(unit)) return false;
  const before = text.slice(Math.max(0, start - 4), start);
  const behind = start + 2 * unit.length;
  const after = text.slice(behind, behind + 4);
  if (NUMERALS.test(unit.charAt(0)) && unit.length <= 3 && !WORDS_WITH_ONE.has(unit)) return false;
  if (NOUN_AND_VERB.has(unit) && NOUN.test(before)) return false;
  if (INSTITUTIONS.has(unit) && INSTITUTION_OF.test(before)) return false;
  if (VERBS.has(unit) && CLAUSE_END.test(after) && SOFTENING.test(before)) return false;
  return !BORDERS.some((border) => border.startsWith(unit) && text.startsWith(border, start));
}

/**
 * Whether the second copy is made of words: in 企业|创业|创新 something stands twice by chance. (The first may be the end of a longer word:
 * 高速公路|公路.) Where the double itself confuses the segmenter (不得不|得) it is asked about the text with one copy.
 */
function standsBetweenWords(text: string, { start, period, end }: Double, segmenter: Segmenter): boolean {
  const from = Math.max(0, start - WINDOW);
  const behind = text.slice(end, end + WINDOW);
  const cuts = (shown: string) =>
    new Set(segmenter.words(shown).map((word) => from + word.start)).add(from + shown.length);
  const twice = cuts(text.slice(from, end) + behind);
  for (let at = start + period; at + period <= end; at++) if (twice.has(at) && twice.has(at + period)) return true;
  const once = cuts(text.slice(from, start) + text.slice(start + period, end) + behind);
  return once.has(start) && once.has(start + period);
}

/** A clause, or a member of an enumeration, that stands twice between marks. */
function clauseSlip(text: string, { start, period, end }: Double): Slip | null {
  for (let from = start; from + 2 * period - 1 <= end; from++) {
    if (!DIVIDER.test(text.charAt(from + period - 1)) || !(from === 0 || BORDER.test(text.charAt(from - 1)))) continue;
    const behind = from + 2 * period - 1;
    if (behind < text.length && !BORDER.test(text.charAt(behind))) continue;
    const unit = text.slice(from, from + period - 1);
    return isClauseSlip(text, unit, from, behind) ? { kind: "clause", unit, start: from, end: behind } : null;
  }
  return null;
}

function isClauseSlip(text: string, unit: string, from: number, behind: number): boolean {
  const length = unit.replace(/[^\u4E00-\u9FFF]/g, "").length;
  const member = text.charAt(from - 1) === "、" && text.charAt(from + unit.length) === "、" && HAN.test(unit);
  if (length < (member ? 2 : SHORTEST_CLAUSE) || BLANK.test(unit)) return false;
  const after = text.slice(behind, behind + 4);
  // said three times it is meant
  if (RHETORIC.test(after) || text.startsWith(unit, behind + 1)) return false;
  return text.slice(Math.max(0, from - unit.length - 1), from - 1) !== unit;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

function ending(pattern: string): RegExp {
  return pattern === "" ? /$^x/ : new RegExp(`(?:${pattern})$`);
}

function beginning(pattern: string): RegExp {
  return pattern === "" ? /$^x/ : new RegExp(`^(?:${pattern})`);
}
