/** Which files a call means: files, folders and globs, in natural order. */
import { lstat, stat } from "node:fs/promises";
import path from "node:path";
import { walkedExtensions } from "../document/formats.js";
import { compareNames, slashed } from "./order.js";

/** A file to check, or a name that led to none. */
export type Target =
  | {
      readonly kind: "file";
      readonly path: string;
      /** Named itself, not found in a folder or by a glob. */ readonly named: boolean;
      /** Where the contents come from when it is not the disk. @throws UnreadableError */
      readonly read?: () => Promise<Uint8Array>;
    }
  | { readonly kind: "nothing"; readonly pattern: string };

/** Hidden folders need no entry: only a pattern that names one (`.稿件/*.docx`) reaches into it. */
export const IGNORED = ["**/node_modules/**", "**/~$*", "**/.~lock.*"];

/**
 * Resolves what was named on the command line; the same file twice is one. What is named itself is opened whatever its name says.
 * @param patterns files, folders or globs, relative to `cwd`
 * @param archive whether folders are walked for every format, not only for those that people write in
 */
export async function* findFiles(patterns: readonly string[], cwd: string, archive: boolean): AsyncGenerator<Target> {
  const walked = `**/*.{${walkedExtensions(archive).join(",")}}`;
  const seen = new Set<string>();
  for (const pattern of patterns) {
    let found = false;
    for await (const target of expand(pattern, cwd, walked)) {
      found = true;
      const key = path.resolve(cwd, target.path);
      if (seen.has(key)) continue;
      seen.add(key);
      yield target;
    }
    if (!found) yield { kind: "nothing", pattern };
  }
}

export type FileTarget = Extract<Target, { kind: "file" }>;

/** A name that exists is that file or folder, whatever characters it has (`报告[1].docx`); only then it is a glob. */
async function* expand(pattern: string, cwd: string, walked: string): AsyncGenerator<FileTarget> {
  const full = path.resolve(cwd, pattern);
  const stats = await stat(full).catch(() => lstat(full).catch(() => null));
  if (stats?.isDirectory() === true) yield* walk(walked, full, pattern);
  else if (stats !== null || !isGlob(pattern)) yield { kind: "file", path: pattern, named: true };
  else yield* glob(pattern, cwd);
}

export function isGlob(pattern: string): boolean {
  return /[*?[\]{}!()]/.test(pattern);
}

async function* walk(pattern: string, folder: string, shown: string): AsyncGenerator<FileTarget> {
  for (const name of await matches(pattern, folder)) {
    yield { kind: "file", path: joined(shown, name), named: false };
  }
}

async function* glob(pattern: string, cwd: string): AsyncGenerator<FileTarget> {
  for (const name of await matches(slashed(pattern), cwd)) yield { kind: "file", path: name, named: false };
}

async function matches(pattern: string, cwd: string): Promise<string[]> {
  const { default: fastGlob } = await import("fast-glob");
  const found = await fastGlob(pattern, {
    cwd,
    ignore: IGNORED,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    onlyFiles: true,
  });
  return found.sort(compareNames);
}

function joined(folder: string, name: string): string {
  const shown = slashed(folder).replace(/\/+$/, "");
  return shown === "." ? name : `${shown}/${name}`;
}
