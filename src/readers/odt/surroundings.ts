/** What a paragraph stands in: the body, a cell, a note, a text box. Each has lists and paragraphs of its own. */
import type { Part } from "../../document/model.js";
import type { ListPlace } from "./list-numbers.js";
import type { OpenLists } from "./open-lists.js";
import type { Drafted, Paragraph } from "./paragraph.js";
import type { Tables } from "./tables.js";

export interface Surroundings {
  readonly part: Part;
  readonly tables: Tables;
  readonly lists: OpenLists;
  /** Where finished paragraphs go. */
  readonly sink: Drafted[];
  /** A section that nobody sees. */
  readonly hidden: boolean;
  paragraph: Paragraph | undefined;
  /** The place that text:numbered-paragraph gives to its paragraph. */
  numbered: ListPlace | null;
}
