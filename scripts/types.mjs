/** Keeps, of the type declarations, those that a user's program can reach. */
import { readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} folder the declarations @param {readonly string[]} entries files in it that the package exports
 */
export function pruneTypes(folder, entries) {
  const kept = new Set();
  for (const entry of entries) reach(path.join(folder, entry), kept);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(file)) rmSync(file);
  }
}

/** @param {string} file @param {Set<string>} kept */
function reach(file, kept) {
  if (kept.has(file)) return;
  kept.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, target] of text.matchAll(/(?:from |import\(|import )"(\.[^"]+)\.js"/g)) {
    reach(path.resolve(path.dirname(file), `${target}.d.ts`), kept);
  }
}
