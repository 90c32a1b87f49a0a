/** The public API: the same engine as the command. */
import { resolve as resolvePath } from "node:path";
import { profiles as allProfiles, rules as allRules } from "../rules/index.js";
import { Configs } from "./config/configs.js";
import type { Resolved } from "./config/types.js";
import { type CheckOptions, checkBytes, checkFile, checkText, unchecked } from "./engine/check.js";
import type { FileError, FileResult } from "./engine/result.js";
import { assertKnown } from "./engine/usage.js";
import type { Layout, Rule, Severity } from "./rule/types.js";
import type { Locale } from "./text/locale.js";

export { ConfigError } from "./config/problem.js";
export type { Entry as ConfigEntry, Origin as ConfigOrigin, Resolved as ResolvedConfig } from "./config/types.js";
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
  /** Names and terms of your own: nothing is said of the words, marks and figures in them, and they are not cut. */
  readonly terms?: readonly string[] | undefined;
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

/** @see LintOptions; what stands here goes before what a configuration says */
export interface LintFileOptions extends LintOptions {
  /** true: the configuration in force for the file, as the command finds it; a path: that one. Without it no configuration is read. */
  readonly config?: boolean | string | undefined;
}

/**
 * Checks a file. What cannot be read (missing, damaged, encrypted …) has status `unreadable` and the reason; what the configuration leaves out
 * has status `skipped`.
 * @throws UsageError when `options` name something unknown or hold a wrong value, ConfigError when the configuration does
 */
export async function lintFile(path: string, options: LintFileOptions = {}): Promise<FileResult> {
  const name = options.fileName ?? path;
  if (options.config === undefined || options.config === false)
    return checkFile(path, name, checkOptions(options), { sayIfOpen: true });
  const config = await resolveConfig(path, options.config);
  if (config.ignored !== null) return unchecked(name, "skipped", ignoredError(config.ignored.file, options.locale));
  return checkFile(path, name, checkOptions(options, config), { sayIfOpen: true });
}

/**
 * What is in force for a file, and where each value came from. Plug-ins are loaded from the node_modules in or above the folder of the process,
 * or, where a configuration is named, of that configuration.
 * @param path of the file; it need not exist
 * @param config the path of a configuration; else the nearest above the file
 * @throws ConfigError when the configuration cannot be read or is wrong
 */
export async function resolveConfig(path: string, config?: boolean | string): Promise<Resolved> {
  const cwd = process.cwd();
  const file = typeof config !== "string" ? undefined : resolvePath(cwd, config);
  const configs = new Configs({ builtIn: { rules: allRules, profiles: allProfiles }, cwd, file });
  return configs.forFile(resolvePath(cwd, path));
}

function ignoredError(by: string, locale: Locale = "zh"): FileError {
  return { code: "ignored", message: locale === "zh" ? `按 ${by} 不检查。` : `Left out by ${by}.` };
}

/** @param config what the options go before */
function checkOptions(options: LintOptions, config?: Resolved): CheckOptions {
  const known = config ?? { rules: allRules, profiles: allProfiles };
  const rules = options.extraRules === undefined ? known.rules : [...known.rules, ...options.extraRules];
  assertKnown(options, rules, known.profiles);
  return {
    rules,
    profiles: known.profiles,
    profile: options.profile ?? config?.profile,
    layout: options.layout ?? config?.layout,
    locale: options.locale ?? "zh",
    severities: { ...config?.severities, ...options.rules },
    ruleOptions: { ...config?.ruleOptions, ...options.ruleOptions },
    terms: [...(config?.terms ?? []), ...(options.terms ?? [])],
  };
}
