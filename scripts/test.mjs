/** Checks and tests; the last line is their sum. Arguments go to vitest, then without the checks. Usage: node scripts/test.mjs [file …] */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { check } from "./check.mjs";
import { run } from "./run.mjs";

/** @param {readonly string[]} args @returns {Promise<{ passed: number, failed: number }>} */
async function test(args) {
  const folder = mkdtempSync(path.join(tmpdir(), "gongwen-lint-"));
  const file = path.join(folder, "result.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { code } = await run("vitest", "vitest", ["run", ...reporters, ...args], "inherit");
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(file, "utf8"));
    // a file that cannot even be loaded, or an error outside of all tests, has no test that failed
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const checked = args.length === 0 ? await check(false) : { passed: 0, failed: 0 };
const tested = await test(args);
const failed = checked.failed + tested.failed;
process.stdout.write(`${checked.passed + tested.passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
