/** What is staged: the contents that the next commit will have, whatever lies in the work tree. */
import { UnreadableError } from "../readers/errors.js";
import { DEFAULT_LIMITS } from "../readers/limits.js";
import type { FileTarget } from "../scan/find-files.js";
import { compareNames } from "../scan/order.js";
import { pickFiles } from "../scan/pick-files.js";
import { Blobs } from "./blobs.js";
import { Git } from "./git.js";
import { behindPointer } from "./lfs.js";
import { RAW, type Entry, entries, isRegular, Repository } from "./repository.js";
import type { GitFilesOptions } from "./types.js";

const CONFLICT = { zh: "合并冲突还没有解决", en: "its conflict is not resolved" };

/**
 * The staged documents, in natural order. Deleted files are not there to be checked; links and submodules are no documents; a file whose conflict
 * is not resolved has no contents yet and cannot be read.
 * @throws GitError without git, a repository or a work tree
 */
export async function* stagedFiles({ patterns, cwd, env }: GitFilesOptions): AsyncGenerator<FileTarget> {
  const git = await Git.find(cwd, env);
  const listing = differences(git);
  // outside a repository both fail, and the other one says it better
  listing.catch(() => {});
  const repository = await Repository.of(git);
  // not by name: names that are no UTF-8 may come to look the same
  const staged = (await listing)
    .map((entry) => ({ entry, name: repository.shown(entry.name) }))
    .sort((a, b) => compareNames(a.name, b.name));
  const picked = await pickFiles(
    staged.map(({ name }) => name),
    patterns,
    cwd,
  );
  if (picked.size === 0) return;
  const blobs = new Blobs(git);
  const limit = DEFAULT_LIMITS.fileBytes;
  try {
    for (const { entry, name } of staged) {
      const named = picked.get(name)?.named;
      if (named === undefined) continue;
      const read = async () => {
        if (entry.status === "U") throw new UnreadableError("read-failed", { reason: CONFLICT });
        return behindPointer(await blobs.read(entry.id, limit), git, limit);
      };
      yield { kind: "file", path: name, named, read };
    }
  } finally {
    blobs.close();
  }
}

async function differences(git: Git): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for await (const entry of entries(git.records(["diff", "--cached", ...RAW, "--"]))) {
    if (entry.status === "U" || isRegular(entry)) found.push(entry);
  }
  return found;
}
