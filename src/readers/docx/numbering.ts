/** The definitions of automatic numbers: abstract lists, and the lists that use them (numbering.xml). */
import { type Level, LEVELS, type Lists, type ListSource, LONGEST_TEXT, plainLevel } from "../numbering/lists.js";
import { isPadded } from "../numbering/number-format.js";
import { type Element, integer, isOn, parsePart } from "../package/xml.js";
import type { Zip } from "../package/zip.js";

export interface WordLevel extends Level {
  /** Of the number; unread. */
  readonly characters: Element[];
  /** Of the paragraphs that it stands in; unread. */
  readonly layout: Element[];
}

interface WordLists extends Lists {
  level(index: number): WordLevel | undefined;
}

interface AbstractList {
  readonly levels: (WordLevel | undefined)[];
  /** The numbering style that it defines. */
  styleLink?: string | undefined;
  /** The numbering style that it only points to. */
  numStyleLink?: string | undefined;
}

interface NumberedList {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, WordLevel>;
}

export class Numbering implements ListSource {
  readonly #abstract = new Map<string, AbstractList>();
  readonly #lists = new Map<string, NumberedList>();
  /** By numbering style, the list that defines it. */
  readonly #defining = new Map<string, string>();

  /** The list of a `w:numId`. */
  get(numId: string): WordLists | undefined {
    const list = this.#lists.get(numId);
    if (list === undefined) return undefined;
    const own = this.#abstract.get(list.abstractId);
    const id = this.#defining.get(own?.numStyleLink ?? "") ?? list.abstractId;
    const levels = this.#abstract.get(id)?.levels;
    if (levels === undefined) return undefined;
    return { id, starts: list.starts, level: (index) => list.levels.get(index) ?? levels[index] };
  }

  /** Reads a numbering part. */
  read(zip: Zip, path: string): void {
    parsePart(zip, path, new NumberingHandler(this.#abstract, this.#lists));
    for (const [id, { styleLink }] of this.#abstract) if (styleLink !== undefined) this.#defining.set(styleLink, id);
  }
}

class NumberingHandler {
  #abstract: AbstractList | undefined;
  #list: NumberedList | undefined;
  #level: WordLevel | undefined;
  #overrideLevel = 0;
  /** How deep inside the run or paragraph properties of a level. */
  #inner = 0;
  #innerName = "";

  constructor(
    readonly abstracts: Map<string, AbstractList>,
    readonly lists: Map<string, NumberedList>,
  ) {}

  open(element: Element): void {
    if (this.#inner > 0) return this.#openInner(element);
    if (element.name === "w:rPr" || element.name === "w:pPr") {
      this.#inner = 1;
      this.#innerName = element.name;
      return;
    }
    const value = element.attribute("val");
    switch (element.name) {
      case "w:abstractNum":
        this.#abstract = { levels: [] };
        this.abstracts.set(element.attribute("abstractNumId") ?? "", this.#abstract);
        break;
      case "w:num":
        this.#list = { abstractId: "", starts: new Map(), levels: new Map() };
        this.lists.set(element.attribute("numId") ?? "", this.#list);
        break;
      case "w:abstractNumId":
        if (this.#list !== undefined) this.#list.abstractId = value ?? "";
        break;
      case "w:lvlOverride":
        this.#overrideLevel = integer(element.attribute("ilvl")) ?? 0;
        break;
      case "w:startOverride":
        this.#list?.starts.set(this.#overrideLevel, integer(value) ?? 1);
        break;
      case "w:lvl":
        this.#openLevel(integer(element.attribute("ilvl")) ?? 0);
        break;
      case "w:lvlRestart":
        // Word takes no heed of it where a list replaces a level (MS-OI29500 2.1.282)
        if (this.#level !== undefined && this.#list === undefined) this.#level.restart = integer(value);
        break;
      case "w:styleLink":
        if (this.#abstract !== undefined) this.#abstract.styleLink = value;
        break;
      case "w:numStyleLink":
        if (this.#abstract !== undefined) this.#abstract.numStyleLink = value;
        break;
      default:
        if (this.#level !== undefined) readLevelProperty(this.#level, element, value);
    }
  }

  close(name: string): void {
    if (this.#inner > 0) this.#inner--;
    else if (name === "w:abstractNum") this.#abstract = undefined;
    else if (name === "w:num") this.#list = undefined;
    else if (name === "w:lvl") this.#level = undefined;
  }

  #openInner(element: Element): void {
    if (++this.#inner > 2 || this.#level === undefined) return;
    this.#level[this.#innerName === "w:rPr" ? "characters" : "layout"].push(element);
  }

  #openLevel(index: number): void {
    if (index < 0 || index >= LEVELS) return;
    const level: WordLevel = { ...plainLevel(0), characters: [], layout: [] };
    this.#level = level;
    if (this.#list !== undefined) this.#list.levels.set(index, level);
    else if (this.#abstract !== undefined) this.#abstract.levels[index] = level;
  }
}

function readLevelProperty(level: WordLevel, element: Element, value: string | undefined): void {
  switch (element.name) {
    case "w:start":
      level.start = integer(value) ?? 0;
      break;
    case "w:numFmt":
      // 001, 002 … is written down twice, last in a way that loses the zeros (mc:Fallback)
      if (!isPadded(level.format))
        level.format = /^0+1/.exec(element.attribute("format") ?? "")?.[0] ?? value ?? "decimal";
      break;
    case "w:lvlText":
      level.text = /^(?:1|true|on)$/.test(element.attribute("null") ?? "") ? "" : (value ?? "").slice(0, LONGEST_TEXT);
      break;
    case "w:suff":
      level.suffix = value ?? "tab";
      break;
    case "w:isLgl":
      level.legal = isOn(element);
      break;
    case "w:lvlPicBulletId":
      level.picture = true;
      break;
    case "w:pStyle":
      level.style = value;
      break;
  }
}
