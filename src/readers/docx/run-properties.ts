/** What the properties of the open run say of its text. */
import type { LooksCollector } from "./looks.js";
import { RawLook } from "./raw-look.js";
import type { Styles } from "./styles.js";
import { type Element, isOn } from "../package/xml.js";

export class RunProperties {
  /** Whether the elements that come are properties. */
  reading = false;
  /** Undefined where the run leaves it to its paragraph. */
  hidden: boolean | undefined;
  font: string | undefined;
  #style: string | undefined;
  #own = RawLook.ofCharacters();
  #look: number | undefined = 0;

  constructor(
    readonly styles: Styles,
    readonly looks: LooksCollector,
  ) {}

  /** How its characters look, as the collector knows it. */
  get look(): number {
    return (this.#look ??= this.looks.run(this.#style, this.#own));
  }

  /** A run begins or ends. */
  reset(): void {
    this.hidden = undefined;
    this.font = undefined;
    if (this.#look === 0) return;
    this.#style = undefined;
    this.#own = RawLook.ofCharacters();
    this.#look = 0;
  }

  /** Takes one element of `w:rPr`; the style comes first in it (CT_RPr). */
  take(element: Element): void {
    this.#look = undefined;
    this.#own.take(element);
    switch (element.name) {
      case "w:vanish":
        this.hidden = isOn(element);
        break;
      case "w:rStyle":
        this.#style = element.attribute("val");
        this.hidden ??= this.styles.propertiesOf(element.attribute("val")).hidden;
        break;
      case "w:rFonts":
        this.font = element.attribute("ascii") ?? element.attribute("hAnsi");
    }
  }
}
