/**
 * Builds dist/: the command, the library and the test kit in one bundle that shares its chunks; their types; the dictionary;
 * the encodings of Chinese fonts in PDF files; the licences of what is bundled. Runs by itself on `npm ci` and `npm pack`. Usage: node scripts/build.mjs
 */
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { sharedCore } from "./core-plugin.mjs";
import { esbuildBuiltins } from "./builtins-plugin.mjs";
import { define } from "./define.mjs";
import { thirdPartyLicences } from "./licences.mjs";
import { run } from "./run.mjs";
import { pruneTypes } from "./types.mjs";
import { esbuildText } from "./text-plugin.mjs";
import { esbuildYaml } from "./yaml-plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = path.join(root, "dist");
const dictionaryBuilder = path.join(root, "scripts", "build-dictionary.mjs");
/** What dist/ is made from. */
const SOURCES = ["src", "rules", "scripts", "package.json", "package-lock.json", "tsconfig.json"];
/** esbuild's description of what went where, for the tests; not packed. */
const METAFILE = "metafile.json";

/** CommonJS packages inside an ES module ask for `require`; only the chunks that hold one keep this line. */
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/**
 * Bundles the code. mammoth and nodejieba stay outside: they are large or native, and loaded when they are needed.
 * @param {string} outdir
 */
async function bundle(outdir) {
  const { metafile, outputFiles } = await build({
    write: false,
    absWorkingDir: root,
    entryPoints: {
      cli: "src/cli/bin.ts",
      "scan-worker": "src/cli/scan-worker.ts",
      index: "src/index.ts",
      testing: "src/testing/index.ts",
    },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    // the licences are collected whole, in a file
    legalComments: "none",
    chunkNames: "chunks/[name]-[hash]",
    external: ["mammoth", "nodejieba"],
    define: { ...define, __BUILD__: JSON.stringify(sourceHash()) },
    banner: { js: REQUIRE },
    plugins: [sharedCore(root), esbuildBuiltins(), esbuildYaml(), esbuildText()],
    metafile: true,
    logLevel: "warning",
    // the imports of the shared core are only there to be counted
    logOverride: { "ignored-bare-import": "silent" },
  });
  for (const { path: file, text } of outputFiles) {
    mkdirSync(path.dirname(file), { recursive: true });
    const needsRequire = /\brequire\b/.test(text.replace(REQUIRE, ""));
    writeFileSync(file, needsRequire ? text : text.replace(`${REQUIRE}\n`, ""));
  }
  // the folder has another name while it is made
  const named = JSON.stringify(metafile).replaceAll(`"${path.basename(outdir)}/`, '"dist/');
  writeFileSync(path.join(outdir, METAFILE), named);
  writeFileSync(path.join(outdir, "THIRD-PARTY-LICENSES.txt"), thirdPartyLicences(root, metafile));
}

/** @returns {string} one name for all that the code is made from */
function sourceHash() {
  const sum = createHash("sha256");
  for (const folder of ["src", "rules"]) {
    const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    const names = files.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of names.sort()) sum.update(path.relative(root, file)).update(readFileSync(file));
  }
  return sum
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex")
    .slice(0, 12);
}

/** @param {string} outdir */
async function declarations(outdir) {
  const types = path.join(outdir, "types");
  const { code, output } = await run("typescript", "tsc", ["-p", "tsconfig.json", "--outDir", types]);
  pruneTypes(types, ["src/index.d.ts", "src/testing/index.d.ts"]);
  return code === 0 ? "" : output;
}

/** @param {string} outdir */
async function dictionary(outdir) {
  if (!existsSync(dictionaryBuilder)) return;
  const { buildDictionary } = await import(pathToFileURL(dictionaryBuilder).href);
  await buildDictionary(outdir);
}

/**
 * The predefined encodings (CMaps) of pdf.js, with their licence: text of fonts that do not say which characters they show is read by them.
 * @param {string} outdir
 */
function characterMaps(outdir) {
  cpSync(path.join(root, "node_modules", "pdfjs-dist", "cmaps"), path.join(outdir, "cmaps"), { recursive: true });
}

/**
 * Makes dist/ anew, beside the old one, and then puts it in its place: whoever runs the old one is not disturbed.
 * @returns {Promise<string>} what the type checker objects to; "" when all is well
 */
export async function buildPackage() {
  const outdir = path.join(root, `dist.${process.pid}`);
  try {
    const [problems] = await Promise.all([declarations(outdir), bundle(outdir), dictionary(outdir)]);
    characterMaps(outdir);
    rmSync(dist, { recursive: true, force: true });
    renameSync(outdir, dist);
    return problems;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Whether dist/ is newer than all that it is made from. */
export function isFresh() {
  const made = statSync(path.join(dist, METAFILE), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.every((source) => newest(path.join(root, source)) < made);
}

/** @param {string} file a file or folder @returns {number} when it, or the newest file inside, was changed */
function newest(file) {
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // a folder's own time changes when a file in it is removed
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = await buildPackage();
  if (problems !== "") {
    process.stderr.write(problems);
    process.exitCode = 1;
  }
}
