/** Single characters that stand twice: 的的, 和和. */
import { isGivenName } from "./person-name.js";
import data from "./repeated-word.yaml";
import { isAt, tableOf } from "../../src/text/scan.js";
import { isBlank, NUMERALS, type Slip } from "./slip.js";

interface Character {
  readonly before: string;
  readonly after: string;
}

interface Patterns {
  readonly before: RegExp;
  readonly after: RegExp;
}

const CHARACTERS = (data as { readonly characters: Readonly<Record<string, Character>> }).characters;
const UNITS = tableOf(Object.keys(CHARACTERS).join(""));
const HAN = /[\u4E00-\u9FFF]/;
/** Said at any length: 哈哈哈哈. */
const SOUNDS = /[哈呵嘿嘻啦嗒滴啊哎哦]/;
/** How much text on each side the patterns are shown. */
const WINDOW = 6;

const compiled = new Map<string, Patterns>();

/** A word of grammar doubled or tripled; of other characters (大大, 国国) nothing can be said without knowing the words. */
export function characterSlip(text: string, start: number, end: number): Slip | null {
  if (!isAt(text, start, UNITS)) return null;
  const unit = text.charAt(start);
  const patterns = patternsOf(unit);
  if (patterns === null) return null;
  // spaces of a layout may stand in a word: 目 的的
  if (patterns.before.test(text.slice(Math.max(0, start - WINDOW), start).replaceAll(" ", ""))) return null;
  if (patterns.after.test(text.slice(end, end + WINDOW).replaceAll(" ", ""))) return null;
  if (isGivenName(text, start, end)) return null;
  return { kind: "word", unit, start, end, sure: true };
}

/** A reduplication that was doubled: 紧紧紧紧. */
export function runSlip(text: string, start: number, end: number): Slip | null {
  const unit = text.slice(start, start + 2);
  if (end - start !== 4 || !HAN.test(unit) || NUMERALS.test(unit) || SOUNDS.test(unit) || isBlank(unit)) return null;
  return { kind: "word", unit, start, end, sure: true };
}

function patternsOf(unit: string): Patterns | null {
  const entry = CHARACTERS[unit];
  if (entry === undefined) return null;
  let patterns = compiled.get(unit);
  if (patterns === undefined) {
    patterns = {
      before: pattern(entry.before, (words) => `(?:${words})$`),
      after: pattern(entry.after, (words) => `^(?:${words})`),
    };
    compiled.set(unit, patterns);
  }
  return patterns;
}

function pattern(words: string, place: (words: string) => string): RegExp {
  return words === "" ? /$^x/ : new RegExp(place(words));
}
