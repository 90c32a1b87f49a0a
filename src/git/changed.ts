/** What was changed since a commit: the contents of the work tree, new files included. */
import { createHash } from "node:crypto";
import { lstat } from "node:fs/promises";
import path from "node:path";
import { readFileBounded } from "../engine/read-file.js";
import { UnreadableError } from "../readers/errors.js";
import { DEFAULT_LIMITS } from "../readers/limits.js";
import type { FileTarget } from "../scan/find-files.js";
import { compareNames } from "../scan/order.js";
import { pickFiles } from "../scan/pick-files.js";
import { GitError } from "./errors.js";
import type { Git } from "./git.js";
import { RAW, entries, isRegular, Repository } from "./repository.js";
import type { GitFilesOptions } from "./types.js";

export interface ChangedOptions extends GitFilesOptions {
  /**
   * A commit, branch or tag: what was changed since the two lines of work parted. Without one, since the last commit. A name that git does not
   * know, and that is a file, folder or glob, is one more pattern.
   */
  readonly ref?: string | undefined;
}

/**
 * The changed documents, in natural order; what git ignores is not among them.
 * @throws GitError without git, a repository or a work tree, and for a ref that does not exist
 */
export async function* changedFiles({ ref, patterns, cwd, env }: ChangedOptions): AsyncGenerator<FileTarget> {
  const repository = await Repository.at(cwd, env);
  const base = await baseOf(ref, repository.git, cwd);
  const git = repository.git.with(await withoutFilters(repository.git));
  const before = new Map<string, string | null>();
  for await (const entry of entries(git.records(["diff-index", ...RAW, base.commit, "--"]))) {
    if (isRegular(entry)) before.set(repository.shown(entry.name), entry.before);
  }
  for await (const name of git.records(["ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/"])) {
    if (!name.endsWith("/")) before.set(repository.shown(name), null);
  }
  const names = [...before.keys()].sort(compareNames);
  const picked = await pickFiles(names, base.file === null ? patterns : [...patterns, base.file], cwd);
  for (const name of names) {
    const named = picked.get(name)?.named;
    if (named === undefined) continue;
    const file = path.resolve(cwd, name);
    const old = before.get(name) ?? null;
    if (old === null ? await isLink(file) : await isContent(file, old)) continue;
    yield { kind: "file", path: name, named };
  }
}

interface Base {
  readonly commit: string;
  /** What was no ref but a file, folder or glob. */
  readonly file: string | null;
}

async function baseOf(ref: string | undefined, git: Git, cwd: string): Promise<Base> {
  const head = await commitOf("HEAD", git);
  const commit = ref === undefined ? head : await commitOf(ref, git);
  if (commit !== null && commit !== head && head !== null) {
    // of a shallow clone the place where they parted may be missing
    return { commit: (await git.answer(["merge-base", head, commit])) ?? commit, file: null };
  }
  if (commit === null && ref !== undefined) {
    // no name of a ref holds a star, a question mark or a bracket
    if (!/[*?[]/.test(ref) && !(await exists(path.resolve(cwd, ref)))) throw new GitError("unknown-ref", { ref });
    return { commit: head ?? (await emptyTree(git)), file: ref };
  }
  return { commit: commit ?? (await emptyTree(git)), file: null };
}

async function commitOf(ref: string, git: Git): Promise<string | null> {
  return /^-|\0/.test(ref) ? null : git.answer(["rev-parse", "--quiet", "--verify", `${ref}^{commit}`]);
}

/** Before the first commit all is new. */
async function emptyTree(git: Git): Promise<string> {
  return git.text(["hash-object", "-t", "tree", "--stdin"]);
}

/** To see whether a file was changed, git may send it through programs that the configuration names. It shall not. */
async function withoutFilters(git: Git): Promise<string[]> {
  const answer = await git.answer(["config", "--name-only", "--get-regexp", "^filter\\..*\\.(clean|process)$"]);
  const drivers = (answer ?? "").split("\n").filter(Boolean);
  const names = new Set(drivers.map((key) => key.slice(0, key.lastIndexOf("."))));
  return [...names].flatMap((name) => [`${name}.clean=`, `${name}.process=`, `${name}.required=false`]);
}

/** A file that was only touched, saved unchanged or changed back is listed too, as git goes by its time. */
async function isContent(file: string, id: string): Promise<boolean> {
  if (/^0+$/.test(id)) return false;
  try {
    const bytes = await readFileBounded(file, DEFAULT_LIMITS.fileBytes);
    const hash = createHash(id.length === 64 ? "sha256" : "sha1");
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === id;
  } catch (error) {
    if (error instanceof UnreadableError) return false;
    throw error;
  }
}

async function isLink(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => null))?.isSymbolicLink() === true;
}

async function exists(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => null)) !== null;
}
