/** The kinds of documents are data: their shape is checked here, once, and not at run time. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { profiles } from "../../../rules/index.js";
import type { Profile } from "../../../src/analysis/profile.js";

const compiles = (source: string) => {
  try {
    return new RegExp(source, "u") instanceof RegExp;
  } catch {
    return false;
  }
};
const id = v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/));
const pattern = v.pipe(v.string(), v.minLength(1), v.check(compiles, "a pattern that does not compile"));
const expectation = v.picklist(["required", "usual", "optional"]);
const element = { expect: expectation, tier: v.picklist(["regulation", "practice"]) };
const localized = v.strictObject({
  zh: v.pipe(v.string(), v.regex(/\p{Script=Han}/u)),
  en: v.pipe(v.string(), v.regex(/[a-z]/), v.regex(/^\P{Script=Han}+$/u)),
});
const section = v.strictObject({
  id,
  name: localized,
  expect: expectation,
  heading: pattern,
  content: v.optional(pattern),
  common: v.optional(v.boolean()),
  untitled: v.optional(v.boolean()),
  once: v.optional(pattern),
});
const profile = v.strictObject({
  id,
  name: localized,
  source: localized,
  title: pattern,
  rank: v.pipe(v.number(), v.integer()),
  leadIn: v.optional(pattern),
  salutation: v.strictObject({ ...element, pattern }),
  closing: v.strictObject({
    ...element,
    pattern,
    example: v.pipe(v.string(), v.minLength(1)),
    tells: v.optional(pattern),
  }),
  signature: v.strictObject(element),
  date: v.strictObject(element),
  titleSigns: v.optional(v.boolean()),
  sections: v.array(section),
});

const folder = path.resolve(import.meta.dirname, "../../../rules/profiles");
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
const read = (file: string) => parse(readFileSync(path.join(folder, file), "utf8")) as unknown;

describe("every profile", () => {
  it.each(files)("%s has the shape of a profile, in both languages, and the id of its file", (file) => {
    const result = v.safeParse(profile, read(file));
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
    expect((result.output as Profile).id).toBe(file.replace(/\.yaml$/, ""));
  });

  it.each(profiles.map((one) => [one.id, one] as const))("%s names each section once", (_, { sections }) => {
    expect(new Set(sections.map((one) => one.id)).size).toBe(sections.length);
  });

  it.each(profiles.map((one) => [one.id, one] as const))("%s accepts its own example of closing words", (_, one) => {
    const { expect: expected, pattern: words, example } = one.closing;
    if (expected !== "optional") expect(example).toMatch(new RegExp(words, "u"));
  });

  it("is told by its own closing words, before any kind that is asked later", () => {
    const telling = profiles.filter(({ closing }) => closing.tells !== undefined).sort((a, b) => b.rank - a.rank);
    const toldBy = (words: string) =>
      telling.find(({ closing }) => new RegExp(closing.tells ?? "", "u").test(words))?.id;
    const told = ["report", "request", "notice", "circular", "letter", "reply", "duty-report"];
    expect(told.map((kind) => toldBy(profiles.find((one) => one.id === kind)?.closing.example ?? ""))).toEqual(told);
  });

  it("exists for every kind that the tool knows", () => {
    expect(profiles.map((one) => one.id).sort()).toEqual(
      [
        "report summary summary-and-plan plan scheme request notice circular letter reply opinion minutes",
        "duty-report self-review speech investigation work-report regulation contingency-plan",
      ]
        .flatMap((ids) => ids.split(" "))
        .sort(),
    );
  });

  it("demands nothing by name of the regulation of what is no 公文", () => {
    const papers = profiles.filter(({ source }) => !source.zh.includes("条例"));
    for (const { id: kind, salutation, closing, signature, date } of papers)
      for (const { tier } of [salutation, closing, signature, date]) expect(tier, kind).toBe("practice");
  });
});
