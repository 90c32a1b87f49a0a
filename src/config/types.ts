/** What is in force for a file, and where each value came from. */
import type { Profile } from "../analysis/profile.js";
import type { Layout, Rule, Severity } from "../rule/types.js";
import type { Place } from "./problem.js";

/** Where a value came from: a place in a file, a switch of the call, the environment, or the tool itself. */
export type Origin = Place | "switch" | "environment" | "default";

/** One value in force, by its path: `rules`, `extra-whitespace`, `severity`; of a list one entry for each member, all with the list's path. */
export interface Entry {
  readonly key: readonly string[];
  readonly value: unknown;
  readonly origin: Origin;
}

/** What the checks of one file are made with. */
export interface Resolved {
  /** The configuration that is in force, absolute; null where there is none. */
  readonly config: string | null;
  /** Where the pattern stands that takes the file out; null when it is checked. */
  readonly ignored: Place | { readonly file: string } | null;
  readonly rules: readonly Rule[];
  readonly profiles: readonly Profile[];
  /** Folders that rules and kinds of the user's own come from, absolute. */
  readonly sources?: readonly string[] | undefined;
  /** undefined: guessed. */
  readonly profile: string | undefined;
  readonly layout: Layout | undefined;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly ruleOptions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly terms: readonly string[];
  /** Everything that a configuration set, with its origin. */
  readonly entries: readonly Entry[];
}

/** What a configuration says of a whole run. */
export interface RunSettings {
  readonly failOn?: Severity | "never" | undefined;
  readonly maxWarnings?: number | undefined;
  readonly locale?: "zh" | "en" | undefined;
}

/** The built-in knowledge, which own rules and plug-ins add to. */
export interface Knowledge {
  readonly rules: readonly Rule[];
  readonly profiles: readonly Profile[];
  /** Folders that those which are not built in come from, absolute. */
  readonly sources?: readonly string[] | undefined;
}
