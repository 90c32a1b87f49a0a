/** What a configuration may hold, described once: it checks what people write, and schema/config.schema.json is made from it. */
import * as v from "valibot";

const text = v.pipe(v.string(), v.minLength(1));
const texts = v.array(text);
/** One or several. */
const some = v.union([text, texts]);
const severity = v.picklist(["off", "info", "warning", "error"]);

const ruleSetting = v.union([
  severity,
  v.strictObject({
    severity: v.optional(severity),
    options: v.pipe(v.optional(v.record(v.string(), v.unknown())), v.description("options of the rule, see explain")),
  }),
]);

const allowed = v.strictObject({
  text: v.pipe(v.optional(text), v.description("this very text; or give a pattern")),
  pattern: v.pipe(v.optional(text), v.description("a regular expression")),
  reason: v.pipe(text, v.description("why it is no blank here")),
});

const settings = {
  profile: v.pipe(v.optional(text), v.description("the kind of document, such as report; auto: guessed")),
  layout: v.pipe(v.optional(v.picklist(["gbt9704", "off"])), v.description("the standard of layout to check by")),
  rules: v.pipe(v.optional(v.record(v.string(), ruleSetting)), v.description("severities and options, by rule")),
  allow: v.pipe(v.optional(v.array(allowed)), v.description("what looks like a blank and is none here")),
  terms: v.pipe(v.optional(texts), v.description("names and terms whose wording is right as it is")),
};

const override = v.strictObject({
  files: v.pipe(some, v.description("patterns as in .gitignore, relative to this file's folder")),
  ...settings,
});

export const CONFIG = v.strictObject({
  $schema: v.optional(v.string()),
  extends: v.pipe(v.optional(some), v.description("files (./…) or packages to begin from")),
  ...settings,
  overrides: v.pipe(v.optional(v.array(override)), v.description("other values for some files; later ones win")),
  ignore: v.pipe(v.optional(some), v.description("files that are not checked: patterns as in .gitignore")),
  ownRules: v.pipe(v.optional(some), v.description("folders of rules and profiles of one's own")),
  plugins: v.pipe(v.optional(texts), v.description("packages with rules in code")),
  failOn: v.pipe(
    v.optional(v.picklist(["error", "warning", "info", "never"])),
    v.description("severity from which the exit code is 1"),
  ),
  maxWarnings: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    v.description("more warnings than this make the exit code 1"),
  ),
  locale: v.pipe(v.optional(v.picklist(["zh", "en"])), v.description("language of reports")),
});

export type ConfigData = v.InferOutput<typeof CONFIG>;
export type Settings = Pick<ConfigData, "profile" | "layout" | "rules" | "allow" | "terms">;
export type Allowed = v.InferOutput<typeof allowed>;
