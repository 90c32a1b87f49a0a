/** Finished documents are spoiled in one place at a time; what the linter then says there is its recall. */
import type { Random } from "../random.js";

/** A document with one defect put in. */
export interface Mutant {
  readonly text: string;
  /** Where the defect stands in `text`, UTF-16 units, half open; null for one that has no place (a part that is missing). */
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** One way to spoil a document. */
export interface Injector {
  /** What is done, in a few words; unique within its rule. */
  readonly name: string;
  /** The rule that must find it. */
  readonly rule: string;
  /** @returns null where the document has no place for it */
  inject(text: string, random: Random): Mutant | null;
}
