/** What the properties of the open run say of its text. */
import type { Styles } from "./styles.js";
import { type Element, isOn } from "../package/xml.js";

export class RunProperties {
  /** Whether the elements that come are properties. */
  reading = false;
  /** Undefined where the run leaves it to its paragraph. */
  hidden: boolean | undefined;
  font: string | undefined;

  constructor(readonly styles: Styles) {}

  /** A run begins or ends. */
  reset(): void {
    this.hidden = undefined;
    this.font = undefined;
  }

  /** Takes one element of `w:rPr`; the style comes first in it (CT_RPr). */
  take(element: Element): void {
    switch (element.name) {
      case "w:vanish":
        this.hidden = isOn(element);
        break;
      case "w:rStyle":
        this.hidden ??= this.styles.propertiesOf(element.attribute("val")).hidden;
        break;
      case "w:rFonts":
        this.font = element.attribute("ascii") ?? element.attribute("hAnsi");
    }
  }
}
