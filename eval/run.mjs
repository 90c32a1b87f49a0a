/** `npm run eval`: how right the rules are. Usage: node eval/run.mjs [--help] */
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildPackage, isFresh } from "../scripts/build.mjs";
import { define } from "../scripts/define.mjs";
import { esbuildYaml } from "../scripts/yaml-plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = path.join(root, "node_modules", ".cache", "gongwen-lint", `eval-${process.pid}`);
if (!isFresh()) await buildPackage();
mkdirSync(outdir, { recursive: true });
try {
  // the segmenter looks for its dictionary beside the code
  symlinkSync(path.join(root, "dist", "dict"), path.join(outdir, "dict"), "junction");
  await build({
    entryPoints: [path.join(root, "eval", "main.ts")],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    outExtension: { ".js": ".mjs" },
    external: ["nodejieba", "prettier"],
    plugins: [esbuildYaml()],
    define,
    banner: { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' },
    logLevel: "error",
  });
  const { main } = await import(pathToFileURL(path.join(outdir, "main.mjs")).href);
  process.exitCode = await main(process.argv.slice(2), root);
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
