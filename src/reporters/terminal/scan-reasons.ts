/** Why files of an archive could not be checked, each reason with the first of its files. */

/** So many different reasons are told apart; what they quote of a document has no end of words. */
const MOST_KNOWN = 1_000;
const MOST_FILES = 10;

export interface Reason {
  readonly reason: string;
  readonly files: number;
  /** The first of them. */
  readonly paths: readonly string[];
}

export class Reasons {
  readonly #reasons = new Map<string, { readonly reason: string; files: number; readonly paths: string[] }>();

  add(path: string, reason: string): void {
    const known = this.#reasons.get(reason) ?? { reason, files: 0, paths: [] };
    if (known.files === 0 && this.#reasons.size >= MOST_KNOWN) return;
    this.#reasons.set(reason, known);
    known.files++;
    if (known.paths.length < MOST_FILES) known.paths.push(path);
  }

  /** The commonest first. */
  all(): readonly Reason[] {
    return [...this.#reasons.values()].sort((a, b) => b.files - a.files);
  }
}
