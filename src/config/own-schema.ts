/** What the files of an own folder of rules may hold: the form of rules/profiles, and rules that are lists. */
import * as v from "valibot";

const text = v.pipe(v.string(), v.minLength(1));
/** One text for both languages, or one for each. */
const localized = v.union([text, v.strictObject({ zh: text, en: text })]);
const pattern = text;
const expect = v.picklist(["required", "usual", "optional"]);
const tier = v.picklist(["regulation", "practice"]);
const element = { expect, tier };

/** A file of `profiles/`; see src/analysis/profile.ts for what each key means. */
export const PROFILE = v.strictObject({
  id: text,
  name: localized,
  source: localized,
  title: pattern,
  rank: v.number(),
  leadIn: v.optional(pattern),
  salutation: v.strictObject({ ...element, pattern }),
  closing: v.strictObject({ ...element, pattern, example: text, tells: v.optional(pattern) }),
  signature: v.strictObject(element),
  date: v.strictObject(element),
  titleSigns: v.optional(v.boolean()),
  sections: v.array(
    v.strictObject({
      id: text,
      name: localized,
      expect,
      heading: pattern,
      content: v.optional(pattern),
      common: v.optional(v.boolean()),
      untitled: v.optional(v.boolean()),
      once: v.optional(pattern),
    }),
  ),
});

const facts = {
  severity: v.picklist(["error", "warning", "info"]),
  name: localized,
  summary: v.optional(localized),
  why: localized,
  source: v.optional(
    v.strictObject({
      tier: v.picklist(["regulation", "required", "advised", "practice", "breakage"]),
      text: localized,
    }),
  ),
  message: v.optional(localized),
  except: v.optional(v.array(text)),
  examples: v.strictObject({ bad: v.pipe(v.array(text), v.minLength(1)), good: v.optional(v.array(text)) }),
};

/** Which of the kinds a rule is, before it is looked at whole. */
export const KIND = v.looseObject({ kind: v.picklist(["existence", "substitution"]) });

export const EXISTENCE = v.strictObject({
  kind: v.literal("existence"),
  ...facts,
  words: v.optional(v.array(text)),
  patterns: v.optional(v.array(pattern)),
});

export const SUBSTITUTION = v.strictObject({
  kind: v.literal("substitution"),
  ...facts,
  words: v.record(text, text),
});

export type ProfileData = v.InferOutput<typeof PROFILE>;
export type RuleData = v.InferOutput<typeof EXISTENCE> | v.InferOutput<typeof SUBSTITUTION>;
