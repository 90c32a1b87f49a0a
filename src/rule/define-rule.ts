import type { MessageTable, Rule, RuleDefinition } from "./types.js";

/**
 * Makes a rule. The type of every `report` call in `check` follows from `messages`: each place of a template must be given.
 * @returns the rule as the engine takes it
 */
export function defineRule<const M extends MessageTable>(definition: RuleDefinition<M>): Rule {
  return definition;
}
