/** What an author or an editor left on stretches of text, and what Word itself fills in. */
import type { Range } from "../text/range.js";

interface Marked {
  /** Where it stands. What is not shown (a deletion, hidden text) has an empty range at the place where it would stand. */
  readonly range: Range;
}

/** A tracked change that nobody accepted or rejected yet; the document is read as if it were accepted. */
export interface Revision extends Marked {
  readonly kind: "revision";
  readonly change: "insertion" | "deletion" | "move-from" | "move-to" | "formatting";
  /** What was deleted or moved away, clipped; "" where the text still stands. */
  readonly text: string;
  readonly author?: string;
  /** As the file says it (ISO 8601). */
  readonly date?: string;
}

/** Text that the file holds and nobody sees. */
export interface HiddenText extends Marked {
  readonly kind: "hidden";
  /** Clipped. */
  readonly text: string;
}

/** Where a comment is anchored; its text stands in blocks of part `comment`. */
export interface CommentAnchor extends Marked {
  readonly kind: "comment";
  /** The comment's whole text, paragraphs separated by `\n`. */
  readonly text: string;
  readonly author?: string;
  readonly date?: string;
  /** Whether it is marked as done. */
  readonly resolved: boolean;
}

/** Text marked with a colour. */
export interface Highlight extends Marked {
  readonly kind: "highlight";
  /** The colour's name in Word (`yellow`), or `#rrggbb`. */
  readonly color: string;
  /** `highlight`: the marker pen; `shading`: a background, which can also be design. */
  readonly by: "highlight" | "shading";
}

/** The result of a field. */
export interface FieldResult extends Marked {
  readonly kind: "field";
  /** Its instruction, trimmed: `PAGE`, `REF _Ref1 \\h`, `MERGEFIELD 姓名`. */
  readonly code: string;
}

/** A prompt that a content control or a form field shows as long as nothing is filled in. */
export interface Placeholder extends Marked {
  readonly kind: "placeholder";
  /** The control's title or tag. */
  readonly name?: string;
}

export type Mark = Revision | HiddenText | CommentAnchor | Highlight | FieldResult | Placeholder;
