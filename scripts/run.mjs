/** Runs the tools of this project without a shell, so that it is the same on every system. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} name of a package @param {string} command it brings @returns {string} the command's JavaScript file */
function toolPath(name, command) {
  const folder = path.join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[command]);
}

/**
 * Runs a tool to its end.
 * @param {string} name the package @param {string} command the tool in it @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} [stdio] "inherit" to show the output as it comes
 * @returns {Promise<{ code: number, output: string }>} `output`: both streams, "" when shown
 */
export function run(name, command, args, stdio = "pipe") {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [toolPath(name, command), ...args], { cwd: root, stdio });
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr?.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
