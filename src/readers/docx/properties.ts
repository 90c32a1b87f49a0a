/** What the file says of itself: title, author, company … (docProps), one block each. */
import { type BlockDraft, inOnePiece, propertyBlock } from "../blocks.js";
import type { Bounds } from "../bounds.js";
import { type Element, type Handler, parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";
import type { Relationship } from "./package.js";

/** The parts of a package that hold properties, by their relationship, with the names that programs give them. */
const PARTS: readonly (readonly [type: string, usual: string])[] = [
  ["core-properties", "docProps/core.xml"],
  ["extended-properties", "docProps/app.xml"],
  ["custom-properties", "docProps/custom.xml"],
];

/** From the element to the property. Counts of pages, flags and sizes of a cache are left out. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    "title subject creator keywords description lastModifiedBy category contentStatus identifier language revision version",
    "created modified lastPrinted Template Application AppVersion Company Manager HyperlinkBase",
  ].flatMap((names) => names.split(" ").map((name) => [name, name.charAt(0).toLowerCase() + name.slice(1)] as const)),
);

/** The parts with properties that a package has. */
export function propertyParts(zip: Zip, relationships: readonly Relationship[]): string[] {
  return PARTS.flatMap(([type, usual]) => {
    const path = relationships.find((one) => one.type === type)?.target ?? usual;
    return zip.has(path) ? [path] : [];
  });
}

/** Reads the properties of a part that are not empty; custom ones go by their own names. */
export function readProperties(zip: Zip, path: string, bounds: Bounds): readonly BlockDraft[] {
  const reader = new PropertyReader(path, bounds);
  parsePart(zip, path, reader);
  return reader.blocks;
}

class PropertyReader implements Handler {
  readonly blocks: BlockDraft[] = [];
  #depth = 0;
  /** 0-based among the children of the root. */
  #index = -1;
  #property: string | undefined;
  #text = "";

  constructor(
    readonly path: string,
    readonly bounds: Bounds,
  ) {}

  open(element: Element): void {
    if (++this.#depth !== 2) return;
    this.#index++;
    this.#text = "";
    this.#property = element.name === "property" ? element.attribute("name") : NAMES.get(element.name);
  }

  close(): void {
    // programs put the value on a line of its own
    const text = this.#text.trim();
    if (this.#depth-- !== 2 || this.#property === undefined || text === "") return;
    this.bounds.countParagraphs(1);
    this.bounds.grow(text.length);
    const offset = this.#text.indexOf(text);
    const origin = { kind: "docx", path: this.path, paragraph: this.#index, run: 0, offset } as const;
    this.blocks.push(propertyBlock(this.#property, text, inOnePiece(text, origin)));
  }

  text(text: string): void {
    if (this.#depth >= 2) this.#text += text;
  }
}
