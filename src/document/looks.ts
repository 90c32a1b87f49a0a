/** How a document looks: fonts, indents, pages; direct formatting, styles, theme and defaults resolved together. Lengths are points (1/72 inch). */

/** Undefined: the file does not say, and the program's own default holds. */
export interface CharacterFormat {
  /** The font of Chinese characters. */
  readonly eastAsia?: string;
  /** The font of Latin letters and digits. */
  readonly ascii?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `#rrggbb`; undefined for automatic. */
  readonly color?: string;
}

/** Points, or widths of a character of the paragraph: Word keeps either. */
export type Indent = { readonly points: number } | { readonly characters: number };

/** Points, or lines of the section's grid: Word keeps either. */
export type Space = { readonly points: number } | { readonly lines: number };

export interface LineSpacing {
  /** `multiple`: `value` lines; `exact`, `atLeast`: points. */
  readonly rule: "multiple" | "exact" | "atLeast";
  readonly value: number;
}

/** `justify`: distributed text too. */
export type Alignment = "left" | "center" | "right" | "justify";

export interface ParagraphFormat {
  readonly alignment?: Alignment;
  /** Negative for a hanging indent. */
  readonly firstLine?: Indent;
  readonly left?: Indent;
  readonly right?: Indent;
  readonly lineSpacing?: LineSpacing;
  readonly spaceBefore?: Space;
  readonly spaceAfter?: Space;
  /** Whether its lines stand on the grid of the section; where nothing is said they do. */
  readonly snapToGrid?: boolean;
  /** In a frame on the outer side of the page: right on odd pages, left on even ones. */
  readonly outside?: true;
}

/** A stretch `[start, end)` of block text in one format. */
export interface FormattedStretch {
  readonly start: number;
  readonly end: number;
  /** Index in `characters` of the document's looks. */
  readonly format: number;
}

export interface BlockLooks {
  /** Index in `paragraphs` of the document's looks. */
  readonly paragraph: number;
  /** In order, without a generated number (which takes `number`). */
  readonly characters: readonly FormattedStretch[];
  /** The format of the automatic number. */
  readonly number?: number;
}

/** Which pages of a section a header or footer stands on. */
export type HeaderPages = "default" | "first" | "even";

export interface HeaderReference {
  readonly part: "header" | "footer";
  readonly pages: HeaderPages;
  /** Indices of its first block and behind its last one. */
  readonly start: number;
  readonly end: number;
}

/** Pages of one form, or (`continuous`) a part of a page whose columns and side margins may differ. */
export interface Section {
  /** Whether it begins on the page on which the section before it ends. */
  readonly continuous: boolean;
  /** Indices in `document.blocks` of its first block and behind its last one. */
  readonly start: number;
  readonly end: number;
  readonly width?: number;
  readonly height?: number;
  readonly margins?: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
    readonly gutter: number;
  };
  /** The grid that lines and characters stand on. */
  readonly grid?: {
    readonly type: "lines" | "linesAndChars" | "snapToChars";
    /** From line to line. */
    readonly linePitch?: number;
    /** What each character is wider than in the document's default font; negative for narrower. */
    readonly characterSpace?: number;
  };
  readonly pageNumber?: { readonly format?: string; readonly start?: number };
  /** Whether the first page has a header and footer of its own, and whether even pages have; then those may well be missing. */
  readonly differentFirst: boolean;
  readonly differentEven: boolean;
  /** Those that are shown, inherited ones included. */
  readonly headers: readonly HeaderReference[];
}

/** Formats are kept once; stretches and blocks point to them. */
export interface Looks {
  readonly characters: readonly CharacterFormat[];
  readonly paragraphs: readonly ParagraphFormat[];
  /** By index of the block; undefined for blocks without looks (properties, comments). */
  readonly blocks: readonly (BlockLooks | undefined)[];
  readonly sections: readonly Section[];
}
