/** The structure of a document: its numbered and unnumbered headings, its lists, its inline series. */
import type { Range } from "../../text/range.js";

/** The ways of numbering, outermost by custom first; the marker table gives each its forms. */
export type Scheme =
  | "part" // 第一编、第一部分
  | "chapter" // 第一章
  | "section" // 第一节
  | "article" // 第一条
  | "han" // 一、
  | "han-paren" // （一）
  | "arabic" // 1.
  | "arabic-paren" // （1）
  | "circled" // ①
  | "decimal" // 1.1
  // inline series
  | "is" // 一是 二是
  | "must" // 一要 二要
  | "ordinal" // 第一， 第二，
  | "first-next" // 首先 其次 再次 最后
  | "of-which" // 其一 其二
  | "one-side"; // 一方面 另一方面

/** A number in front of a heading, a list item or a sentence. */
export interface Marker {
  readonly scheme: Scheme;
  readonly value: number;
  /** The marker with its punctuation, as it stands in the document. */
  readonly range: Range;
  /** The marker's text in the document, without the punctuation after a bare number: `一`→`一、` is kept whole, `二是` whole. */
  readonly text: string;
  /** Whether it opens its line (else it stands inside a paragraph). */
  readonly leading: boolean;
  /** Whether its form is the one that the standard or custom gives: `（一）` yes, `(一)`, `（一）、`, `1、` no. */
  readonly standard: boolean;
  /** Whether it was made by the word processor. */
  readonly automatic: boolean;
}

/** A heading: a line of its own, or the first sentence of a paragraph that goes on (run-in). */
export interface Heading {
  /** Index in `outline.headings`. */
  readonly index: number;
  readonly marker: Marker | null;
  /** The heading's words without marker and final punctuation, from the shadow text. */
  readonly title: string;
  /** Marker and words. */
  readonly range: Range;
  /** 1 = outermost. Levels are relative: they follow the order in which the schemes appear. */
  readonly level: number;
  /** Index in `analysis.lines`. */
  readonly line: number;
  /** Index of the first line after this heading's section (subsections included). */
  readonly endLine: number;
  /** Whether text follows in the same paragraph. */
  readonly runIn: boolean;
  readonly parent: Heading | null;
}

/** Numbers that belong together: the （一）（二）（三） of one section, one 一是…二是…三是. In reading order. */
export interface Series {
  readonly scheme: Scheme;
  readonly markers: readonly Marker[];
}

export interface Outline {
  readonly headings: readonly Heading[];
  readonly series: readonly Series[];
  /** The headings that a place stands under, outermost first; a heading stands under itself for places after its own range. */
  headingsAt(range: Range): readonly Heading[];
}
