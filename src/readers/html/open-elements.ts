/** The open elements, and what each passes on to what is in it. Linear: an end tag without its start tag costs nothing. */
import type { Block, Part } from "../../document/model.js";
import type { Item, List } from "./lists.js";
import type { Collected, Stretch } from "./page-marks.js";
import type { Table } from "./tables.js";

/** A cell, with the drafts whose paragraphs stand in it, by index. */
export interface Cell {
  readonly place: NonNullable<Block["cell"]>;
  readonly drafts: number[];
  /** Whether it holds another table. */
  holdsTable: boolean;
}

/** What an element says for everything in it. */
export interface Context {
  readonly part: Part;
  /** Nothing in it is shown. */
  readonly unseen: boolean;
  /** Nothing in it is shown, and somebody may want to know what it says. */
  readonly collected: Collected | null;
  readonly stretch: Stretch | null;
  readonly keepsSpace: boolean;
  readonly code: boolean;
  readonly heading: number;
  readonly alignment: Block["alignment"];
  readonly list: List | null;
  readonly item: Item | null;
  readonly table: Table | null;
  readonly cell: Cell | null;
  /** A font whose letters are pictures. */
  readonly pictures: boolean;
  /** The number of a list that a word processor wrote as text. */
  readonly writtenNumber: boolean;
}

export const OUTERMOST: Context = {
  part: "body",
  unseen: false,
  collected: null,
  stretch: null,
  keepsSpace: false,
  code: false,
  heading: 0,
  alignment: undefined,
  list: null,
  item: null,
  table: null,
  cell: null,
  pictures: false,
  writtenNumber: false,
};

export interface OpenElement {
  readonly name: string;
  readonly context: Context;
}

/** End tags do not reach beyond these, but for their own. */
const WALLS = new Set(["table", "td", "th"]);

export class OpenElements {
  readonly #elements: OpenElement[] = [];
  /** How many of each name are open, since each wall. */
  readonly #counts: Map<string, number>[] = [new Map()];

  /** @param onClose is told of each element that ends */
  constructor(readonly onClose: (element: OpenElement) => void) {}

  get context(): Context {
    return this.#elements.at(-1)?.context ?? OUTERMOST;
  }

  open(name: string, context: Context): void {
    this.#elements.push({ name, context });
    if (WALLS.has(name)) this.#counts.push(new Map());
    else this.#count(name, 1);
  }

  isOpen(name: string): boolean {
    return (this.#counts.at(-1)?.get(name) ?? 0) > 0;
  }

  /** Ends the innermost element of a name with all in it, if there is one on this side of the wall. */
  close(name: string): void {
    if (this.isOpen(name)) this.#closeUntil((one) => one === name);
  }

  /** Ends the innermost of walls, one of which must be open. */
  closeWall(...names: readonly string[]): void {
    this.#closeUntil((name) => names.includes(name));
  }

  closeAll(): void {
    this.#closeUntil(() => false);
  }

  #closeUntil(isLast: (name: string) => boolean): void {
    for (let element = this.#elements.pop(); element !== undefined; element = this.#elements.pop()) {
      if (WALLS.has(element.name)) this.#counts.pop();
      else this.#count(element.name, -1);
      this.onClose(element);
      if (isLast(element.name)) return;
    }
  }

  #count(name: string, more: number): void {
    const counts = this.#counts.at(-1);
    counts?.set(name, (counts.get(name) ?? 0) + more);
  }
}
