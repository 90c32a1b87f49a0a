/**
 * The document as every part of the tool sees it: plain data (it can be cloned to a worker and cached),
 * made by a reader, never changed afterwards.
 */

import type { Range } from "../text/range.js";
import type { Alignment, Looks } from "./looks.js";
import type { Mark } from "./marks.js";

/** Formats that a reader exists for, by what the content is, not by the name: `doc` is any Word 97–2003 or old WPS document, `odt` also .ott and .fodt. */
export type Format = "txt" | "md" | "html" | "mht" | "docx" | "doc" | "rtf" | "odt" | "pdf" | "ofd";

/** Where in a document a block stands. Text files have only a body; of `properties` each block is one property (its `property` says which). */
export type Part = "body" | "header" | "footer" | "footnote" | "endnote" | "comment" | "textbox" | "properties";

/**
 * What a block is to its format: `heading` is said by the format itself (a Word heading style, a Markdown `#`), never guessed;
 * `code` is text that is no prose (a fenced block in Markdown) and is not checked.
 */
export type BlockKind = "paragraph" | "heading" | "table-cell" | "code";

/** Where a stretch of block text comes from, so that a fix can be written back and a comment anchored. */
export type Origin =
  /** `offset`: UTF-16 units in the decoded text of the file. */
  | { readonly kind: "text"; readonly offset: number }
  /** `path`: the package part; `paragraph`, `run`: 0-based in that part and paragraph; `offset`: UTF-16 units in the run's text (a tab or break counts 1). In a part of properties each property is a paragraph of one run. */
  | {
      readonly kind: "docx";
      readonly path: string;
      readonly paragraph: number;
      readonly run: number;
      readonly offset: number;
    }
  /** `path`: the package part, "" for a flat file; `paragraph`: 0-based among the start tags of paragraphs and headings in it; `offset`: UTF-16 units of what the paragraph shows. */
  | { readonly kind: "odt"; readonly path: string; readonly paragraph: number; readonly offset: number }
  /** `stream`: of an OLE container, "" for the file itself; `offset`: byte of the first unit; `step`: bytes from one unit to the next, 0 where a number is shown as text. */
  | { readonly kind: "bytes"; readonly stream: string; readonly offset: number; readonly step: number }
  /** Formats of laid-out pages: the box of the stretch, in points from the page's upper left corner; `page` is 1-based. */
  | {
      readonly kind: "page";
      readonly page: number;
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    }
  /** Text that the reader of the document sees but that stands nowhere in the file's text: automatic numbers and their gap; a space between joined lines; signs of formulas and words that are drawn. */
  | { readonly kind: "generated"; readonly by: "numbering" | "joining" | "drawing" };

/** A stretch `[start, end)` of block text whose units follow each other in the source in the same way (linear from `origin`). */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
}

/** The automatic number that a word processor puts before a paragraph: `[start, end)` of the block's text, gap excluded. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** Identifies the list in its document. */
  readonly list: string;
  /** 0-based level in the list. */
  readonly level: number;
}

/** A paragraph; in text formats a physical line, empty ones included. */
export interface Block {
  /** Index in `document.blocks`. */
  readonly index: number;
  readonly kind: BlockKind;
  readonly part: Part;
  /** 1-based, in reading order within the part, empty ones counted; in text formats the physical line's number too. */
  readonly paragraph: number;
  /** Exactly what a reader of the document sees, automatic numbers included. A line break inside a Word paragraph is `\n`, a tab `\t`. */
  readonly text: string;
  /** In order, covering the whole text. */
  readonly segments: readonly Segment[];
  /** 1-based heading level when the format says so. */
  readonly outlineLevel?: number;
  /** The style's name as its author knows it (标题 1, Title, 正文). */
  readonly style?: string;
  readonly alignment?: Alignment;
  readonly label?: Label;
  /** The table cell that the paragraph stands in; 1-based; `table` counts the tables of the part. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** The page, where the format or Word itself recorded one. */
  readonly page?: number;
  /** Part `properties`: which one (`title`, `creator`, `lastModifiedBy`, `company`, `template` …). */
  readonly property?: string;
}

/** Something that the reader of the report should know about how the file was read. */
export interface Notice {
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** A comment of a text that silences this tool (suppressions.ts); it is none of the text. */
export interface Directive {
  /** Empty, where it would stand. */
  readonly range: Range;
  /** The whole comment as it is written. */
  readonly text: string;
}

export interface Document {
  readonly format: Format;
  /** The encoding of text formats ("utf-8", "gb18030" …); null for others. */
  readonly encoding: string | null;
  readonly blocks: readonly Block[];
  /** Text formats: for each line of the source, the offset of its first unit in the decoded text. */
  readonly lineStarts?: readonly number[];
  /** What stands on stretches of text, or would stand there: revisions, hidden text, comments … in document order. */
  readonly marks?: readonly Mark[];
  /** Of text formats: what silences this tool, in document order. Comments of word processors stand among the marks. */
  readonly directives?: readonly Directive[];
  /** Fonts, indents, pages: of formats that say so. */
  readonly looks?: Looks;
  /** What people see in the document and its reader could not: automatic numbers whose definitions are damaged or left out. What rests on it is not checked. */
  readonly unseen?: readonly "numbering"[];
  readonly notices: readonly Notice[];
}
