/** List styles: how the numbers of each level are written (ODF 1.3 part 3, 16.30–16.34). */
import { type Element, integer } from "../package/xml.js";

/** Lists have ten levels. */
export const LEVELS = 10;

export interface ListLevel {
  /** style:num-format (`1`, `a`, `一, 二, 三, ...`); empty shows no number; undefined for bullets and pictures. */
  readonly format: string | undefined;
  /** a … z, aa, bb instead of aa, ab. */
  readonly letterSync: boolean;
  readonly prefix: string;
  readonly suffix: string;
  /** With %1% … %10% for the numbers of the levels; LibreOffice's own attribute. */
  readonly pattern: string | undefined;
  /** How many levels are shown, this one last. */
  readonly shown: number;
  readonly start: number;
  readonly bullet: string;
  /** `listtab`, `space`, `nothing`. */
  followedBy: string | undefined;
  /** fo:margin-left and fo:text-indent of its paragraphs. */
  readonly indents: Map<string, string>;
}

export interface ListStyle {
  /** 0-based. */
  readonly levels: (ListLevel | undefined)[];
  /** One number runs through all levels. */
  readonly consecutive: boolean;
}

/** What stands around a number is no longer, in UTF-16 units: it is shown before every item. The label of a Word document has as many. */
const LONGEST_AFFIX = 255;

/** Where list styles are kept. */
interface ListStyles {
  readonly lists: Map<string, ListStyle>;
  outline: ListStyle | undefined;
}

/** Takes the elements of list styles and of the outline style. */
export class LevelReader {
  #style: ListStyle | undefined;
  #level: ListLevel | undefined;

  constructor(readonly styles: ListStyles) {}

  open(element: Element): void {
    switch (element.name) {
      case "text:list-style":
      case "text:outline-style":
        return this.#openStyle(element);
      case "text:list-level-style-number":
      case "text:list-level-style-bullet":
      case "text:list-level-style-image":
      case "text:outline-level-style":
        return this.#openLevel(element);
      case "style:list-level-label-alignment":
        if (this.#level !== undefined) readAlignment(this.#level, element);
    }
  }

  close(name: string): void {
    if (name === "text:list-style" || name === "text:outline-style") this.#style = this.#level = undefined;
  }

  #openStyle(element: Element): void {
    this.#style = { levels: [], consecutive: element.attribute("consecutive-numbering") === "true" };
    const name = element.attribute("name");
    if (element.name === "text:outline-style") this.styles.outline = this.#style;
    if (name !== undefined) this.styles.lists.set(name, this.#style);
  }

  #openLevel(element: Element): void {
    const index = (integer(element.attribute("level")) ?? 0) - 1;
    if (this.#style === undefined || index < 0 || index >= LEVELS) return;
    const isNumber = element.name === "text:list-level-style-number" || element.name === "text:outline-level-style";
    this.#level = {
      format: isNumber ? (shortened(element.attribute("num-format")) ?? "") : undefined,
      letterSync: element.attribute("num-letter-sync") === "true",
      prefix: shortened(element.attribute("num-prefix")) ?? "",
      suffix: shortened(element.attribute("num-suffix")) ?? "",
      pattern: shortened(element.attribute("num-list-format")),
      shown: integer(element.attribute("display-levels")) ?? 1,
      start: integer(element.attribute("start-value")) ?? 1,
      bullet: shortened(element.attribute("bullet-char")) ?? "•",
      followedBy: undefined,
      indents: new Map(),
    };
    this.#style.levels[index] = this.#level;
  }
}

function readAlignment(level: ListLevel, element: Element): void {
  level.followedBy = element.attribute("label-followed-by");
  for (const name of ["margin-left", "text-indent"]) {
    const value = element.attribute(name);
    if (value !== undefined) level.indents.set(name, value);
  }
}

function shortened(text: string | undefined): string | undefined {
  return text?.slice(0, LONGEST_AFFIX);
}
