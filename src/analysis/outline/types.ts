/** The structure of a document: its numbered and unnumbered headings, its lists, its inline series. */
import type { Range } from "../../text/range.js";

/** The ways of numbering; the marker table (schemes.ts) gives each its forms. */
export type Scheme =
  | "part" // 第一编、第一部分
  | "chapter" // 第一章
  | "section" // 第一节
  | "article" // 第一条
  | "han" // 一、
  | "han-paren" // （一）
  | "arabic" // 1.
  | "arabic-paren" // （1）
  | "arabic-half-paren" // 1）
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
  /** The number as the document writes it, without the mark that separates it from the words: `一`、 `（二）` `3` `二是` `第一`. */
  readonly text: string;
  /** Where `text` stands. */
  readonly range: Range;
  /** UTF-16 offset in the block behind the marker, its separating mark and spaces. */
  readonly contentStart: number;
  /** Index in `analysis.lines`. */
  readonly line: number;
  /** Whether it opens its line (else it stands inside a paragraph). */
  readonly leading: boolean;
  /** Whether its form is the one that the standard or custom gives: `（一）` yes, `(一)`, `（一）、`, `1、` no. */
  readonly standard: boolean;
}

/** A heading: a line of its own, or the first words of a paragraph that goes on (run-in). */
export interface Heading {
  /** Index in `outline.headings`. */
  readonly index: number;
  readonly marker: Marker | null;
  /** The heading's words without marker and final punctuation. */
  readonly title: string;
  /** Marker and words. */
  readonly range: Range;
  /** 1 = outermost. Levels are relative: they follow how the document nests its schemes. */
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

/** A mistake in a series; one mistake gives one. */
export interface NumberingMistake {
  readonly kind: "duplicate" | "skipped" | "misordered" | "mixed";
  /** The number that is wrong (`mixed`: written in another form), or, for `skipped`, the one before which numbers are missing. */
  readonly marker: Marker;
  /** What the number should be, in the document's own form. */
  readonly expected: string;
  /** The numbers that are missing, in the document's own form; for `skipped` only. */
  readonly missing: readonly string[];
  /** The one that already has the number, or the one before; for `mixed` one that is written as the others of the list. */
  readonly earlier: Marker | null;
}

export interface Outline {
  readonly headings: readonly Heading[];
  readonly series: readonly Series[];
  readonly mistakes: readonly NumberingMistake[];
  /** Lines of a table of contents (indexes in `analysis.lines`): they repeat the headings and are none. */
  readonly contents: ReadonlySet<number>;
  /** The headings that a place stands under, outermost first; text after a run-in heading stands under it. */
  headingsAt(range: Range): readonly Heading[];
}
