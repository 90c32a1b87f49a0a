import type { OptionTable } from "./options.js";
import type { MessageTable, Rule, RuleDefinition } from "./types.js";

/**
 * Makes a rule. The type of every `report` call in `check` follows from `messages`: each place of a template must be given.
 * @returns the rule as the engine takes it
 */
export function defineRule<const M extends MessageTable, const O extends OptionTable = Readonly<Record<string, never>>>(
  definition: RuleDefinition<M, O>,
): Rule {
  // what `check` takes follows from the definition itself: the engine fills messages and options from the same tables
  return definition;
}
