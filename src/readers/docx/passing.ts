/** What nobody sees is passed over: it still counts where paragraphs and runs are counted, and what was deleted is remembered. */
import type { Element } from "../package/xml.js";
import type { Lost } from "./revisions.js";
import { CHARACTERS } from "./shown-text.js";

const TEXTS: ReadonlySet<string> = new Set(["w:t", "w:delText", "m:t"]);

export class Passing {
  #depth = 0;
  #paragraphs = 0;
  #inText = false;
  /** The instruction of a field. */
  #inCode = false;
  #lost: Lost | undefined;

  /** How many elements inside each other are open. */
  get depth(): number {
    return this.#depth;
  }

  get active(): boolean {
    return this.#depth > 0;
  }

  /** Whether what is open stands in a paragraph that is passed over as well. */
  get inParagraph(): boolean {
    return this.#paragraphs > 0;
  }

  /** Whether what is passed over was deleted. */
  get isDeletion(): boolean {
    return this.#lost !== undefined;
  }

  /** @param lost collects the text that was deleted, when the outermost element is a deletion */
  open({ name }: Element, lost?: Lost): void {
    this.#depth++;
    if (this.#depth === 1) {
      this.#lost = lost;
      this.#inCode = name === "w:instrText";
    }
    if (name === "w:p") this.#paragraphs++;
    if (this.#lost === undefined) return;
    if (name === "w:r" || name === "m:r") this.#lost.any = true;
    else if (TEXTS.has(name)) this.#inText = true;
    else this.#lost.add(CHARACTERS.get(name) ?? "");
  }

  /** @returns what was deleted, at the end of the outermost element */
  close(name: string): Lost | undefined {
    this.#depth--;
    if (name === "w:p") this.#paragraphs--;
    this.#inText = false;
    if (this.#depth > 0) return undefined;
    this.#inCode = false;
    const lost = this.#lost;
    this.#lost = undefined;
    return lost?.any === true ? lost : undefined;
  }

  /** @returns a piece of a field's instruction */
  text(text: string): string {
    if (this.#inText) this.#lost?.add(text);
    return this.#inCode ? text : "";
  }
}
