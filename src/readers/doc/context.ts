/** What all stories of a document share. */
import type { Bytes } from "../ole/bytes.js";
import type { ListSource } from "../numbering/lists.js";
import type { Pieces } from "./pieces.js";
import type { PropertyRuns } from "./runs.js";
import type { Styles } from "./styles.js";

export interface DocContext {
  /** The stream WordDocument. */
  readonly text: Bytes;
  readonly pieces: Pieces;
  readonly characters: PropertyRuns;
  readonly paragraphs: PropertyRuns;
  readonly styles: Styles;
  readonly lists: ListSource;
  readonly fonts: readonly string[];
  readonly revisionAuthors: readonly string[];
  /** Character positions behind the marks that end sections. */
  readonly sectionEnds: ReadonlySet<number>;
  /** Called with the length of every stretch of text, so that the whole stays bounded. */
  readonly grow: (length: number) => void;
  /** Called with 1 for every paragraph. */
  readonly countParagraphs: (count: number) => void;
}
