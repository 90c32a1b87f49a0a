/** The button by which the whole of a long list is shown. */
import { markupText } from "../markup-text.js";
import type { ArchiveSpeak } from "./words.js";

/** Of a list as long as it is not opened; style and script know the number, too. */
const FIRST_LINES = 8;

/** "" for a list that is shown whole anyway. */
export function openerHtml(lines: number, words: ArchiveSpeak): string {
  if (lines <= FIRST_LINES) return "";
  return `<button type="button" class="all" aria-expanded="false"><span>${markupText(words("list.all"))}</span><span>${markupText(words("list.first"))}</span></button>`;
}
