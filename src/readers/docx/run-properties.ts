/** What the properties of the open run say of its text. */
import type { LooksCollector } from "./looks.js";
import { RawLook } from "./raw-look.js";
import type { Styles } from "./styles.js";
import { type Element, isOn } from "../package/xml.js";

/** What a whole `w:rPr` says. */
export interface KnownProperties {
  readonly hidden: boolean | undefined;
  readonly font: string | undefined;
  readonly style: string | undefined;
  readonly own: RawLook;
  readonly look: number;
}

export class RunProperties {
  /** Whether the elements that come are properties. */
  reading = false;
  /** Undefined where the run leaves it to its paragraph. */
  hidden: boolean | undefined;
  font: string | undefined;
  #style: string | undefined;
  #own = RawLook.ofCharacters();
  /** Whether other runs have the same. */
  #isShared = false;
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
    this.#isShared = false;
    this.#look = 0;
  }

  /** Whether nothing was said yet. */
  get isEmpty(): boolean {
    return this.#look === 0 && this.hidden === undefined && this.font === undefined;
  }

  /** What was said, to be put again. */
  get known(): KnownProperties {
    return { hidden: this.hidden, font: this.font, style: this.#style, own: this.#own.copy(), look: this.look };
  }

  put({ hidden, font, style, own, look }: KnownProperties): void {
    this.hidden = hidden;
    this.font = font;
    this.#style = style;
    this.#own = own;
    this.#isShared = true;
    this.#look = look;
  }

  /** Takes one element of `w:rPr`; the style comes first in it (CT_RPr). */
  take(element: Element): void {
    if (this.#isShared) this.#own = this.#own.copy();
    this.#isShared = false;
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
