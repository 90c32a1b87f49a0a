/** Text of a document as HTML: nothing in it is markup, and nothing in it stays unseen. */
import { escapeMarkup } from "../markup-text.js";
import { codePointName, replaceUnseen } from "../terminal/visible.js";

/**
 * Tabs and line breaks are kept. A control or invisible character is an empty element that shows its number, so that it can neither turn
 * text around nor be overlooked: `<i class="c" data-c="U+202E"></i>`.
 */
export function documentText(text: string): string {
  return replaceUnseen(escapeMarkup(text), (character) => `<i class="c" data-c="${codePointName(character)}"></i>`);
}
