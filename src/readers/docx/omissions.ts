/** What of a part is no text of the document in its final form. */
import type { Element } from "../package/xml.js";
import type { Notes } from "./notes.js";

/** What was deleted or moved away, old properties, the codes of fields, the reading aid above ruby text. */
const OMITTED: ReadonlySet<string> = new Set(
  "del moveFrom rt pPrChange rPrChange sectPr tblPrChange tcPrChange trPrChange instrText delText"
    .split(" ")
    .map((name) => `w:${name}`),
);
const SEPARATORS: ReadonlySet<string | undefined> = new Set([
  "separator",
  "continuationSeparator",
  "continuationNotice",
]);

/** Tells what to pass over; of alternatives (mc:AlternateContent) the first is read, so that no text comes twice. */
export class Omissions {
  /** For each open mc:AlternateContent, whether one of its branches was taken. */
  readonly #taken: boolean[] = [];

  constructor(readonly notes: Notes) {}

  openAlternatives(): void {
    this.#taken.push(false);
  }

  closeAlternatives(): void {
    this.#taken.pop();
  }

  /** Whether an element that opens is passed over with all that it holds. */
  has(element: Element): boolean {
    const { name } = element;
    if (OMITTED.has(name)) return true;
    if (name === "mc:Choice" || name === "mc:Fallback") return !this.#take();
    if (name !== "w:footnote" && name !== "w:endnote") return false;
    return SEPARATORS.has(element.attribute("type")) || this.notes.isDeleted(element);
  }

  /** Whether a branch is the first of its alternatives. */
  #take(): boolean {
    const innermost = this.#taken.length - 1;
    if (this.#taken[innermost] === true) return false;
    if (innermost >= 0) this.#taken[innermost] = true;
    return true;
  }
}
