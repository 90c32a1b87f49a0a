/** The public API: the same engine as the command. */
import { profiles as allProfiles, rules as allRules } from "../rules/index.js";
import { type CheckOptions, checkBytes, checkFile, checkText } from "./engine/check.js";
import type { FileResult } from "./engine/result.js";
import { assertKnown } from "./engine/usage.js";
import type { Layout, Rule, Severity } from "./rule/types.js";
import type { Locale } from "./text/locale.js";

export type { Location } from "./document/locate.js";
export type { Document, Block, Format, Part } from "./document/model.js";
export type { FileError, FileResult, FileStatus, Finding, LintReport, RelatedPlace, Summary } from "./engine/result.js";
export { UsageError } from "./engine/usage.js";
export { defineRule } from "./rule/index.js";
export type {
  Example,
  Family,
  Option,
  OptionTable,
  Related,
  Report,
  Rule,
  RuleContext,
  RuleDefinition,
  RuleSource,
  Severity,
  SourceTier,
} from "./rule/index.js";
export type { Locale } from "./text/locale.js";
export { allProfiles as profiles, allRules as rules };

export interface LintOptions {
  /** The kind of document (`report`, `request` …); guessed when absent. What the named kind requires is an error when missing. */
  readonly profile?: string | undefined;
  /** The standard of layout to check by: `gbt9704`; without it layout is not checked. */
  readonly layout?: Layout | undefined;
  /** The language of messages; Chinese when absent. */
  readonly locale?: Locale | undefined;
  /** Severities by rule; `off` leaves a rule out. */
  readonly rules?: Readonly<Record<string, Severity | "off">> | undefined;
  /** Options by rule: `{ "extra-whitespace": { blankLines: 5 } }`. */
  readonly ruleOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** The name in the result; for text it also says whether the text is Markdown (`.md`). */
  readonly fileName?: string | undefined;
  /** Rules of your own, made with `defineRule`, besides the built-in ones. */
  readonly extraRules?: readonly Rule[] | undefined;
}

/**
 * Checks plain text.
 * @throws UsageError when `options` name something unknown or hold a wrong value
 */
export function lintText(text: string, options: LintOptions = {}): FileResult {
  return checkText(text, options.fileName ?? "<text>", checkOptions(options));
}

/**
 * Checks the bytes of a document of any format that can be read. What cannot be read has status `unreadable`.
 * @throws UsageError when `options` name something unknown or hold a wrong value
 */
export async function lintBuffer(bytes: Uint8Array, options: LintOptions = {}): Promise<FileResult> {
  return checkBytes(bytes, options.fileName ?? "<buffer>", checkOptions(options));
}

/**
 * Checks a file. What cannot be read (missing, damaged, encrypted …) has status `unreadable` and the reason.
 * @throws UsageError when `options` name something unknown or hold a wrong value
 */
export async function lintFile(path: string, options: LintOptions = {}): Promise<FileResult> {
  return checkFile(path, options.fileName ?? path, { ...checkOptions(options), sayIfOpen: true });
}

function checkOptions(options: LintOptions): CheckOptions {
  const rules = options.extraRules === undefined ? allRules : [...allRules, ...options.extraRules];
  assertKnown(options, rules, allProfiles);
  return {
    rules,
    profiles: allProfiles,
    profile: options.profile,
    layout: options.layout,
    locale: options.locale ?? "zh",
    severities: options.rules,
    ruleOptions: options.ruleOptions,
  };
}
