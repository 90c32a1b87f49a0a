/**
 * Keeps what every run loads in one file. esbuild puts a module into a file of its own for each set of entries that reach it: with some
 * twenty parts that are loaded when needed, the parts that all share would be thirty files, and each costs half a millisecond to
 * find, compile and link. So each of those parts that uses the library is made to reach all that it is made of, and the command itself what a
 * scan shares with the library and with its workers.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Parts that the command alone has. */
const OF_COMMAND = /^(?:cli|git|reporters)\//;
/** Those of them that use the library; a scan whose files are all known does without. */
const USES_LIBRARY = /^cli\/(?:completion|config|diff|init|merge|outline)\.ts$/;
/** What only a scan shares with others, in small pieces. */
const SHARED = [
  "analysis/segment/load.ts",
  "config/patterns.ts",
  "engine/read-file.ts",
  "scan/checked.ts",
  "scan/duplicates.ts",
];

/** @param {string} root @returns {import("esbuild").Plugin} */
export function sharedCore(root) {
  const source = path.join(root, "src");
  const entries = new Set(["cli/bin.ts", "cli/main.ts", "testing/index.ts"].map((name) => path.join(source, name)));
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const file = path.join(source, name);
    for (const [, target] of readFileSync(file, "utf8").matchAll(/\bimport\("(\.[^"]+)"\)/g))
      entries.add(path.join(path.dirname(file), target.replace(/\.js$/, ".ts")));
  }
  const coresOf = (file) => {
    const name = path.relative(source, file).replaceAll("\\", "/");
    if (name === "cli/main.ts") return SHARED;
    if (!OF_COMMAND.test(name)) return ["index.ts"];
    return USES_LIBRARY.test(name) ? ["cli/main.ts", "index.ts"] : ["cli/main.ts"];
  };
  return {
    name: "shared-core",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        if (!entries.has(file)) return undefined;
        const cores = coresOf(file).map((core) => path.relative(path.dirname(file), path.join(source, core)));
        const imports = cores.map((core) => `import ${JSON.stringify(`./${core.replaceAll("\\", "/")}`)};\n`);
        return { contents: `${readFileSync(file, "utf8")}\n${imports.join("")}`, loader: "ts" };
      });
    },
  };
}
