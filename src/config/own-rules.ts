/** Rules and kinds of documents of one's own: a folder of YAML in the form of rules/: `<family>/<rule>.yaml`, `profiles/<kind>.yaml`. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Profile } from "../analysis/profile.js";
import { nearest } from "../engine/usage.js";
import { type DataRule, ruleOfData } from "../rule/data-rule.js";
import { FAMILIES, type Family, type Rule } from "../rule/types.js";
import { PatternError } from "../text/bounded-pattern.js";
import type { Localized } from "../text/locale.js";
import { reasonOf } from "../text/reason.js";
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

/** A profile whose patterns are known to compile. @throws ConfigError */
export function profileOfData(data: ProfileData, at: At): Profile {
  if (!NAME.test(data.id)) throw new ConfigError([{ code: "bad-name", place: at(["id"]), data: { name: data.id } }]);
  const patterns: [string | undefined, ...(string | number)[]][] = [
    [data.title, "title"],
    [data.leadIn, "leadIn"],
    [data.salutation.pattern, "salutation", "pattern"],
    [data.closing.pattern, "closing", "pattern"],
    [data.closing.tells, "closing", "tells"],
    ...data.sections.flatMap((section, index) =>
      (["heading", "content", "once"] as const).map((key): [string | undefined, string, number, string] => [
        section[key],
        "sections",
        index,
        key,
      ]),
    ),
  ];
  for (const [pattern, ...where] of patterns) {
    if (pattern !== undefined) compile(pattern, at(where));
  }
  return {
    ...(data as Profile),
    name: inBoth(data.name),
    source: inBoth(data.source),
    sections: data.sections.map((section) => ({
      ...(section as Profile["sections"][number]),
      name: inBoth(section.name),
    })),
  };
}

function compile(pattern: string, place: Place | { readonly file: string }): void {
  try {
    void new RegExp(pattern, "u");
  } catch (error) {
    throw new ConfigError([{ code: "bad-pattern", place, data: { pattern, reason: reasonOf(error) } }]);
  }
}

function inBoth(text: string | Localized): Localized {
  return typeof text === "string" ? { zh: text, en: text } : text;
}
