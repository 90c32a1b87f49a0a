/** How the lines of a paragraph are set, by the words of formats that share them. */
import type { Alignment } from "../document/looks.js";

const SIDES = [
  ["left", "left"],
  ["start", "left"],
  ["center", "center"],
  ["right", "right"],
  ["end", "right"],
] as const;
const CSS: ReadonlyMap<string | undefined, Alignment> = new Map([...SIDES, ["justify", "justify"]]);
const WORD: ReadonlyMap<string | undefined, Alignment> = new Map([
  ...SIDES,
  ["both", "justify"],
  ["distribute", "justify"],
]);

/** `text-align` of CSS, whose words OpenDocument uses. */
export function alignmentOfCss(name: string | undefined): Alignment | undefined {
  return CSS.get(name);
}

/** `w:jc` (ST_Jc, ECMA-376-1 17.18.44); distributed text fills its lines too. */
export function alignmentOfWord(name: string | undefined): Alignment | undefined {
  return WORD.get(name);
}
