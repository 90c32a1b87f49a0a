/** What of a document is no text of it. */
import type { Element } from "../package/xml.js";

const NOT_SHOWN: ReadonlySet<string> = new Set([
  "text:note-citation",
  "text:ruby-text",
  "text:script",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "text:dde-connection-decls",
  "text:alphabetical-index-auto-mark-file",
  "office:forms",
  "office:scripts",
  "office:event-listeners",
  "office:binary-data",
  // a formula or a document of its own
  "draw:object",
  "draw:object-ole",
]);

/** Whether an element is passed over with all that it holds; the source of an index says how it is made, and is no text of it. */
export function isNotShown(name: string): boolean {
  return (
    NOT_SHOWN.has(name) ||
    (name.startsWith("text:") && /-(?:index|content|bibliography)-source$/.test(name)) ||
    name === "text:bibliography-source"
  );
}

/** Whether a text:section is hidden (ODF 1.3 part 3, 5.4 and 19.864): always, or by a condition that held. */
export function isHiddenSection(element: Element): boolean {
  const display = element.attribute("display");
  return display === "none" || (display === "condition" && element.attribute("is-hidden") === "true");
}
