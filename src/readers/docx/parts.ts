/** The parts of one package by what they are; those besides the body may be damaged or missing. */
import type { Notice } from "../../document/model.js";
import { readSidePart } from "../damage.js";
import type { Zip } from "../package/zip.js";
import { readRelationships, type Relationship, relationshipsPath } from "./package.js";

export class Parts {
  readonly notices: Notice[] = [];
  #relationships: readonly Relationship[] = [];

  constructor(
    readonly zip: Zip,
    readonly main: string,
  ) {
    // without them a document is still its body
    this.attempt(relationshipsPath(main), () => void (this.#relationships = readRelationships(zip, main)));
  }

  /**
   * Reads the parts of a type, each once.
   * @param type the last word of the relationship's type
   * @param shown the relationships that count, in reading order; all of them when absent
   */
  each(type: string, read: (path: string) => void, shown?: readonly string[]): void {
    const ofType = this.#relationships.filter((one) => one.type === type && this.zip.has(one.target));
    const byId = new Map(ofType.map(({ id, target }) => [id, target]));
    const paths = shown === undefined ? byId.values() : shown.flatMap((id) => byId.get(id) ?? []);
    for (const path of new Set(paths)) this.attempt(path, () => read(path));
  }

  /** The part that a relationship leads to. */
  pathOf(id: string): string | undefined {
    return this.#relationships.find((one) => one.id === id)?.target;
  }

  /** Reads a part besides the body: a damaged one costs a notice. */
  attempt(part: string, read: () => void): void {
    readSidePart(this.notices, part, undefined, read);
  }
}
