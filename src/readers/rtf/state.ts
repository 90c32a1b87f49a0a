/** What holds at a place of the text; a group begins with what holds around it and leaves nothing behind. */
import type { Block } from "../../document/model.js";
import type { Sink } from "./sink.js";
import type { Story } from "./story.js";

export interface CharacterState {
  readonly hidden?: boolean;
  readonly deleted?: boolean;
  readonly inserted?: boolean;
  readonly movedFrom?: boolean;
  readonly movedTo?: boolean;
  /** Indices in the table of authors, and dates as Word packs them. */
  readonly insertedBy?: number;
  readonly insertedOn?: number;
  readonly deletedBy?: number;
  readonly deletedOn?: number;
  /** Indices in the table of colours; 0 is none. */
  readonly highlight?: number;
  readonly shading?: number;
}

export interface ParagraphState {
  readonly style?: number;
  readonly alignment?: Block["alignment"];
  /** 0-based; 9 is body text. */
  readonly outlineLevel?: number;
  /** Number of the list override. */
  readonly list?: number;
  readonly listLevel?: number;
  readonly inTable?: boolean;
  /** Tables around it; given only where they are nested. */
  readonly depth?: number;
}

/** A field that is open. */
export interface Field {
  code: string;
  /** Where its result goes. */
  readonly sink: Sink | null;
}

export interface State {
  /** Where text goes; null: nowhere. */
  sink: Sink | null;
  /** The body, a header, a note …: what the place belongs to, also where no text goes there. */
  story: Story;
  inInfo: boolean;
  field: Field | undefined;
  font: number | undefined;
  /** The font for double-byte characters, and whether such follow (`\dbch`). */
  wideFont: number | undefined;
  wide: boolean;
  /** Whether the associated properties are those of text that runs from right to left. */
  complex: boolean;
  /** Characters behind a `\u` that stand for it elsewhere. */
  fallback: number;
  character: CharacterState;
  paragraph: ParagraphState;
}

export const PLAIN: CharacterState = {};
export const STANDARD: ParagraphState = {};
