/** Whatever stands in a configuration, it is in force or it is said what is wrong with it and where. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { profiles, rules } from "../../rules/index.js";
import { Configs } from "../../src/config/configs.js";
import { ConfigError } from "../../src/config/problem.js";
import { folderOf, removeFolders } from "./support.js";

removeFolders();

const folder = folderOf({ "own/wording/x.yaml": "kind: existence" });
const KEYS =
  "extends profile layout rules allow terms overrides ignore ownRules plugins failOn maxWarnings locale files".split(
    " ",
  );
const TEXTS = [
  "report",
  "off",
  "./own",
  "repeated-word",
  "extra-whitespace",
  "x",
  "",
  "__proto__",
  "*",
  "[",
  "\\",
  "!",
];

const leaf = fc.oneof(fc.constantFrom(...TEXTS), fc.integer(), fc.boolean(), fc.constant(null));
const key = fc.constantFrom(...KEYS, ...TEXTS, "severity", "options", "text", "pattern", "reason", "blankLines");
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}));
const shaped = fc
  .array(fc.tuple(fc.constantFrom(...KEYS), value), { maxLength: 4 })
  .map((pairs) => JSON.stringify(Object.fromEntries(pairs), null, 1));
const loose = fc
  .array(
    fc.constantFrom(
      ...KEYS,
      ": ",
      "\n",
      "  ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "&a ",
      "*a",
      "'",
      "|",
      "\t",
      "<<",
      "\u0000",
      "!!x ",
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(""));

async function outcome(text: string): Promise<string> {
  writeFileSync(path.join(folder, "gongwen-lint.yaml"), text);
  try {
    const configs = new Configs({ builtIn: { rules, profiles }, cwd: folder });
    return typeof (await configs.forFile(path.join(folder, "a", "稿.txt"))).config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const { place } of error.problems) if ("line" in place) expect(place.line).toBeGreaterThan(0);
    return error.describe("zh").includes("undefined") || /\{\w+\}/.test(error.describe("en").replace(/“[^”]*”/g, ""))
      ? error.message
      : "said";
  }
}

it.each([
  ["shaped", shaped],
  ["loose", loose],
])("is so for what is %s", async (_, texts) => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(["string", "said"]).toContain(await outcome(text));
    }),
    { seed: 7, numRuns: 300 },
  );
});
