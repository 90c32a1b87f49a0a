/** The plain git hook: installed beside one that is there, and removed without a trace. */
import { chmod, lstat, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { GitError } from "./errors.js";
import type { Environment, Git } from "./git.js";
import { refuseManaged } from "./hook-managers.js";
import { COMMAND, KEPT, SCRIPT, kindOf } from "./hook-script.js";
import { Repository } from "./repository.js";

export interface HookChange {
  readonly done: "installed" | "already" | "removed" | "restored" | "absent";
  readonly hook: string;
  /** Where the earlier hook is now, when there was one. */
  readonly kept: string | null;
}

/** @throws GitError when it cannot or must not be installed */
export async function installHook(cwd: string, env: Environment): Promise<HookChange> {
  const { git, top, hook, kept } = await placeOf(cwd, env);
  await refuseShared(git, path.dirname(hook));
  const [text, before] = await Promise.all([textOf(hook), textOf(kept)]);
  await refuseManaged(top, path.dirname(hook), text ?? "");
  const kind = text === null ? null : kindOf(text);
  if (kind === "ours" && text === SCRIPT) return { done: "already", hook, kept: before === null ? null : kept };
  if (kind === "mixed") throw new GitError("hook-changed", { hook });
  if (kind === "other" && before !== null) throw new GitError("kept-hook-in-the-way", { hook, kept });
  await writing(hook, async () => {
    await mkdir(path.dirname(hook), { recursive: true });
    const made = await write(hook);
    if (kind === "other") await rename(hook, kept);
    await rename(made, hook);
  });
  return { done: "installed", hook, kept: kind === "other" || before !== null ? kept : null };
}

/** @throws GitError when it was changed since, or cannot be removed */
export async function uninstallHook(cwd: string, env: Environment): Promise<HookChange> {
  const { hook, kept } = await placeOf(cwd, env);
  const [text, before] = await Promise.all([textOf(hook), textOf(kept)]);
  const kind = text === null ? "other" : kindOf(text);
  if (kind === "other") return { done: "absent", hook, kept: null };
  if (kind === "mixed") throw new GitError("hook-changed", { hook });
  await writing(hook, async () => (before === null ? rm(hook) : rename(kept, hook)));
  return { done: before === null ? "removed" : "restored", hook, kept: null };
}

/** Where git looks for the hook: `core.hooksPath`, or the folder that all work trees share. */
async function placeOf(cwd: string, env: Environment) {
  const repository = await Repository.at(cwd, env);
  const top = await repository.git.text(["rev-parse", "--show-toplevel"]);
  // a relative folder of hooks is relative to the top
  const git = repository.git.withHooks(top);
  const folder = path.resolve(top, await git.text(["rev-parse", "--git-path", "hooks"]));
  return { git, top, hook: path.join(folder, "pre-commit"), kept: path.join(folder, KEPT) };
}

/** A folder of hooks that serves every repository of a person is not for one of them to change. */
async function refuseShared(git: Git, folder: string): Promise<void> {
  const scope = await git.answer(["config", "--show-scope", "--get", "core.hooksPath"]);
  if (/^(?:global|system)\t/.test(scope ?? "")) throw new GitError("shared-hooks", { folder, line: COMMAND });
}

/** null where there is none; a link that leads nowhere is a hook without text. */
async function textOf(file: string): Promise<string | null> {
  try {
    await lstat(file);
    return await readFile(file, "utf8").catch((error: unknown) => (isMissing(error) ? "" : Promise.reject(error)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw new GitError("hook-not-written", { hook: file, reason: String(error) });
  }
}

/** Writes it beside its place, as a commit may be made meanwhile. @returns where */
async function write(hook: string): Promise<string> {
  const made = `${hook}.${process.pid}.tmp`;
  const file = await open(made, "wx", 0o755);
  try {
    await file.writeFile(SCRIPT);
  } finally {
    await file.close();
  }
  await chmod(made, 0o755);
  return made;
}

async function writing(hook: string, change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    throw new GitError("hook-not-written", { hook, reason: String(error) });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
