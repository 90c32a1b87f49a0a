/**
 * Runs git: no shell, arguments one by one, output read as it comes. What a repository's configuration would have git execute, it does not
 * execute; what the environment says (the index of a commit in the making) holds.
 */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { access, constants } from "node:fs/promises";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { GitError } from "./errors.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Programs that configuration could name. `core.hooksPath` is for hooks of reading commands: `post-index-change`. */
const SAFE = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

/** Nothing is written, fetched or asked; git's own words are English, so that they can be told apart. */
const QUIET: Environment = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** More than any path; what is longer is no name. */
const MOST_BYTES = 1024 * 1024;
const MOST_WORDS = 4096;

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

export class Git {
  private constructor(
    private readonly program: string,
    readonly cwd: string,
    private readonly env: Environment,
    private readonly settings: readonly string[],
  ) {}

  /** @throws GitError where there is no git */
  static async find(cwd: string, env: Environment): Promise<Git> {
    return new Git(await onPath(env), cwd, { ...env, ...QUIET }, SAFE);
  }

  /** @param settings `name=value`, over those of the repository */
  with(settings: readonly string[]): Git {
    return new Git(this.program, this.cwd, this.env, [...this.settings, ...settings.flatMap((one) => ["-c", one])]);
  }

  /** The same in another folder, with the hooks where the configuration has them: for asking where that is. */
  withHooks(cwd: string): Git {
    return new Git(this.program, cwd, this.env, []);
  }

  start(args: readonly string[]): GitProcess {
    return spawn(this.program, [...this.settings, ...args], {
      cwd: this.cwd,
      env: this.env,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
  }

  /** A short answer, without its last line break. @throws GitError when git fails */
  async text(args: readonly string[]): Promise<string> {
    const answer = await this.answer(args);
    if (answer === null) throw new GitError("failed", { command: args[0] ?? "", reason: "1" });
    return answer;
  }

  /** A short answer; null where git says no without a word (`--quiet`). @throws GitError when git fails otherwise */
  async answer(args: readonly string[]): Promise<string | null> {
    const child = this.start(args);
    const end = ended(child);
    child.stdin.end();
    const chunks: Buffer[] = [];
    let total = 0;
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      if ((total += chunk.length) <= MOST_BYTES) chunks.push(chunk);
    }
    const { code, words } = await end;
    if (code === 1 && words === "") return null;
    if (code !== 0) throw this.failure(args, code, words);
    return Buffer.concat(chunks).toString("utf8").replace(/\n$/, "");
  }

  /** What git lists with NUL between, as it comes. @throws GitError when git fails, at the end */
  async *records(args: readonly string[]): AsyncGenerator<string> {
    const child = this.start(args);
    const end = ended(child);
    child.stdin.end();
    let rest: Buffer[] = [];
    try {
      for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
        let from = 0;
        for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, from)) {
          yield Buffer.concat([...rest, chunk.subarray(from, at)]).toString("utf8");
          rest = [];
          from = at + 1;
        }
        if (from < chunk.length) rest.push(chunk.subarray(from));
      }
      const { code, words } = await end;
      if (code !== 0) throw this.failure(args, code, words);
    } finally {
      child.kill();
    }
  }

  private failure(args: readonly string[], code: number | null, words: string): GitError {
    if (/not a git repository/i.test(words)) return new GitError("no-repository", { folder: this.cwd });
    if (/must be run in a work tree/.test(words)) return new GitError("no-work-tree", { folder: this.cwd });
    return new GitError("failed", { command: args[0] ?? "", reason: words === "" ? String(code) : words });
  }
}

/** How a process ended, and the beginning of what it said on the way. */
export async function ended(child: GitProcess): Promise<{ readonly code: number | null; readonly words: string }> {
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => {
    if (words.length < MOST_WORDS) words += chunk.toString("utf8");
  });
  // git may end before it has read all: that shows in its code
  child.stdin.on("error", () => {});
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: null, words: error.message }));
    child.on("close", (code) => resolve({ code, words: words.slice(0, MOST_WORDS).trim() }));
  });
}

/** Only from folders that the PATH names in full: never a `git` that lies in the repository. */
async function onPath(env: Environment): Promise<string> {
  const windows = process.platform === "win32";
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  for (const folder of folders) {
    const file = path.join(folder, windows ? "git.exe" : "git");
    if (await allowed(file, constants.X_OK)) return file;
  }
  throw new GitError("no-git");
}

async function allowed(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}
