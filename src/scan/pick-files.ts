/** Which of the files that are listed a call means: the same names mean the same as where folders are walked. */
import path from "node:path";
import { walkedNames } from "../document/formats.js";
import { IGNORED, isGlob } from "./find-files.js";
import { slashed } from "./order.js";

const DOCUMENT = walkedNames(false);

/**
 * @param names of files, relative to `cwd`, `/` separated
 * @param patterns files, folders or globs; without any, all that would be found from `cwd` up and down
 * @returns the names that are meant, and whether each was named itself
 */
export async function pickFiles(
  names: readonly string[],
  patterns: readonly string[],
  cwd: string,
): Promise<ReadonlyMap<string, { readonly named: boolean }>> {
  const picked = new Map<string, { readonly named: boolean }>();
  const pick = (name: string, named: boolean) => void (picked.has(name) || picked.set(name, { named }));
  if (patterns.length === 0) for (const name of names) if (isWalked(name)) pick(name, false);
  for (const pattern of patterns) {
    const meant = path.resolve(cwd, pattern);
    const inside = names
      .map((name) => ({ name, below: slashed(path.relative(meant, path.resolve(cwd, name))) }))
      .filter(({ below }) => below !== ".." && !below.startsWith("../"));
    if (inside.length === 0 && isGlob(pattern))
      for (const name of await globbed(names, pattern, cwd)) pick(name, false);
    for (const { name, below } of inside) if (below === "" || isWalked(below)) pick(name, below === "");
  }
  return picked;
}

/** What a walk finds: documents, but no hidden folders, no packages of others and no lock files of Word. */
function isWalked(name: string): boolean {
  const segments = name.split("/");
  const hidden = segments.some(
    (segment) => segment === "node_modules" || (segment.startsWith(".") && segment !== ".."),
  );
  return DOCUMENT.test(name) && !hidden && !(segments.at(-1) ?? "").startsWith("~$");
}

async function globbed(names: readonly string[], pattern: string, cwd: string): Promise<readonly string[]> {
  const [{ default: fastGlob }, { listedFileSystem }] = await Promise.all([
    import("fast-glob"),
    import("./listed-files.js"),
  ]);
  const fs = listedFileSystem(names.map((name) => path.resolve(cwd, name)));
  const found = await fastGlob(slashed(pattern), {
    cwd,
    ignore: IGNORED,
    caseSensitiveMatch: false,
    // it asks for entries alone, and what is asked of an entry is there
    fs: fs as object,
  });
  const full = new Set(found.map((name) => path.resolve(cwd, name)));
  return names.filter((name) => full.has(path.resolve(cwd, name)));
}
