/** Packages in node_modules, looked for from a folder upward, as Node.js does. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A package's name and what is asked for in it: `@a/b/c.yaml` → `@a/b`, `c.yaml`. null: this names no package. */
export function packageName(specifier: string): { readonly name: string; readonly rest: string } | null {
  const [, name, rest = ""] = /^((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/(.+))?$/.exec(specifier) ?? [];
  return name === undefined || rest.split("/").includes("..") ? null : { name, rest };
}

/** The folder of an installed package; null where none of the folders above has it. */
export function packageFolder(name: string, from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name);
    if (existsSync(path.join(candidate, "package.json"))) return candidate;
    if (path.dirname(folder) === folder) return null;
  }
}

/** Which conditions of `exports` an ES module import meets. */
const CONDITIONS: ReadonlySet<string> = new Set(["node", "import", "module-sync", "default"]);

/** The file that `import` of a package would load. @returns absolute; null where the package names none */
export function entryOf(folder: string): string | null {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    readonly exports?: unknown;
    readonly main?: unknown;
  };
  const { exports, main } = manifest;
  const own = typeof exports === "object" && exports !== null && "." in exports ? exports["."] : exports;
  const entry = exports === undefined ? (typeof main === "string" ? main : "index.js") : target(own);
  return entry === null ? null : path.join(folder, entry);
}

function target(entry: unknown): string | null {
  if (typeof entry === "string") return entry;
  if (Array.isArray(entry)) return entry.map(target).find((found) => found !== null) ?? null;
  if (typeof entry !== "object" || entry === null) return null;
  for (const [condition, value] of Object.entries(entry)) {
    const found = CONDITIONS.has(condition) ? target(value) : null;
    if (found !== null) return found;
  }
  return null;
}
