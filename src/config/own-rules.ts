/** Rules and kinds of documents of one's own: a folder of YAML in the form of rules/: `<family>/<rule>.yaml`, `profiles/<kind>.yaml`. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Profile } from "../analysis/profile.js";
import { nearest } from "../engine/usage.js";
import { type DataRule, ruleOfData } from "../rule/data-rule.js";
import { FAMILIES, type Family, type Rule } from "../rule/types.js";
import { boundedSource, PatternError } from "../text/bounded-pattern.js";
import type { Localized } from "../text/locale.js";
import type { ProfileData, RuleData } from "./own-schema.js";
import { ConfigError, type Place } from "./problem.js";
import { Source } from "./source.js";
import type { Knowledge } from "./types.js";
import { validated } from "./validate.js";

const PROFILES = "profiles";
/** The name of a rule or of a kind of document. */
export const NAME = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;
const OWN_SOURCE: Localized = { zh: "本单位的要求", en: "house rule" };

/**
 * @param folder absolute
 * @param place where the configuration names it
 * @throws ConfigError when the folder is none, or a file in it is wrong
 */
export async function ownKnowledge(folder: string, place: Place): Promise<Knowledge> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ConfigError([{ code: "no-folder", place, data: { name: folder } }]);
  const knowledge: { rules: Rule[]; profiles: Profile[] } = { rules: [], profiles: [] };
  for (const file of yamlFiles(folder)) {
    const family = path.relative(folder, path.dirname(file));
    if (family === PROFILES) knowledge.profiles.push(await profileOf(await Source.read(file)));
    else knowledge.rules.push(await ruleOf(await Source.read(file), familyOf(family, file)));
  }
  return knowledge;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function familyOf(name: string, file: string): Family {
  const family = FAMILIES.find((one) => one === name);
  if (family !== undefined) return family;
  const data = { name, folders: [...FAMILIES, PROFILES].join("、") };
  throw new ConfigError([
    { code: "unknown-family", place: { file }, data, suggestion: nearest(name, [...FAMILIES, PROFILES]) },
  ]);
}

async function ruleOf(source: Source, family: Family): Promise<Rule> {
  const { kind } = await validated(source, "KIND");
  const data: RuleData = await validated(source, kind === "existence" ? "EXISTENCE" : "SUBSTITUTION");
  const id = path.basename(source.file).replace(/\.ya?ml$/, "");
  if (!NAME.test(id)) throw new ConfigError([{ code: "bad-name", place: { file: source.file }, data: { name: id } }]);
  const common = {
    id,
    family,
    severity: data.severity,
    name: inBoth(data.name),
    summary: inBoth(data.summary ?? data.name),
    why: inBoth(data.why),
    source: { tier: data.source?.tier ?? "practice", text: inBoth(data.source?.text ?? OWN_SOURCE) },
    message: data.message === undefined ? undefined : inBoth(data.message),
    except: data.except ?? [],
    examples: { bad: data.examples.bad, good: data.examples.good ?? [] },
  } satisfies Partial<DataRule>;
  try {
    return ruleOfData(
      data.kind === "existence"
        ? { kind: "existence", ...common, words: data.words ?? [], patterns: data.patterns ?? [] }
        : { kind: "substitution", ...common, words: data.words },
    );
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const place = source.placeOf(["patterns"]);
    const pattern = "patterns" in data ? (data.patterns ?? []).join("、") : "";
    throw new ConfigError([{ code: "bad-pattern", place, data: { pattern, reason: error.reason } }]);
  }
}

async function profileOf(source: Source): Promise<Profile> {
  return profileOfData(await validated(source, "PROFILE"), (steps) => source.placeOf(steps));
}

type At = (steps: readonly (string | number)[]) => Place | { readonly file: string };

/** A profile whose patterns are held to a bound. @throws ConfigError */
export function profileOfData(data: ProfileData, at: At): Profile {
  if (!NAME.test(data.id)) throw new ConfigError([{ code: "bad-name", place: at(["id"]), data: { name: data.id } }]);
  const held = (pattern: string, ...where: (string | number)[]): string => bounded(pattern, at(where));
  const section = (one: ProfileData["sections"][number], index: number): Profile["sections"][number] => ({
    ...(one as Profile["sections"][number]),
    name: inBoth(one.name),
    heading: held(one.heading, "sections", index, "heading"),
    ...(one.content === undefined ? {} : { content: held(one.content, "sections", index, "content") }),
    ...(one.once === undefined ? {} : { once: held(one.once, "sections", index, "once") }),
  });
  const { salutation, closing, leadIn } = data;
  return {
    ...(data as Profile),
    name: inBoth(data.name),
    source: inBoth(data.source),
    title: held(data.title, "title"),
    ...(leadIn === undefined ? {} : { leadIn: held(leadIn, "leadIn") }),
    salutation: { ...salutation, pattern: held(salutation.pattern, "salutation", "pattern") },
    closing: {
      ...(closing as Profile["closing"]),
      pattern: held(closing.pattern, "closing", "pattern"),
      ...(closing.tells === undefined ? {} : { tells: held(closing.tells, "closing", "tells") }),
    },
    sections: data.sections.map(section),
  };
}

function bounded(pattern: string, place: Place | { readonly file: string }): string {
  try {
    return boundedSource(pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new ConfigError([{ code: "bad-pattern", place, data: { pattern, reason: error.reason } }]);
  }
}

function inBoth(text: string | Localized): Localized {
  return typeof text === "string" ? { zh: text, en: text } : text;
}
