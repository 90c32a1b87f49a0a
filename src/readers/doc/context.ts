/** What all stories of a document share. */
import type { Bounds } from "../bounds.js";
import type { Bytes } from "../ole/bytes.js";
import type { ListSource } from "../numbering/lists.js";
import type { Pieces } from "./pieces.js";
import type { PropertyRuns } from "./runs.js";
import type { Styles } from "./styles.js";

export interface DocContext extends Bounds {
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
}
