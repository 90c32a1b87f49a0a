/** Control words that change what holds for the text behind them. */
import type { Alignment } from "../../document/looks.js";
import { type CharacterState, type ParagraphState, PLAIN, STANDARD, type State } from "./state.js";

const ALIGNMENTS: ReadonlyMap<string, Alignment> = new Map([
  ["ql", "left"],
  ["qc", "center"],
  ["qr", "right"],
  ["qj", "justify"],
  ["qd", "justify"],
]);

/** The alignment that a control word says. */
export function alignmentOf(word: string): Alignment | undefined {
  return ALIGNMENTS.get(word);
}

/** Control words with the property of characters that they switch on, or off with the parameter 0. */
const SWITCHES: ReadonlyMap<string, keyof CharacterState> = new Map([
  ["v", "hidden"],
  ["deleted", "deleted"],
  ["revised", "inserted"],
  ["mvf", "movedFrom"],
  ["mvt", "movedTo"],
]);

const CHARACTER_NUMBERS: ReadonlyMap<string, keyof CharacterState> = new Map([
  ["revauth", "insertedBy"],
  ["revdttm", "insertedOn"],
  ["revauthdel", "deletedBy"],
  ["revdttmdel", "deletedOn"],
  ["highlight", "highlight"],
  ["chcbpat", "shading"],
  ["cb", "shading"],
]);

const PARAGRAPH_NUMBERS: ReadonlyMap<string, keyof ParagraphState> = new Map([
  ["s", "style"],
  ["outlinelevel", "outlineLevel"],
  ["ls", "list"],
  ["ilvl", "listLevel"],
  ["itap", "depth"],
]);

/** More characters than this never stand for one. */
const LONGEST_FALLBACK = 64;

/** Takes a control word; whether it was one of these. */
export function format(state: State, word: string, parameter: number | undefined, defaultFont?: number): boolean {
  return (
    formatRun(state, word, parameter, defaultFont) ||
    formatCharacters(state, word, parameter) ||
    formatParagraph(state, word, parameter)
  );
}

function formatRun(state: State, word: string, parameter: number | undefined, defaultFont?: number): boolean {
  switch (word) {
    case "plain":
      state.character = PLAIN;
      state.font = defaultFont;
      state.wideFont = undefined;
      state.wide = false;
      return true;
    case "f":
      state.font = parameter;
      if (state.wide) state.wideFont = parameter;
      return true;
    case "af":
      if (state.wide && !state.complex) state.wideFont = parameter;
      return true;
    case "rtlch":
    case "ltrch":
      state.complex = word === "rtlch";
      return true;
    case "dbch":
    case "loch":
    case "hich":
      state.wide = word === "dbch";
      return true;
    case "uc":
      state.fallback = Math.min(LONGEST_FALLBACK, Math.max(0, parameter ?? 1));
      return true;
    default:
      return false;
  }
}

function formatCharacters(state: State, word: string, parameter: number | undefined): boolean {
  const property = SWITCHES.get(word);
  const number = CHARACTER_NUMBERS.get(word);
  if (property !== undefined) state.character = { ...state.character, [property]: parameter !== 0 };
  else if (number !== undefined) state.character = { ...state.character, [number]: parameter ?? 0 };
  else return false;
  return true;
}

function formatParagraph(state: State, word: string, parameter: number | undefined): boolean {
  const alignment = alignmentOf(word);
  const number = PARAGRAPH_NUMBERS.get(word);
  if (word === "pard") state.paragraph = STANDARD;
  else if (word === "intbl") state.paragraph = { ...state.paragraph, inTable: true };
  else if (alignment !== undefined) state.paragraph = { ...state.paragraph, alignment };
  else if (number !== undefined) state.paragraph = { ...state.paragraph, [number]: parameter ?? 0 };
  else return false;
  return true;
}
