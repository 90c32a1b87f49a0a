/** All rules and kinds of documents that a configuration knows: the built-in ones, its own, those of its plug-ins. */
import path from "node:path";
import type { Profile } from "../analysis/profile.js";
import type { Rule } from "../rule/types.js";
import { type Layer, listOf } from "./layers.js";
import { ownKnowledge } from "./own-rules.js";
import { packageFolder } from "./packages.js";
import { pluginKnowledge } from "./plugins.js";
import { ConfigError, type Place } from "./problem.js";
import type { Knowledge } from "./types.js";

/**
 * @param pluginRoot from which folder upward plug-ins must be installed
 * @throws ConfigError when something is missing, wrong, or has a name that is taken
 */
export async function knowledgeOf(
  layers: readonly Layer[],
  builtIn: Knowledge,
  pluginRoot: string,
): Promise<Knowledge> {
  const all = new Gathered(builtIn);
  for (const { source, data } of layers) {
    const single = typeof data.ownRules === "string";
    for (const [index, name] of listOf(data.ownRules).entries()) {
      const place = source.placeOf(single ? ["ownRules"] : ["ownRules", index]);
      const folder = path.resolve(source.folder, name);
      await all.add(`folder ${folder}`, place, () => ownKnowledge(folder, place));
      all.sources.push(folder);
    }
    for (const [index, name] of (data.plugins ?? []).entries()) {
      const place = source.placeOf(["plugins", index]);
      await all.add(`plug-in ${name}`, place, () => pluginKnowledge(name, pluginRoot, place));
      all.sources.push(packageFolder(name, pluginRoot) ?? pluginRoot);
    }
  }
  return all;
}

class Gathered implements Knowledge {
  readonly rules: Rule[];
  readonly profiles: Profile[];
  readonly sources: string[] = [];
  readonly #added = new Set<string>();

  constructor(builtIn: Knowledge) {
    this.rules = [...builtIn.rules];
    this.profiles = [...builtIn.profiles];
  }

  /** @param name of what is added: the same folder or plug-in, named by two files of a configuration, counts once */
  async add(name: string, place: Place, load: () => Promise<Knowledge>): Promise<void> {
    if (this.#added.has(name)) return;
    this.#added.add(name);
    const { rules, profiles } = await load();
    for (const rule of rules) push(this.rules, rule, "taken-rule", place);
    for (const profile of profiles) push(this.profiles, profile, "taken-profile", place);
  }
}

function push<T extends { readonly id: string }>(
  all: T[],
  one: T,
  code: "taken-rule" | "taken-profile",
  place: Place,
): void {
  if (all.some(({ id }) => id === one.id)) throw new ConfigError([{ code, place, data: { name: one.id } }]);
  all.push(one);
}
