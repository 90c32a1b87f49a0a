/** Sources of the project that are not in the package, as modules. */
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildPackage, isFresh } from "../scripts/build.mjs";
import { define } from "../scripts/define.mjs";
import { esbuildYaml } from "../scripts/yaml-plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {string} contents what is wanted: `export { … } from "./src/…"`, as from the root
 * @param {(modules: any) => unknown} work done with it
 */
export async function withSources(contents, work) {
  if (!isFresh()) await buildPackage();
  const outdir = path.join(root, "node_modules", ".cache", "gongwen-lint", `bench-${process.pid}`);
  mkdirSync(outdir, { recursive: true });
  try {
    // the segmenter looks for its dictionary beside the code
    symlinkSync(path.join(root, "dist", "dict"), path.join(outdir, "dict"), "junction");
    const outfile = path.join(outdir, "sources.mjs");
    const banner = { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' };
    const options = { bundle: true, format: "esm", platform: "node", external: ["nodejieba"], define, banner };
    await build({ ...options, stdin: { contents, resolveDir: root }, outfile, plugins: [esbuildYaml()] });
    await work(await import(pathToFileURL(outfile).href));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
