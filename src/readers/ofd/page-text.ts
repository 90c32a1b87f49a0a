/** The text of a page: text objects in its layers (GB/T 33190—2016, 7.7, 8.5 and 11). */
import { type Element, parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";
import { type Box, boxOf } from "./outline.js";
import { type DrawnText, TextObject } from "./text-object.js";

const NO_NAMESPACES: ReadonlyMap<string | undefined, string> = new Map();

export interface PageText {
  /** Of the page itself, if it says so. */
  readonly box: Box | undefined;
  /** The ids of the templates that it shows. */
  readonly templates: readonly string[];
  readonly texts: readonly DrawnText[];
}

/**
 * Reads the part of a page or a template.
 * @param grow is called with the length of each text
 */
export function readPageText(zip: Zip, path: string, grow: (units: number) => void): PageText {
  const handler = new PageHandler(grow);
  parsePart(zip, path, handler, NO_NAMESPACES);
  return handler;
}

class PageHandler implements PageText {
  box: Box | undefined;
  readonly templates: string[] = [];
  readonly texts: DrawnText[] = [];
  #object: TextObject | null = null;
  #code: Element | null = null;
  /** Inside the shape that an object is cut to. */
  #clips = 0;
  #text = "";

  constructor(readonly grow: (units: number) => void) {}

  open(element: Element): void {
    this.#text = "";
    if (element.name === "Clips") this.#clips++;
    if (this.#clips > 0) return;
    if (element.name === "Template") this.templates.push(element.attribute("TemplateID") ?? "");
    else if (element.name === "TextObject")
      this.#object =
        element.attribute("Visible") === "false" ? null : new TextObject((name) => element.attribute(name));
    else if (element.name === "TextCode") this.#code = element;
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (name === "Clips") this.#clips--;
    else if (name === "PhysicalBox") this.box ??= boxOf(this.#text);
    else if (name === "TextObject") this.#object = null;
    else if (name === "TextCode") this.#closeCode();
    this.#text = "";
  }

  #closeCode(): void {
    const code = this.#code;
    this.#code = null;
    if (code === null || this.#object === null || this.#clips > 0) return;
    this.grow(this.#text.length);
    const attribute = (name: string) => code.attribute(name);
    for (const text of this.#object.draw(this.#text.replace(/[\r\n]+/g, ""), attribute)) this.texts.push(text);
  }
}
