/** Properties of the document (office:meta, ODF 1.3 part 3, 4.3), one block each. */
import { type BlockDraft, inOnePiece, propertyBlock } from "../blocks.js";
import type { Element, Handler } from "../package/xml.js";
import type { Context } from "./context.js";

/** From elements to properties as Word calls them. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ["dc:title", "title"],
  ["dc:subject", "subject"],
  ["meta:initial-creator", "creator"],
  ["meta:keyword", "keywords"],
  ["dc:description", "description"],
  ["dc:creator", "lastModifiedBy"],
  ["meta:printed-by", "printedBy"],
]);

/** Which program wrote the document. */
const TECHNICAL: ReadonlySet<string> = new Set(["AppVersion", "KSOProductBuildVer", "ICV", "DocSecurity"]);

export class MetaHandler implements Handler {
  #property: string | undefined;
  #text = "";
  #count = 0;

  constructor(
    readonly context: Context,
    readonly path: string,
    readonly drafts: BlockDraft[],
  ) {}

  open(element: Element): void {
    this.#text = "";
    this.#property = PROPERTIES.get(element.name);
    if (element.name === "meta:user-defined") this.#property = userDefined(element);
    else if (element.name === "meta:template") this.#add("template", element.attribute("title") ?? "");
  }

  text(text: string): void {
    if (this.#property !== undefined) this.#text += text;
  }

  close(): void {
    if (this.#property !== undefined) this.#add(this.#property, this.#text);
    this.#property = undefined;
  }

  #add(property: string, raw: string): void {
    const text = raw.trim();
    if (text === "") return;
    this.context.grow(text.length);
    // properties are counted as if each was a paragraph
    const origin = { kind: "odt", path: this.path, paragraph: this.#count++, offset: 0 } as const;
    this.drafts.push(propertyBlock(property, text, inOnePiece(text, origin)));
  }
}

/** LibreOffice keeps properties of Word that it does not know under their names: Company, Manager; undefined for those that are no words. */
function userDefined(element: Element): string | undefined {
  const name = element.attribute("name") ?? "";
  const type = element.attribute("value-type") ?? "string";
  if (type !== "string" || TECHNICAL.has(name)) return undefined;
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
