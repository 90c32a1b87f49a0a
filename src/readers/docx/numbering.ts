/** Automatic numbers: their definitions in numbering.xml, and the counters that turn them into the text that a reader sees. */
import { formatNumber } from "./number-format.js";
import { type Element, integer, isOn, parsePart } from "./xml.js";
import type { Zip } from "./zip.js";

interface Level {
  start: number;
  format: string;
  /** With %1 … %9 for the numbers of the levels. */
  text: string;
  suffix: string;
  /** All numbers in it are written in Arabic digits. */
  legal: boolean;
  /** 1-based level behind which it begins again; 0 never. */
  restart: number | undefined;
  style: string | undefined;
}

interface AbstractList {
  readonly levels: (Level | undefined)[];
  /** The numbering style that it only points to. */
  styleLink?: string | undefined;
  numStyleLink?: string | undefined;
}

interface NumberedList {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** An automatic number as it is seen. */
export interface AutomaticNumber {
  readonly text: string;
  /** What separates it from the words. */
  readonly gap: string;
  /** Identifies the list: paragraphs of one list count on. */
  readonly list: string;
  readonly level: number;
}

const LEVELS = 9;
const GAPS: Readonly<Record<string, string>> = { tab: "\t", space: " ", nothing: "" };

export class Numbering {
  readonly #abstract = new Map<string, AbstractList>();
  readonly #lists = new Map<string, NumberedList>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #overridden = new Set<string>();

  /**
   * The number of the next paragraph of a list; counts it.
   * @param styleId the paragraph's style: a level can be tied to it
   * @returns null when the list does not exist or shows nothing
   */
  next(numId: string, level: number | undefined, styleId: string | undefined): AutomaticNumber | null {
    const list = this.#lists.get(numId);
    const abstractId = list === undefined ? undefined : this.#resolve(list.abstractId);
    const levels = abstractId === undefined ? undefined : this.#abstract.get(abstractId)?.levels;
    if (list === undefined || abstractId === undefined || levels === undefined) return null;
    const at = Math.min(LEVELS - 1, Math.max(0, level ?? this.#levelOfStyle(levels, styleId) ?? 0));
    const definition = list.levels.get(at) ?? levels[at];
    if (definition === undefined) return null;
    const counters = this.#count(numId, list, abstractId, levels, at, definition.start);
    const text = numberText(definition, (index) => ({
      value: counters[index] ?? list.levels.get(index)?.start ?? levels[index]?.start ?? 1,
      format: (list.levels.get(index) ?? levels[index])?.format ?? "decimal",
    }));
    return text === "" ? null : { text, gap: GAPS[definition.suffix] ?? "\t", list: abstractId, level: at };
  }

  #count(
    numId: string,
    list: NumberedList,
    abstractId: string,
    levels: AbstractList["levels"],
    at: number,
    start: number,
  ) {
    const counters = this.#counters.get(abstractId) ?? Array.from<number | undefined>({ length: LEVELS });
    this.#counters.set(abstractId, counters);
    const override = list.starts.get(at);
    const key = `${numId} ${at}`;
    if (override !== undefined && !this.#overridden.has(key)) {
      this.#overridden.add(key);
      counters[at] = override;
    } else counters[at] = counters[at] === undefined ? start : counters[at] + 1;
    for (let inner = at + 1; inner < LEVELS; inner++) {
      const restart = (list.levels.get(inner) ?? levels[inner])?.restart;
      if (restart === undefined || (restart !== 0 && at < restart)) counters[inner] = undefined;
    }
    return counters;
  }

  #levelOfStyle(levels: AbstractList["levels"], styleId: string | undefined): number | undefined {
    const index = styleId === undefined ? -1 : levels.findIndex((level) => level?.style === styleId);
    return index === -1 ? undefined : index;
  }

  /** Follows the link from a list that only names a numbering style to the list that defines it. */
  #resolve(abstractId: string): string {
    const link = this.#abstract.get(abstractId)?.numStyleLink;
    if (link === undefined) return abstractId;
    return [...this.#abstract].find(([, { styleLink }]) => styleLink === link)?.[0] ?? abstractId;
  }

  /** Reads a numbering part. */
  read(zip: Zip, path: string): void {
    parsePart(zip, path, new NumberingHandler(this.#abstract, this.#lists));
  }
}

function numberText(level: Level, of: (index: number) => { value: number; format: string }): string {
  if (level.format === "bullet") return /[\uE000-\uF8FF]/.test(level.text) || level.text === "" ? "•" : level.text;
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const { value, format } = of(Number(digit) - 1);
    return formatNumber(value, level.legal ? "decimal" : format);
  });
}

class NumberingHandler {
  #abstract: AbstractList | undefined;
  #list: NumberedList | undefined;
  #level: Level | undefined;
  #overrideLevel = 0;
  /** Inside the run properties of a level, whose elements are none of ours. */
  #inner = 0;

  constructor(
    readonly abstracts: Map<string, AbstractList>,
    readonly lists: Map<string, NumberedList>,
  ) {}

  open(element: Element): void {
    const value = element.attribute("val");
    if (this.#inner > 0 || element.name === "w:rPr" || element.name === "w:pPr") {
      this.#inner++;
      return;
    }
    switch (element.name) {
      case "w:abstractNum":
        this.#abstract = { levels: Array.from<Level | undefined>({ length: LEVELS }) };
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

  #openLevel(index: number): void {
    const level: Level = {
      start: 0,
      format: "decimal",
      text: "",
      suffix: "tab",
      legal: false,
      restart: undefined,
      style: undefined,
    };
    this.#level = level;
    if (this.#list !== undefined) this.#list.levels.set(index, level);
    else if (this.#abstract !== undefined && index >= 0 && index < LEVELS) this.#abstract.levels[index] = level;
  }
}

function readLevelProperty(level: Level, element: Element, value: string | undefined): void {
  switch (element.name) {
    case "w:start":
      level.start = integer(value) ?? 0;
      break;
    case "w:numFmt":
      level.format = value ?? "decimal";
      break;
    case "w:lvlText":
      level.text = value ?? "";
      break;
    case "w:suff":
      level.suffix = value ?? "tab";
      break;
    case "w:isLgl":
      level.legal = isOn(element);
      break;
    case "w:lvlRestart":
      level.restart = integer(value);
      break;
    case "w:pStyle":
      level.style = value;
      break;
  }
}
