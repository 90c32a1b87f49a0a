/** What a user can set of a rule, described well enough to check, to explain and to complete it. */
import { boundedPattern, PatternError } from "../text/bounded-pattern.js";
import type { Localized } from "../text/locale.js";

export interface IntegerOption {
  readonly type: "integer";
  readonly default: number;
  readonly minimum: number;
  readonly meaning: Localized;
}

export interface BooleanOption {
  readonly type: "boolean";
  readonly default: boolean;
  readonly meaning: Localized;
}

/** A list of texts, such as words that are right here. */
export interface TextsOption {
  readonly type: "texts";
  readonly default: readonly string[];
  readonly meaning: Localized;
}

/** A list of regular expressions; they are held to a bound (text/bounded-pattern.ts). */
export interface PatternsOption {
  readonly type: "patterns";
  readonly default: readonly string[];
  readonly meaning: Localized;
}

export type Option = IntegerOption | BooleanOption | TextsOption | PatternsOption;

/** The options of a rule, by name (camelCase). */
export type OptionTable = Readonly<Record<string, Option>>;

/** The values that a rule works with: one for each of its options. */
export type OptionValues<O extends OptionTable> = {
  readonly [Name in keyof O]: O[Name] extends IntegerOption
    ? number
    : O[Name] extends BooleanOption
      ? boolean
      : readonly string[];
};

/** Whether a value can be given to an option. */
export function accepts(option: Option, value: unknown): boolean {
  switch (option.type) {
    case "integer":
      return Number.isSafeInteger(value) && (value as number) >= option.minimum;
    case "boolean":
      return typeof value === "boolean";
    case "texts":
      return Array.isArray(value) && value.every((text) => typeof text === "string" && text !== "");
    case "patterns":
      return Array.isArray(value) && value.every((text) => typeof text === "string" && isBounded(text));
  }
}

function isBounded(pattern: string): boolean {
  try {
    return pattern !== "" && boundedPattern(pattern).source !== "";
  } catch (error) {
    if (error instanceof PatternError) return false;
    throw error;
  }
}

/** Every option's value: as given, else its default. The given ones must have been checked. */
export function valuesOf<O extends OptionTable>(
  table: O,
  given: Readonly<Record<string, unknown>> = {},
): OptionValues<O> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(table)) values[name] = given[name] ?? table[name]?.default;
  return values as OptionValues<O>;
}
