/** Whether the names in a configuration exist, and whether options can have their values. */
import { nearest, nearestId } from "../engine/usage.js";
import { accepts, type Option } from "../rule/options.js";
import { boundedPattern, PatternError } from "../text/bounded-pattern.js";
import type { Localized } from "../text/locale.js";
import type { Layer } from "./layers.js";
import type { Problem } from "./problem.js";
import type { Allowed, ConfigData, Settings } from "./schema.js";
import type { Path, Source } from "./source.js";
import type { Knowledge } from "./types.js";

/** What is wrong with the names and values of one file. */
export function unknownIn({ source, data }: Layer, knowledge: Knowledge): Problem[] {
  const all: [Settings, Path][] = [
    [data, []],
    ...(data.overrides ?? []).map((one, index): [Settings, Path] => [one, ["overrides", index]]),
  ];
  return all.flatMap(([settings, prefix]) => [
    ...profileProblems(settings, prefix, source, knowledge),
    ...Object.entries(settings.rules ?? {}).flatMap(([id, setting]) =>
      ruleProblems(id, setting, [...prefix, "rules", id], source, knowledge),
    ),
    ...(settings.allow ?? []).flatMap((one, index) => allowProblems(one, [...prefix, "allow", index], source)),
  ]);
}

function profileProblems({ profile }: Settings, prefix: Path, source: Source, { profiles }: Knowledge): Problem[] {
  const ids = ["auto", ...profiles.map(({ id }) => id)];
  if (profile === undefined || ids.includes(profile)) return [];
  const place = source.placeOf([...prefix, "profile"]);
  return [
    { code: "unknown-profile", place, data: { name: profile }, suggestion: nearestId(profile, profiles, ["auto"]) },
  ];
}

type RuleSetting = NonNullable<ConfigData["rules"]>[string];

function ruleProblems(id: string, setting: RuleSetting, path: Path, source: Source, { rules }: Knowledge): Problem[] {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const suggestion = nearestId(id, rules);
    return [{ code: "unknown-rule", place: source.placeOf(path, "key"), data: { name: id }, suggestion }];
  }
  const given = typeof setting === "string" ? {} : (setting.options ?? {});
  return Object.entries(given).flatMap(([name, value]): Problem[] => {
    const at = [...path, "options", name];
    const option = Object.hasOwn(rule.options ?? {}, name) ? rule.options?.[name] : undefined;
    if (option === undefined) {
      const suggestion = nearest(name, Object.keys(rule.options ?? {}));
      return [{ code: "unknown-option", place: source.placeOf(at, "key"), data: { rule: id, name }, suggestion }];
    }
    if (accepts(option, value)) return [];
    return [{ code: "bad-option", place: source.placeOf(at), data: { rule: id, name, expected: expectedOf(option) } }];
  });
}

function expectedOf(option: Option): Localized {
  switch (option.type) {
    case "integer":
      return { zh: `不小于 ${option.minimum} 的整数`, en: `a whole number, ${option.minimum} or more` };
    case "boolean":
      return { zh: " true 或 false", en: "true or false" };
    case "texts":
      return { zh: "一列文字", en: "a list of texts" };
    case "patterns":
      return {
        zh: "一列正则表达式，不能有反向引用和会变慢的嵌套重复",
        en: "a list of regular expressions without back references and slow nested repetitions",
      };
  }
}

/** One of `text` and `pattern`, the pattern within bounds. */
function allowProblems({ text, pattern }: Allowed, path: Path, source: Source): Problem[] {
  if ((text === undefined) === (pattern === undefined)) {
    const expected: Localized = { zh: " text 和 pattern 中的一个", en: "either text or pattern" };
    return [
      { code: "wrong-value", place: source.placeOf(path), data: { key: { zh: "allow ", en: "allow" }, expected } },
    ];
  }
  if (pattern === undefined) return [];
  try {
    boundedPattern(pattern);
    return [];
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const place = source.placeOf([...path, "pattern"]);
    return [{ code: "bad-pattern", place, data: { pattern, reason: error.reason } }];
  }
}
