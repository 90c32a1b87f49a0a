/** Builds dist/: the command, the library and the test kit in one bundle that shares its chunks, and their types. */
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { esbuildYaml } from "./yaml-plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles the code. What is heavy (mammoth, nodejieba) stays outside and is loaded when needed.
 * @returns esbuild's description of what went where
 */
export async function bundle(outdir = path.join(root, "dist")) {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const result = await build({
    absWorkingDir: root,
    entryPoints: { cli: "src/cli/bin.ts", index: "src/index.ts", testing: "src/testing/index.ts" },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "linked",
    chunkNames: "chunks/[name]-[hash]",
    external: ["mammoth", "nodejieba"],
    define: { __VERSION__: JSON.stringify(version) },
    // CommonJS packages inside an ES module ask for `require`
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    plugins: [esbuildYaml()],
    metafile: true,
    logLevel: "warning",
  });
  return result.metafile;
}

async function main() {
  rmSync(path.join(root, "dist"), { recursive: true, force: true });
  await bundle();
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const types = spawnSync(process.execPath, [tsc, "-p", path.join(root, "tsconfig.json")], { stdio: "inherit" });
  if (types.status !== 0) process.exitCode = types.status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
