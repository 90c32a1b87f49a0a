/** Where the files of a check come from: the disk, the index of git, or what was changed since a commit. */
import { findFiles, type Target } from "../scan/find-files.js";
import { CallError, type Context } from "./io.js";
import type { LintFlags } from "./flags.js";

/** @throws CallError for a wrong call, GitError when git cannot tell */
export async function* filesOf(
  patterns: readonly string[],
  { staged = false, changed = false }: LintFlags,
  { io, speak }: Context,
): AsyncGenerator<Target> {
  if (!staged && changed === false) return yield* findFiles(patterns, io.cwd, false);
  if (staged && changed !== false) throw new CallError(speak("error.stagedAndChanged"));
  const where = { patterns, cwd: io.cwd, env: io.env };
  const ref = typeof changed === "string" ? changed : undefined;
  const targets = staged
    ? (await import("../git/staged.js")).stagedFiles(where)
    : (await import("../git/changed.js")).changedFiles({ ...where, ref });
  let any = false;
  for await (const target of targets) {
    any = true;
    yield target;
  }
  if (!any) io.stderr.write(`${speak(staged ? "note.nothingStaged" : "note.nothingChanged")}\n`);
}
