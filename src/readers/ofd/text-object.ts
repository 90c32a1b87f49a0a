/** Where the characters of a text object stand (GB/T 33190—2016, 11.2 and 11.3). */
import { isWide } from "../pages/spaces.js";
import { finite, numbersOf } from "./outline.js";

/** A stretch of text on a page, in millimetres from its upper left corner, y downwards. */
export interface DrawnText {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** One millimetre along the baseline, and one across it, as a person sees them. */
  readonly along: readonly [number, number];
  readonly across: readonly [number, number];
  readonly length: number;
  readonly size: number;
  /** Characters stand below each other. */
  readonly isVertical: boolean;
}

type Attribute = (name: string) => string | undefined;

/** A gap before a character from which on it stands apart, in sizes of the font. */
const APART = 0.15;
/** A font of millimetres that no file says. */
const USUAL_SIZE = 5.6;

export class TextObject {
  readonly #left: number;
  readonly #top: number;
  readonly #matrix: readonly number[];
  readonly #size: number;
  readonly #stretch: number;
  /** A text without a place of its own goes on at the last one. */
  #x = 0;
  #y = 0;

  constructor(attribute: Attribute) {
    [this.#left = 0, this.#top = 0] = numbersOf(attribute("Boundary"), 4);
    const matrix = numbersOf(attribute("CTM"), 6);
    this.#matrix = matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0];
    const size = finite(attribute("Size"));
    this.#size = size > 0 ? size : USUAL_SIZE;
    const stretch = finite(attribute("HScale"));
    this.#stretch = stretch > 0 ? stretch : 1;
  }

  /** The stretches of one `TextCode`, cut where characters stand apart. */
  draw(text: string, attribute: Attribute): DrawnText[] {
    const x = attribute("X");
    const y = attribute("Y");
    if (x !== undefined) this.#x = finite(x);
    if (y !== undefined) this.#y = finite(y);
    const characters = [...text];
    const right = deltas(attribute("DeltaX"), characters.length - 1);
    const down = deltas(attribute("DeltaY"), characters.length - 1);
    const isVertical = down.some((delta) => delta > 0) && !right.some((delta) => delta > 0);
    const places = this.#places(characters, right, down, isVertical);
    return stretches(places, isVertical).flatMap((stretch) => this.#drawn(stretch, isVertical));
  }

  #places(
    characters: readonly string[],
    right: readonly number[],
    down: readonly number[],
    isVertical: boolean,
  ): Place[] {
    let [x, y] = [this.#x, this.#y];
    return characters.map((character, index) => {
      const own = (isWide(character) ? this.#size : this.#size / 2) * (isVertical ? 1 : this.#stretch);
      const step = isVertical ? down[index] : right[index];
      // a narrow character is as wide as what follows it says, unless that stands apart
      const length = step !== undefined && step > 0 && step <= this.#size && !isWide(character) ? step : own;
      const place = { character, x, y, length };
      x += right[index] ?? (isVertical || index >= characters.length - 1 ? 0 : own);
      y += down[index] ?? 0;
      return place;
    });
  }

  #drawn(stretch: readonly Place[], isVertical: boolean): DrawnText[] {
    const from = stretch.findIndex(({ character }) => character.trim() !== "");
    const to = stretch.findLastIndex(({ character }) => character.trim() !== "");
    const [first, last] = [stretch[from], stretch[to]];
    if (first === undefined || last === undefined) return [];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.#matrix;
    const length = (isVertical ? last.y - first.y : last.x - first.x) + last.length;
    const text = stretch.slice(from, to + 1).map(({ character }) => character);
    return [
      {
        text: text.join(""),
        x: a * first.x + c * first.y + e + this.#left,
        y: b * first.x + d * first.y + f + this.#top,
        along: [a, b],
        across: [c, d],
        length: Math.max(0, length) * (isVertical ? Math.hypot(c, d) : Math.hypot(a, b)),
        size: this.#size,
        isVertical,
      },
    ];
  }
}

interface Place {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

function stretches(places: readonly Place[], isVertical: boolean): Place[][] {
  const found: Place[][] = [];
  for (const place of places) {
    const before = found.at(-1)?.at(-1);
    if (before !== undefined && follows(before, place, isVertical)) found.at(-1)?.push(place);
    else found.push([place]);
  }
  return found;
}

function follows(before: Place, { x, y, length }: Place, isVertical: boolean): boolean {
  const [gap, shift] = isVertical
    ? [y - before.y - before.length, x - before.x]
    : [x - before.x - before.length, y - before.y];
  const play = APART * Math.max(before.length, length);
  return Math.abs(gap) < play && Math.abs(shift) < play;
}

/** Distances from each character to the next; `g 3 5.6` is three times 5.6 (11.3). */
function deltas(text: string | undefined, most: number): number[] {
  const found: number[] = [];
  const words = text?.trim().split(/\s+/) ?? [];
  for (let at = 0; at < words.length && found.length < most; at++) {
    if (words[at] !== "g") {
      if (words[at] !== "") found.push(finite(words[at]));
      continue;
    }
    const delta = finite(words[at + 2]);
    for (let left = finite(words[at + 1]); left >= 1 && found.length < most; left--) found.push(delta);
    at += 2;
  }
  return found;
}
