/** What every format says of its automatic numbers: the levels of lists, and where they begin anew. */

/** How many levels a list has. */
export const LEVELS = 9;

/** Word takes no longer text for a number; in UTF-16 units. */
export const LONGEST_TEXT = 255;

export interface Level {
  start: number;
  /** Name of the number format (ST_NumberFormat, ECMA-376-1 17.18.59). */
  format: string;
  /** With %1 … %9 for the numbers of the levels. */
  text: string;
  /** What separates the number from the words: `tab`, `space` or `nothing`. */
  suffix: string;
  /** All numbers in it are written in Arabic digits. */
  legal: boolean;
  /** 1-based level behind which it begins again; 0 never. */
  restart: number | undefined;
  /** Its bullet is a picture. */
  picture: boolean;
  /** The paragraph style that it is tied to. */
  style: string | undefined;
}

/**
 * A level of which nothing more is said.
 * @param start its first number
 */
export function plainLevel(start: number): Level {
  return {
    start,
    format: "decimal",
    text: "",
    suffix: "tab",
    legal: false,
    restart: undefined,
    picture: false,
    style: undefined,
  };
}

/** A list as paragraphs use it. */
export interface Lists {
  /** Lists that share their definition share their counters. */
  readonly id: string;
  /** Where a level begins when the list first reaches it, and whenever it begins anew. */
  readonly starts: ReadonlyMap<number, number>;
  level(index: number): Level | undefined;
}

/** The lists of a document, by the name that paragraphs call them. */
export interface ListSource {
  get(numId: string): Lists | undefined;
}
