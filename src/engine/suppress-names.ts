/** Rules as authors name them: by id or by Chinese name. */
import type { Rule } from "../rule/types.js";
import { nearest } from "./usage.js";

/** Behind this many unknown names of one document no nearest name is looked for. */
const MOST_GUESSED = 100;

export class RuleNames {
  readonly #ids = new Map<string, string>();
  #guessed = 0;

  constructor(rules: readonly Rule[]) {
    for (const { id, name } of rules) {
      this.#ids.set(name.zh, id);
      this.#ids.set(id, id);
    }
  }

  /** @param words names between commas or spaces; a Chinese name may hold the mark of a list itself */
  read(words: string): { ids: { id: string; name: string }[]; unknown: string[] } {
    const ids = new Map<string, string>();
    const unknown = new Set<string>();
    for (const word of words.split(/[\s,，;；]+/u)) {
      const names = this.#ids.has(word) ? [word] : word.split("、");
      for (const name of names) {
        const id = this.#ids.get(name);
        if (id !== undefined) ids.set(id, name);
        else if (name !== "") unknown.add(name);
      }
    }
    return { ids: [...ids].map(([id, name]) => ({ id, name })), unknown: [...unknown] };
  }

  nearest(name: string): string | null {
    return ++this.#guessed > MOST_GUESSED ? null : nearest(name, [...this.#ids.keys()]);
  }
}
