/** What earlier scans found, in the user's cache folder; nothing that is wrong with it stops a scan. */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import type { Packed } from "../../reporters/packed.js";
import { OWNER_FOLDER } from "./pack.js";
import { Packs } from "./packs.js";
import { FolderStamps } from "./stamps.js";

/** Results of another version are kept so long after their last use: people go back and forth between two. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export class ResultCache {
  #fault: unknown = null;

  private constructor(
    readonly packs: Packs,
    readonly stampFolder: string,
  ) {}

  /**
   * @param folder absolute; made if it is not there
   * @param build the version of the tool and all else that results may differ by
   * @throws what the system says when the folder cannot be used
   */
  static open(folder: string, build: string): ResultCache {
    const results = path.join(folder, "results");
    const own = path.join(results, build);
    // what is a document is a matter of the version too
    const stamps = path.join(own, "folders");
    makeFolders(folder);
    for (const needed of [results, own, stamps]) ownFolder(needed);
    removeUnused(results, build);
    return new ResultCache(new Packs(own), stamps);
  }

  get(key: string): Packed | null {
    return this.packs.get(key);
  }

  put(results: readonly (readonly [key: string, packed: Packed])[]): void {
    if (this.#fault !== null) return;
    try {
      this.packs.put(results);
    } catch (error) {
      this.#fault = error;
    }
  }

  /** Why no more results are kept: what the system said when the disk took no more; null as long as it does. */
  get fault(): unknown {
    return this.#fault;
  }

  /** @param folder of the archive, absolute */
  stampsOf(folder: string): FolderStamps {
    return new FolderStamps(this.stampFolder, folder);
  }

  close(): void {
    try {
      this.packs.close();
    } catch {
      // the next run reads the packs through, as after one that was killed
    }
  }
}

/** Where caches of users lie on this system. */
export function usualCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const named = env["GONGWEN_LINT_CACHE"];
  if (named !== undefined && named !== "") return path.resolve(named);
  const home = homedir();
  const base =
    process.platform === "win32"
      ? (env["LOCALAPPDATA"] ?? path.join(home, "AppData", "Local"))
      : process.platform === "darwin"
        ? path.join(home, "Library", "Caches")
        : env["XDG_CACHE_HOME"] || path.join(home, ".cache");
  return path.join(base, "gongwen-lint");
}

/** Makes a folder and those above it. Node's own way goes on for ever where a folder that is there takes no new ones: /proc, a mount point of autofs. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: OWNER_FOLDER });
  } catch (error) {
    // another scan may have made it
    if (!existsSync(folder)) throw error;
  }
}

/** @throws when the folder is another user's: who can write into it could tell us anything */
function ownFolder(folder: string): void {
  makeFolders(folder);
  const { uid, mode } = statSync(folder);
  const own = process.getuid?.();
  if (own !== undefined && uid !== own) throw new Error(`${folder}: owned by another user`);
  // on Windows the folder of a user's own data is the user's alone
  if ((mode & 0o077) !== 0 && process.platform !== "win32") chmodSync(folder, OWNER_FOLDER);
}

function removeUnused(results: string, build: string): void {
  const now = Date.now();
  for (const name of readdirSync(results)) {
    const folder = path.join(results, name);
    try {
      if (name === build) utimesSync(folder, new Date(now), new Date(now));
      else if (now - statSync(folder).mtimeMs > KEPT_MS) rmSync(folder, { recursive: true });
    } catch {
      // another scan is removing it
    }
  }
}
