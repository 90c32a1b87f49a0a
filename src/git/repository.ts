/** The repository that a folder is in, and names as that folder sees them. */
import path from "node:path";
import { GitError } from "./errors.js";
import { type Environment, Git } from "./git.js";

export class Repository {
  private constructor(
    readonly git: Git,
    /** Of the folder, in the work tree; "" or ending in `/`. */
    private readonly prefix: string,
  ) {}

  /** @throws GitError where there is no git, no repository or no work tree */
  static async at(cwd: string, env: Environment): Promise<Repository> {
    return Repository.of(await Git.find(cwd, env));
  }

  /** @throws GitError where there is no repository or no work tree */
  static async of(git: Git): Promise<Repository> {
    const [, inside, prefix = ""] =
      /^(true|false)\n?([^]*)$/.exec(await git.text(["rev-parse", "--is-inside-work-tree", "--show-prefix"])) ?? [];
    if (inside !== "true") throw new GitError("no-work-tree", { folder: git.cwd });
    return new Repository(git, prefix);
  }

  /** The name that git has for a file, as it is seen from the folder. */
  shown(name: string): string {
    return path.posix.relative(`/${this.prefix}`, `/${name}`);
  }
}

/** What git keeps of a file: its kind, and the contents' id. */
export interface Entry {
  readonly name: string;
  /** As `ls-files` writes it: 100644, 100755; 120000 is a symbolic link, 160000 a submodule. */
  readonly mode: string;
  readonly before: string;
  readonly id: string;
  /** A, M, T, or U for a conflict that is not resolved. */
  readonly status: string;
}

/** The options of `diff` and `diff-index` that `entries` understands. A renamed file is a new one: what it is now is what counts. */
export const RAW = [
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--no-relative",
  "--no-ext-diff",
  "--no-textconv",
  "--ignore-submodules=all",
  "--diff-filter=d",
];

/** Reads raw differences: `:100644 100644 id id M`, then the name. */
export async function* entries(records: AsyncIterable<string>): AsyncGenerator<Entry> {
  let fields: readonly string[] | null = null;
  for await (const record of records) {
    if (fields === null) {
      fields = record.split(" ");
      continue;
    }
    const [, mode = "", before = "", id = "", status = ""] = fields;
    fields = null;
    yield { name: record, mode, before, id, status };
  }
}

export function isRegular({ mode }: Entry): boolean {
  return mode.startsWith("100");
}
