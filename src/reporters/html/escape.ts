/** Text of documents, names and messages as HTML: nothing in it is markup, and nothing in it stays unseen. */
import { replaceUnseen, visible } from "../terminal/visible.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and quoted attributes alike. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");
}

/** A name or a message: in one line, control and invisible characters spelled out. */
export function plain(text: string): string {
  return escaped(visible(text));
}

/**
 * Text of a document, tabs and line breaks kept. A control or invisible character is an empty element that shows its number, so that it can neither turn
 * text around nor be overlooked: `<i class="c" data-c="U+202E"></i>`.
 */
export function documentText(text: string): string {
  return replaceUnseen(escaped(text), (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `<i class="c" data-c="U+${hex}"></i>`;
  });
}
