/** What an OFD file says about itself and its pages (GB/T 33190—2016, 7). */
import type { Bookmark } from "../pages/headings.js";
import { parsePart } from "../package/xml.js";
import { folderOf, resolvePath } from "../package/paths.js";
import type { Zip } from "../package/zip.js";

/** OFD has one namespace, and early files have another. */
const NO_NAMESPACES: ReadonlyMap<string | undefined, string> = new Map();

export interface Root {
  /** The part that describes each document in the file. */
  readonly documents: readonly string[];
  /** Of the first document, by the names that other formats have for them. */
  readonly properties: ReadonlyMap<string, string>;
}

const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ["Title", "title"],
  ["Author", "creator"],
  ["Subject", "subject"],
  ["Creator", "application"],
]);

/** The entry of the file, OFD.xml (7.4). */
export function readRoot(zip: Zip): Root {
  const documents: string[] = [];
  const properties = new Map<string, string>();
  readTexts(zip, "OFD.xml", (name, text) => {
    if (name === "DocRoot" && text !== "") documents.push(resolvePath("", text));
    const property = PROPERTIES.get(name);
    if (property !== undefined && text !== "" && documents.length === 0) properties.set(property, text);
  });
  return { documents, properties };
}

export interface DocumentOutline {
  /** Left, top, width, height in millimetres, of pages that do not say otherwise. */
  readonly box: Box | undefined;
  /** In order. */
  readonly pages: readonly string[];
  /** Pages that others show too, by id. */
  readonly templates: ReadonlyMap<string, string>;
  readonly bookmarks: readonly Bookmark[];
}

interface OpenBookmark extends Bookmark {
  readonly items: OpenBookmark[];
}

export type Box = readonly [left: number, top: number, width: number, height: number];

/** The description of a document, with its outline (7.5, 7.8). */
export function readOutline(zip: Zip, path: string): DocumentOutline {
  const pages: string[] = [];
  const templates = new Map<string, string>();
  const bookmarks: OpenBookmark[] = [];
  const open: OpenBookmark[] = [];
  let box: Box | undefined;
  const folder = folderOf(path);
  readTexts(
    zip,
    path,
    (name, text) => {
      if (name === "PhysicalBox") box ??= boxOf(text);
      if (name === "OutlineElem") open.pop();
    },
    (name, attribute) => {
      if (name === "OutlineElem") {
        const bookmark = { title: attribute("Title") ?? "", items: [] };
        (open.at(-1)?.items ?? bookmarks).push(bookmark);
        open.push(bookmark);
      }
      const location = attribute("BaseLoc");
      if (location === undefined) return;
      if (name === "Page") pages.push(resolvePath(folder, location));
      if (name === "TemplatePage") templates.set(attribute("ID") ?? "", resolvePath(folder, location));
    },
  );
  return { box, pages, templates, bookmarks };
}

/** Calls for each element with the text directly before its end. */
function readTexts(
  zip: Zip,
  path: string,
  onText: (name: string, text: string) => void,
  onOpen: (name: string, attribute: (local: string) => string | undefined) => void = () => {},
): void {
  let text = "";
  const handler = {
    open: (element: { readonly name: string; attribute(local: string): string | undefined }) => {
      text = "";
      onOpen(element.name, (local) => element.attribute(local));
    },
    close: (name: string) => {
      onText(name, text.trim());
      text = "";
    },
    text: (more: string) => void (text += more),
  };
  parsePart(zip, path, handler, NO_NAMESPACES);
}

/** Four numbers; undefined where it is none. */
export function boxOf(text: string): Box | undefined {
  const [left = 0, top = 0, width = 0, height = 0] = numbersOf(text, 4);
  return width > 0 && height > 0 ? [left, top, width, height] : undefined;
}

/** Numbers in a list with blanks between them; what is none counts 0. */
export function numbersOf(text: string | undefined, most: number): number[] {
  const words = text?.trim().split(/\s+/, most) ?? [];
  return words.filter((word) => word !== "").map((word) => finite(word));
}

/** A number, or 0; no page is larger than a kilometre. */
export function finite(word: string | undefined): number {
  const number = Number(word);
  return Number.isFinite(number) && Math.abs(number) < 1e6 ? number : 0;
}
