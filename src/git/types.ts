/** What the ways to ask git for files have in common. */
import type { Environment } from "./git.js";

export interface GitFilesOptions {
  /** Files, folders or globs; without any, every document. */
  readonly patterns: readonly string[];
  /** Names are relative to it. */
  readonly cwd: string;
  /** Of the process: a running hook says there which index is meant. */
  readonly env: Environment;
}
