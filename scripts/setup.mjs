/** From a fresh clone to a report on a sample: installs, builds, lints. Needs Node.js and npm only. Usage: node scripts/setup.mjs */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("..", import.meta.url));

// npm is a script of another name on each system, which only the system's own shell finds; `npm ci` builds, too
const installed = spawnSync("npm ci", { cwd, stdio: "inherit", shell: true });
process.exitCode = installed.status === 0 ? lintSample() : 1;

/** @returns {number} 0 when the report was shown: the sample has defects, so the command's own 1 is the right answer */
function lintSample() {
  const bad = readdirSync(path.join(cwd, "samples", "bad")).sort();
  const sample = `samples/bad/${bad.find((name) => name.endsWith(".docx")) ?? bad[0]}`;
  process.stdout.write(`\n$ gongwen-lint ${sample}\n\n`);
  const { status } = spawnSync(process.execPath, ["dist/cli.js", sample], { cwd, stdio: "inherit" });
  return status === 1 ? 0 : 1;
}
