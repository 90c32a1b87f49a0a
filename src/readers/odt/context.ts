/** What the stories of one document share. */
import type { Notice } from "../../document/model.js";
import { bounded } from "../blocks.js";
import type { Limits } from "../limits.js";
import { ListNumbers } from "./list-numbers.js";
import { KnownLists } from "./open-lists.js";
import { Styles } from "./styles.js";

/** Empty paragraphs take memory without being text; a document of a thousand pages has some ten thousand. */
const MOST_PARAGRAPHS = 1_000_000;

export class Context {
  readonly styles = new Styles();
  readonly lists = new KnownLists();
  readonly numbers = new ListNumbers();
  readonly notices: Notice[] = [];
  /** Master pages that paragraphs or tables begin, in reading order. */
  readonly masterPages = new Set<string>();
  /** Called with the length of every stretch of text, so that the whole stays bounded. */
  readonly grow: (length: number) => void;
  /** Called with 1 for every paragraph. */
  readonly countParagraphs: (count: number) => void;

  constructor(readonly limits: Limits) {
    this.grow = bounded(limits.textLength, "字符数", "characters");
    this.countParagraphs = bounded(MOST_PARAGRAPHS, "段落数", "paragraphs");
  }
}

/** A package part while it is read. */
export interface PartPlace {
  /** Its name in the package; "" for a flat file. */
  readonly path: string;
  /** Paragraphs that began in it. */
  paragraphs: number;
}
