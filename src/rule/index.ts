export { defineRule } from "./define-rule.js";
export type { Option, OptionTable } from "./options.js";
export type {
  Example,
  Family,
  Related,
  Report,
  Rule,
  RuleContext,
  RuleDefinition,
  RuleSource,
  Severity,
  SourceTier,
} from "./types.js";
