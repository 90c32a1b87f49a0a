/** The lists that are open where a paragraph stands (ODF 1.3 part 3, 5.3). */
import { type Element, integer } from "../package/xml.js";
import type { ListPlace } from "./list-numbers.js";
import { LEVELS, type ListLevel, type ListStyle } from "./list-styles.js";
import type { Styles } from "./styles.js";

/** LibreOffice shows bullets where neither the list nor its paragraphs name a style. */
const BULLET: ListLevel = {
  format: undefined,
  letterSync: false,
  prefix: "",
  suffix: "",
  pattern: undefined,
  shown: 1,
  start: 1,
  bullet: "•",
  followedBy: undefined,
  indents: new Map(),
};
const DEFAULT_STYLE: ListStyle = { levels: Array.from({ length: LEVELS }, () => BULLET), consecutive: false };

/** All lists of a document, so that one can continue another. */
export class KnownLists {
  /** From a list to the one whose numbers it continues; itself where it begins. */
  readonly #masters = new Map<string, string>();
  #last: { readonly list: string; readonly style: string | undefined } | undefined;
  #unnamed = 0;

  /** The list whose numbers a list on the first level takes: its own, or those of the list that it continues. */
  open(element: Element, style: string | undefined): string {
    const own = element.attribute("id") ?? `#${++this.#unnamed}`;
    const follows = this.#last?.style === style && element.attribute("continue-numbering") === "true";
    const before = element.attribute("continue-list") ?? (follows ? this.#last?.list : undefined);
    const master = this.#masters.get(before ?? "") ?? own;
    this.#masters.set(own, master);
    this.#last = { list: own, style };
    return master;
  }
}

interface OpenList {
  readonly list: string;
  readonly style: string | undefined;
  /** Its first paragraph begins the list anew. */
  restart: boolean;
  item: OpenItem | undefined;
}

/** An item whose first paragraph is yet to come: only that one is numbered. */
interface OpenItem {
  readonly start: number | undefined;
  readonly style: string | undefined;
}

/** The lists around a paragraph, innermost last. A table cell, a note or a text box has its own. */
export class OpenLists {
  readonly #open: OpenList[] = [];

  constructor(
    readonly known: KnownLists,
    readonly styles: Styles,
  ) {}

  openList(element: Element): void {
    const outer = this.#open.at(-1);
    const style = element.attribute("style-name") ?? outer?.style;
    const list = outer?.list ?? this.known.open(element, style);
    const restart = outer !== undefined && element.attribute("continue-numbering") === "false";
    this.#open.push({ list, style, restart, item: undefined });
  }

  closeList(): void {
    this.#open.pop();
  }

  openItem(element: Element): void {
    const list = this.#open.at(-1);
    if (list === undefined) return;
    list.item = { start: integer(element.attribute("start-value")), style: element.attribute("style-override") };
  }

  /** An item ends: what follows in its list without one is not numbered. */
  closeItem(): void {
    for (const list of this.#open) list.item = undefined;
  }

  /** The place that a text:numbered-paragraph gives to its paragraph (5.3.6). */
  single(element: Element): ListPlace | null {
    const name = element.attribute("style-name");
    const style = this.styles.lists.get(name ?? "");
    if (style === undefined) return null;
    const list = element.attribute("list-id") ?? this.known.open(element, name);
    const level = (integer(element.attribute("level")) ?? 1) - 1;
    return { list, style, level, start: integer(element.attribute("start-value")), restart: false, numbered: true };
  }

  get inList(): boolean {
    return this.#open.length > 0;
  }

  /**
   * The place of the next paragraph; null outside lists, and in lists whose style is missing.
   * @param ofParagraph the list style that the paragraph's own style names
   */
  take(ofParagraph: string | undefined): ListPlace | null {
    const innermost = this.#open.at(-1);
    if (innermost === undefined) return null;
    const { item, list, restart } = innermost;
    const name = item?.style ?? innermost.style ?? ofParagraph;
    const style = name === undefined ? DEFAULT_STYLE : this.styles.lists.get(name);
    if (style === undefined) return null;
    for (const one of this.#open) one.item = undefined;
    innermost.restart = false;
    const level = this.#open.length - 1;
    return { list, style, level, start: item?.start, restart, numbered: item !== undefined };
  }
}
