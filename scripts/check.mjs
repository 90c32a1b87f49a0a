/** Lint, format, types and unused code, all at once; prints what fails. Usage: node scripts/check.mjs [--fix] */
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";

/** @param {boolean} fix @returns {readonly { name: string, package: string, command: string, args: readonly string[] }[]} */
const checks = (fix) => [
  {
    name: "lint",
    package: "oxlint",
    command: "oxlint",
    args: ["--type-aware", "--deny-warnings", ...(fix ? ["--fix"] : [])],
  },
  {
    name: "format",
    package: "prettier",
    command: "prettier",
    args: [fix ? "--write" : "--check", "--log-level=warn", "."],
  },
  { name: "types", package: "typescript", command: "tsc", args: ["-p", "tsconfig.check.json"] },
  { name: "unused", package: "knip", command: "knip", args: ["--no-progress"] },
];

/** @param {ReturnType<typeof checks>[number]} item */
async function one({ name, package: from, command, args }) {
  return { name, ...(await run(from, command, args)) };
}

/** @param {ReturnType<typeof checks>} items */
async function inTurn(items) {
  const results = [];
  for (const item of items) results.push(await one(item));
  return results;
}

/**
 * @param {boolean} fix mend what can be mended; then one check after the other, because they write the same files
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function check(fix) {
  const results = fix ? await inTurn(checks(true)) : await Promise.all(checks(false).map(one));
  let failed = 0;
  for (const { name, code, output } of results) {
    process.stdout.write(code === 0 ? `${name}: fine\n` : `${name}: failed\n${output}\n`);
    if (code !== 0) failed++;
  }
  return { passed: results.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await check(process.argv.includes("--fix"));
  process.exitCode = failed === 0 ? 0 : 1;
}
