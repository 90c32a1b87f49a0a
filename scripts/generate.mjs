// Writes what follows from the files that exist: rules/index.ts (a rule or profile is registered by existing).
// `npm run generate` writes; a test compares. Usage: node scripts/generate.mjs
import { readdirSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const FAMILIES = ["placeholder", "numbering", "residue", "structure"];

/** @param {string} folder @param {string} ending @returns {string[]} names without ending, sorted */
const names = (folder, ending) =>
  readdirSync(join(root, "rules", folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @returns {string} the text of rules/index.ts */
export function rulesIndex() {
  const rules = FAMILIES.flatMap((family) => names(family, ".rule.ts").map((name) => ({ family, name })));
  const profiles = names("profiles", ".yaml");
  return [
    "// Made by `npm run generate` from the files in this folder. Do not edit.",
    ...rules.map(({ family, name }) => `import ${camel(name)} from "./${posix.join(family, name)}.rule.js";`),
    ...profiles.map((name) => `import ${camel(`${name}-profile`)} from "./profiles/${name}.yaml";`),
    'import type { Profile } from "../src/analysis/profile.js";',
    'import type { Rule } from "../src/rule/types.js";',
    "",
    "/** Every rule, by family, then by name. */",
    `export const rules: readonly Rule[] = [${rules.map(({ name }) => camel(name)).join(", ")}];`,
    "",
    "/** Every kind of document that is known. */",
    `export const profiles = [${profiles.map((name) => camel(`${name}-profile`)).join(", ")}] as readonly Profile[];`,
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, "rules", "index.ts"), rulesIndex());
