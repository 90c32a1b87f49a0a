// Writes what follows from the files that exist: rules/index.ts (a rule or profile is registered by existing),
// docs/rules.md and the tables of rules in the READMEs; and the schemas from their descriptions.
// `npm run generate` writes; a test compares. Usage: node scripts/generate.mjs
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { format, resolveConfig } from "prettier";
import { configSchema } from "./config-schema.mjs";
import { reportSchema } from "./report-schema.mjs";
import { rulesPage, rulesTable } from "./rule-docs.mjs";
import { esbuildYaml } from "./yaml-plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [BEGIN, END] = ["<!-- rules:begin -->", "<!-- rules:end -->"];

/** @param {string} folder @param {string} ending @returns {string[]} names without ending, sorted */
const names = (folder, ending) =>
  readdirSync(join(root, "rules", folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @returns {Promise<string>} the text of rules/index.ts */
export async function rulesIndex() {
  const { FAMILIES } = await loadSource("src/rule/types.ts");
  const present = FAMILIES.filter((family) => existsSync(join(root, "rules", family)));
  const rules = present.flatMap((family) => names(family, ".rule.ts").map((name) => ({ family, name })));
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

/** @param {string} entry a source @returns {Promise<any>} what it exports, as it lies there */
async function loadSource(entry) {
  const folder = join(root, "node_modules", ".cache", "gongwen-lint");
  const outfile = join(folder, `${posix.basename(entry, ".ts")}-${process.pid}.mjs`);
  const options = { entryPoints: [join(root, entry)], bundle: true, format: "esm", platform: "node" };
  await build({ ...options, outfile, external: ["nodejieba"], plugins: [esbuildYaml()], logLevel: "error" });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

/** @returns {Promise<readonly import("../src/rule/types.js").Rule[]>} the rules, from rules/index.ts as it lies there */
async function loadRules() {
  return (await loadSource("rules/index.ts")).rules;
}

/** @returns {Promise<string>} the text of schema/config.schema.json */
export async function configurationSchema() {
  const [{ rules, profiles }, { CONFIG }] = await Promise.all(
    ["rules/index.ts", "src/config/schema.ts"].map(loadSource),
  );
  return configSchema({ config: CONFIG, rules, profiles });
}

/** @param {string} readme @param {string} table @returns {string} the README with the table between its marks */
function withTable(readme, table) {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`a README lacks ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}

/** @returns {Promise<Map<string, string>>} all that is made from the rules: file → text; rules/index.ts must be there */
export async function ruleDocs() {
  const rules = await loadRules();
  const made = new Map();
  for (const [locale, suffix] of /** @type {const} */ ([
    ["en", ""],
    ["zh", ".zh-CN"],
  ])) {
    const readme = `README${suffix}.md`;
    const text = withTable(readFileSync(join(root, readme), "utf8"), rulesTable(rules, locale));
    // as `npm run check` wants it, so that neither undoes the other
    const options = { ...(await resolveConfig(join(root, readme))), parser: "markdown" };
    made.set(readme, await format(text, options));
    made.set(`docs/rules${suffix}.md`, rulesPage(rules, locale));
  }
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, "rules", "index.ts"), await rulesIndex());
  writeFileSync(join(root, "schema", "report.schema.json"), reportSchema());
  writeFileSync(join(root, "schema", "config.schema.json"), await configurationSchema());
  for (const [file, text] of await ruleDocs()) writeFileSync(join(root, file), text);
}
