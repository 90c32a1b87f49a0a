/** What a form field shows that has no text: a box, the chosen entry of a list (ECMA-376-1 17.16). */
import { type Element, integer, isOn } from "../package/xml.js";

export class FormChoice {
  #isBox = false;
  #isTicked = false;
  readonly #entries: string[] = [];
  #chosen = 0;
  /** What the user chose counts before what the author of the form did. */
  #isChosen = false;

  /** Takes an element of `w:ffData`. */
  take(element: Element): void {
    switch (element.name) {
      case "w:checkBox":
        this.#isBox = true;
        break;
      case "w:listEntry":
        this.#entries.push(element.attribute("val") ?? "");
        break;
      case "w:default":
        if (!this.#isChosen) this.#choose(element);
        break;
      case "w:checked":
      case "w:result":
        this.#isChosen = true;
        this.#choose(element);
    }
  }

  /** What is seen; "" for a field whose result is text. */
  get text(): string {
    if (this.#isBox) return this.#isTicked ? "☒" : "☐";
    return this.#entries[this.#chosen] ?? "";
  }

  #choose(element: Element): void {
    this.#isTicked = isOn(element);
    this.#chosen = integer(element.attribute("val")) ?? 0;
  }
}
