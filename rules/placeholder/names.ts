/** Names that were left blank in more than one way. */
import type { Range } from "../../src/text/range.js";
import type { BlankKind } from "./types.js";

export interface NamedBlank {
  /** The blank as it is written. */
  readonly form: string;
  /** The word that it belongs to. */
  readonly word: string;
  readonly range: Range;
}

/** Remembers where each name was first left blank: XX局, later XXX局. Numbers and dates are all different ones. */
export class BlankNames {
  readonly #first = new Map<string, NamedBlank>();

  readonly #told = new Set<string>();

  /** @returns the first place where the same name was left blank in another form; null where there is none, or that was said before */
  otherForm(kind: BlankKind, named: NamedBlank): NamedBlank | null {
    if (kind !== "organisation-or-place" || named.word === "") return null;
    const first = this.#first.get(named.word);
    if (first === undefined) this.#first.set(named.word, named);
    if (first === undefined || first.form === named.form || this.#told.has(named.word)) return null;
    this.#told.add(named.word);
    return first;
  }
}
