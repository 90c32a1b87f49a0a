/**
 * Plug-ins: packages with rules in code. Code is run only from the node_modules in or above the folder that the person who makes the call
 * works in, or of the configuration that the call names: a folder of documents from elsewhere may bring a configuration, but no code.
 */
import { pathToFileURL } from "node:url";
import type { Profile } from "../analysis/profile.js";
import { FAMILIES, type Rule, SEVERITIES } from "../rule/types.js";
import { reasonOf } from "../text/reason.js";
import { NAME, profileOfData } from "./own-rules.js";
import type { ProfileData } from "./own-schema.js";
import { entryOf, packageFolder, packageName } from "./packages.js";
import { ConfigError, type Place } from "./problem.js";
import type { Knowledge } from "./types.js";
import { isProfileData } from "./validate.js";

/**
 * @param root absolute; the folder from which upward it must be installed
 * @param place where the configuration names it
 * @throws ConfigError when it is not there or holds no rules
 */
export async function pluginKnowledge(name: string, root: string, place: Place): Promise<Knowledge> {
  const folder = packageName(name)?.rest === "" ? packageFolder(name, root) : null;
  if (folder === null) throw new ConfigError([{ code: "no-plugin", place, data: { name, folder: root } }]);
  const refuse = (reason: unknown): never => {
    throw new ConfigError([{ code: "bad-plugin", place, data: { name, reason } }]);
  };
  const exported = await load(folder).catch((error: unknown) => refuse(reasonOf(error)));
  const { rules = [], profiles = [] } = exported;
  if (!Array.isArray(rules) || !Array.isArray(profiles) || rules.length + profiles.length === 0)
    return refuse({ zh: "它没有给出 rules 或 profiles", en: "it exports neither rules nor profiles" });
  for (const rule of rules) {
    const missing = lackOf(rule);
    if (missing !== null) {
      const id = (rule as Partial<Rule> | null)?.id ?? "?";
      refuse({ zh: `规则 ${id} 的 ${missing} 不对`, en: `the rule ${id} has a wrong ${missing}` });
    }
  }
  const kinds: Profile[] = [];
  for (const one of profiles as readonly unknown[]) {
    if (await isProfileData(one)) {
      kinds.push(profileOfData(one as ProfileData, () => place));
      continue;
    }
    const id = (one as Partial<Rule> | null)?.id ?? "?";
    refuse({ zh: `文种 ${id} 不合要求`, en: `the profile ${id} is not as it must be` });
  }
  return { rules: rules as Rule[], profiles: kinds };
}

interface Exported {
  readonly rules?: unknown;
  readonly profiles?: unknown;
}

async function load(folder: string): Promise<Exported> {
  const entry = entryOf(folder);
  if (entry === null) throw new Error("no entry in package.json");
  const loaded = (await import(pathToFileURL(entry).href)) as Exported & { readonly default?: Exported };
  return "rules" in loaded || "profiles" in loaded ? loaded : (loaded.default ?? {});
}

/** Which part of a rule is not what it must be; null when it is a rule. */
function lackOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return "id";
  const rule = value as Partial<Record<keyof Rule, unknown>>;
  const parts: [string, boolean][] = [
    ["id", typeof rule.id === "string" && NAME.test(rule.id)],
    ["family", (FAMILIES as readonly unknown[]).includes(rule.family)],
    ["severity", (SEVERITIES as readonly unknown[]).includes(rule.severity)],
    ["name", isLocalized(rule.name)],
    ["summary", isLocalized(rule.summary)],
    ["why", isLocalized(rule.why)],
    ["source", isLocalized((rule.source as Partial<Rule["source"]> | undefined)?.text)],
    ["messages", isTable(rule.messages) && Object.values(rule.messages).every(isLocalized)],
    ["examples", isTable(rule.examples) && ["bad", "good"].every((kind) => isTexts((rule.examples as Table)[kind]))],
    ["check", typeof rule.check === "function"],
  ];
  return parts.find(([, right]) => !right)?.[0] ?? null;
}

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null;
}

function isLocalized(value: unknown): boolean {
  return isTable(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
