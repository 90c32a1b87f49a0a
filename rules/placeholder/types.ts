/** What the scanners of blanks agree on. */
import data from "./unfilled-placeholder.yaml";

/** What kind of thing is missing. */
export type BlankKind =
  | "count"
  | "date"
  | "ordinal"
  | "person"
  | "organisation-or-place"
  | "name-or-term"
  | "alternative"
  | "free-text"
  | "masked-term";

/** A blank in one block's text; UTF-16 offsets. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  /** Certain blanks are errors; a form that finished documents use too is lowered. */
  readonly severity: "error" | "warning" | "info";
  /** What is missing, where the form itself tells; else the words around tell. */
  readonly kind?: BlankKind;
}

/** Finds the blanks of one form. Linear in the length of the text. */
export type Scanner = (text: string) => readonly Blank[];

export interface PlaceholderData {
  readonly notBlank: { readonly after: readonly string[] };
  readonly measures: {
    readonly plain: readonly string[];
    readonly doubtful: readonly string[];
    readonly counted: readonly string[];
    /** Words that begin with a measure word and are none: 项目, 名称. */
    readonly otherWords: readonly string[];
  };
  readonly organisation: {
    readonly after: readonly string[];
    /** What a name inside quotation marks or 《》 may begin with: 《XX市…规定》. */
    readonly heads: readonly string[];
    readonly distant: readonly string[];
    readonly before: readonly string[];
  };
  readonly person: {
    readonly after: readonly string[];
    readonly before: readonly string[];
    /** Those of `before` behind which a surname may stand: 镇长李XX. */
    readonly titles: readonly string[];
    readonly verbs: readonly string[];
  };
  readonly masked: { readonly after: readonly string[]; readonly before: readonly string[] };
  readonly controls: readonly { readonly text: string; readonly kind: BlankKind; readonly whole?: boolean }[];
  readonly slots: readonly { readonly kind: BlankKind; readonly words: readonly string[] }[];
}

export const DATA = data as PlaceholderData;

/** Whether a text ends with one of the words. */
export function endsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word));
}
