/**
 * Keeps what every run loads in one file. esbuild puts a module into a file of its own for each set of entries that reach it: with some
 * twenty parts that are loaded when needed, the parts that all share would be thirty files, and each costs half a millisecond to
 * find, compile and link. So each of those parts is made to reach all that the library is made of, which is loaded before it anyway.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Parts that the command alone has; it reaches the library too. */
const OF_COMMAND = /^(?:cli|git|reporters)[\\/]/;

/** @param {string} root @returns {import("esbuild").Plugin} */
export function sharedCore(root) {
  const source = path.join(root, "src");
  const entries = new Set([path.join(source, "cli", "bin.ts"), path.join(source, "testing", "index.ts")]);
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const file = path.join(source, name);
    for (const [, target] of readFileSync(file, "utf8").matchAll(/\bimport\("(\.[^"]+)"\)/g))
      entries.add(path.join(path.dirname(file), target.replace(/\.js$/, ".ts")));
  }
  const coreOf = (file) => (OF_COMMAND.test(path.relative(source, file)) ? "cli/main.ts" : "index.ts");
  return {
    name: "shared-core",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        if (!entries.has(file)) return undefined;
        const core = path.relative(path.dirname(file), path.join(source, coreOf(file))).replaceAll("\\", "/");
        return { contents: `${readFileSync(file, "utf8")}\nimport ${JSON.stringify(`./${core}`)};\n`, loader: "ts" };
      });
    },
  };
}
