/** Properties of looks as they come, unread: most of them say again what was said before. */
import type { Element } from "../package/xml.js";

/** The elements that say how characters look, and paragraphs. */
const CHARACTERS: ReadonlySet<string> = new Set(["w:rFonts", "w:sz", "w:b", "w:i", "w:color"]);
const PARAGRAPHS: ReadonlySet<string> = new Set(["w:jc", "w:ind", "w:spacing", "w:snapToGrid", "w:framePr"]);

export class RawLook {
  /** The same for the same properties; "" for none. */
  key = "";
  readonly elements: Element[] = [];

  private constructor(readonly names: ReadonlySet<string>) {}

  static ofCharacters(): RawLook {
    return new RawLook(CHARACTERS);
  }

  static ofParagraph(): RawLook {
    return new RawLook(PARAGRAPHS);
  }

  copy(): RawLook {
    const copy = new RawLook(this.names);
    copy.key = this.key;
    copy.elements.push(...this.elements);
    return copy;
  }

  take(element: Element): void {
    if (!this.names.has(element.name)) return;
    this.key += element.signature;
    this.elements.push(element);
  }
}
