/** Text of documents, names and messages as XML 1.0 and HTML have it: nothing in it is markup. */
import { visible } from "./terminal/visible.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** For text and quoted attributes alike; control characters, which XML 1.0 forbids, stay. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The same in one line, control and invisible characters spelled out. */
export function markupText(text: string): string {
  return escapeMarkup(visible(text));
}
