/** The styles and defaults of a document as its styles part says them. */
import { type ParagraphProperties, readParagraphProperty } from "./paragraph-properties.js";
import { type Element, isOn, parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

export type StyleType = "paragraph" | "character" | "table";

export interface Style extends ParagraphProperties {
  readonly type: string;
  name: string;
  basedOn?: string | undefined;
  /** The style of the other kind that looks the same. */
  link?: string | undefined;
  /** Unread: of most styles there is no text. */
  readonly characters: Element[];
  readonly layout: Element[];
}

interface StylePart {
  readonly styles: ReadonlyMap<string, Style>;
  /** The default style of each type. */
  readonly defaults: ReadonlyMap<string, string>;
  /** The document's defaults. */
  readonly base: Style;
}

/** Reads a styles part. */
export function readStyles(zip: Zip, path: string): StylePart {
  const handler = new StylesHandler();
  parsePart(zip, path, handler);
  const { styles, defaults, base } = handler;
  return { styles, defaults, base };
}

/** What tells of parts of tables, or of old properties, is passed over. */
const PASSED: ReadonlySet<string> = new Set(["w:tblStylePr", "w:rPrChange", "w:pPrChange"]);

class StylesHandler {
  /** What Word would do with styles that the document does not have: a third of the part. */
  readonly passed = "w:latentStyles";
  readonly styles = new Map<string, Style>();
  readonly defaults = new Map<string, string>();
  /** The document's defaults. */
  readonly base = newStyle("");
  #style = this.base;
  /** How deep inside what is passed over, and inside `w:rPr` and `w:pPr`. */
  #passed = 0;
  #inCharacters = 0;
  #inParagraph = 0;

  open(element: Element): void {
    const { name } = element;
    if (this.#passed > 0 || PASSED.has(name)) this.#passed++;
    else if (this.#inParagraph > 0) {
      readParagraphProperty(this.#style, element);
      if (this.#inParagraph++ === 1) this.#style.layout.push(element);
    } else if (this.#inCharacters > 0) {
      this.#inCharacters++;
      if (name === "w:vanish") this.#style.hidden = isOn(element);
      else this.#style.characters.push(element);
    } else if (name === "w:rPr") this.#inCharacters = 1;
    else if (name === "w:pPr") this.#inParagraph = 1;
    else if (name === "w:style") this.#openStyle(element);
    else readStyleProperty(this.#style, element);
  }

  close(name: string): void {
    if (this.#passed > 0) this.#passed--;
    else if (this.#inParagraph > 0) this.#inParagraph--;
    else if (this.#inCharacters > 0) this.#inCharacters--;
    else if (name === "w:style") this.#style = newStyle("");
  }

  #openStyle(element: Element): void {
    const type = element.attribute("type") ?? "paragraph";
    const id = element.attribute("styleId");
    this.#style = newStyle(type);
    if (id === undefined) return;
    this.styles.set(id, this.#style);
    if (/^(?:1|true|on)$/.test(element.attribute("default") ?? "")) this.defaults.set(type, id);
  }
}

function newStyle(type: string): Style {
  return { type, name: "", characters: [], layout: [] };
}

function readStyleProperty(style: Style, element: Element): void {
  switch (element.name) {
    case "w:name":
      if (style.name === "") style.name = element.attribute("val") ?? "";
      break;
    case "w:basedOn":
      style.basedOn = element.attribute("val");
      break;
    case "w:link":
      style.link = element.attribute("val");
  }
}
