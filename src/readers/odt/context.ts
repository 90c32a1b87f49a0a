/** What the stories of one document share. */
import type { Notice } from "../../document/model.js";
import { type Bounds, boundsOf } from "../bounds.js";
import type { Limits } from "../limits.js";
import { ListNumbers } from "./list-numbers.js";
import { KnownLists } from "./open-lists.js";
import { Styles } from "./styles.js";

export class Context implements Bounds {
  readonly styles = new Styles();
  readonly lists = new KnownLists();
  readonly numbers = new ListNumbers();
  readonly notices: Notice[] = [];
  /** Master pages that paragraphs or tables begin, in reading order. */
  readonly masterPages = new Set<string>();
  readonly grow: Bounds["grow"];
  readonly countParagraphs: Bounds["countParagraphs"];

  constructor(readonly limits: Limits) {
    const { grow, countParagraphs } = boundsOf(limits);
    this.grow = grow;
    this.countParagraphs = countParagraphs;
  }
}

/** A package part while it is read. */
export interface PartPlace {
  /** Its name in the package; "" for a flat file. */
  readonly path: string;
  /** Paragraphs that began in it. */
  paragraphs: number;
}
