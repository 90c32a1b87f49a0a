/** Footnotes and endnotes whose reference was deleted: they are none of the document in its final form. */
import type { Element } from "../package/xml.js";

const REFERENCES: ReadonlySet<string> = new Set(["w:footnoteReference", "w:endnoteReference"]);

export class Notes {
  readonly #shown = new Set<string>();
  readonly #deleted = new Set<string>();

  /** Takes an element that may be the reference of a note. */
  take(element: Element, isDeleted: boolean): void {
    if (!REFERENCES.has(element.name)) return;
    const note = `${element.name.slice(0, -"Reference".length)} ${element.attribute("id") ?? ""}`;
    (isDeleted ? this.#deleted : this.#shown).add(note);
  }

  /** Whether `w:footnote` or `w:endnote` lost its reference; one that nothing refers to did not. */
  isDeleted(element: Element): boolean {
    const note = `${element.name} ${element.attribute("id") ?? ""}`;
    return this.#deleted.has(note) && !this.#shown.has(note);
  }
}
