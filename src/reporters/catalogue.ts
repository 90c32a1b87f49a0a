/** What rules say of themselves, by id. */
import type { RuleFacts } from "./reporter.js";

/** Reads the list again where it has grown: a file's own configuration may bring rules that the run did not begin with. */
export class Catalogue {
  readonly #facts = new Map<string, RuleFacts>();
  #read = 0;

  constructor(readonly rules: readonly RuleFacts[]) {}

  get(id: string): RuleFacts | undefined {
    for (const rule of this.rules.slice(this.#read)) this.#facts.set(rule.id, rule);
    this.#read = this.rules.length;
    return this.#facts.get(id);
  }
}
