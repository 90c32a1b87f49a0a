/** Starts a batch of damaged files and reads what it says. */
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { define } from "../../scripts/define.mjs";
import { esbuildYaml } from "../../scripts/yaml-plugin.mjs";

export interface Batch {
  readonly failures: readonly { readonly seed: number; readonly what: string }[];
  /** How often each outcome came: `checked`, or the code of the reason why not. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowest: { readonly seed: number; readonly milliseconds: number };
  /** Bytes that the process held at most. */
  readonly memory: number;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Longer takes no batch, even on a machine that is slow. */
const LONGEST = 240_000;

/**
 * @param extension of the sources
 * @throws with the seed when the process dies or hangs
 */
export async function runBatch(extension: string, first: number, count: number): Promise<Batch> {
  const outdir = path.join(root, "node_modules", ".cache", "gongwen-lint", `damage-${extension}-${process.pid}`);
  mkdirSync(outdir, { recursive: true });
  try {
    await bundle(outdir);
    const args = ["--max-old-space-size=512", path.join(outdir, "batch.mjs"), root, extension, first, count];
    return await outcome(extension, args.map(String));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function outcome(extension: string, args: readonly string[]): Promise<Batch> {
  return new Promise((resolve, reject) => {
    const options = { encoding: "utf8", timeout: LONGEST, maxBuffer: 64 * 1024 * 1024 } as const;
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(JSON.parse(stdout) as Batch);
      const how = error.signal ?? String(error.code);
      reject(new Error(`${extension}: ended with ${how}; the last seeds and words: ${stderr.slice(-800)}`));
    });
  });
}

async function bundle(outdir: string): Promise<void> {
  // the segmenter and the reader of PDF files look for their tables beside the code
  for (const [name, target] of [
    ["dict", path.join(root, "dist", "dict")],
    ["cmaps", path.join(root, "dist", "cmaps")],
  ] as const)
    symlinkSync(target, path.join(outdir, name), "junction");
  await build({
    entryPoints: [path.join(root, "test", "damage", "batch.ts")],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    outExtension: { ".js": ".mjs" },
    external: ["nodejieba", "mammoth"],
    plugins: [esbuildYaml()],
    define,
    banner: { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' },
    logLevel: "error",
  });
}
