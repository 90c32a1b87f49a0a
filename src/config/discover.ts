/** Which configuration is in force for a folder. Cheap: without a configuration a run costs a few questions to the file system, and no parser. */
// the segmenter loads node:fs in any case
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The names of a configuration; of several in one folder the first is taken. */
export const CONFIG_NAMES = ["gongwen-lint.yaml", "gongwen-lint.yml", "gongwen-lint.json"] as const;
const IGNORE_NAME = ".gongwenlintignore";
export const MANIFEST = "package.json";
/** Where the configuration stands in package.json. */
export const MANIFEST_KEY = "gongwenLint";

/** What lies in a folder and above it. */
export interface Found {
  /** The nearest configuration, absolute; null where there is none. */
  readonly config: string | null;
  /** Every .gongwenlintignore, nearest first, absolute. */
  readonly ignoreFiles: readonly string[];
}

/** Remembers what it found, folder by folder. */
export class Discovery {
  readonly #folders = new Map<string, Found>();

  /** @param folder absolute */
  at(folder: string): Found {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const parent = path.dirname(folder);
    const above = parent === folder ? { config: null, ignoreFiles: [] } : this.at(parent);
    const own = configIn(folder);
    const ignoreFile = path.join(folder, IGNORE_NAME);
    const ignores = existsSync(ignoreFile);
    const found =
      own === null && !ignores
        ? above
        : {
            config: own ?? above.config,
            ignoreFiles: ignores ? [ignoreFile, ...above.ignoreFiles] : above.ignoreFiles,
          };
    this.#folders.set(folder, found);
    return found;
  }
}

/** The configuration that lies in a folder itself. */
export function configIn(folder: string): string | null {
  const names = CONFIG_NAMES.map((name) => path.join(folder, name));
  const file = names.find((name) => existsSync(name));
  if (file !== undefined) return file;
  const manifest = path.join(folder, MANIFEST);
  return existsSync(manifest) && mentionsKey(manifest) ? manifest : null;
}

function mentionsKey(manifest: string): boolean {
  try {
    return readFileSync(manifest, "utf8").includes(`"${MANIFEST_KEY}"`);
  } catch {
    return false;
  }
}
