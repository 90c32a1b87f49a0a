/** JSON that may be shown anywhere. */
import { replaceUnseen } from "./terminal/visible.js";

/**
 * JSON of a value, its control and invisible characters escaped (`\u202e`): what a program reads is the same,
 * and a terminal that shows the report obeys nothing that stands in a document.
 * @param indent columns a level is set in; 0 for one line
 */
export function jsonText(value: unknown, indent = 0): string {
  return replaceUnseen(JSON.stringify(value, null, indent), escaped);
}

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
    .join("");
}
