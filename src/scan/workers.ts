/**
 * Processes that check files, so that one document that loops, eats memory or crashes native code costs only itself. Threads would start
 * sooner and share what is loaded, but a crash in the native segmenter would end the scan, and a thread that is ended keeps its memory.
 */
import type { Packed } from "../reporters/packed.js";
import type { Checked, CheckItem, Failure } from "./checked.js";
export { type Checked, type CheckItem, NO_DOCUMENT } from "./checked.js";
import { Pool, type TaskError, type TaskFailure } from "./pool.js";

export interface WorkersOptions {
  /** The module that a worker runs. */
  readonly script: string;
  readonly jobs: number;
  /** What a worker is told as it starts. */
  readonly setup: unknown;
  /** How long one document may take. */
  readonly timeoutMs: number;
  /** Most of the JavaScript heap of one worker, MiB. */
  readonly heapMb: number;
}

export class Workers {
  readonly #pool: Pool;

  constructor(readonly options: WorkersOptions) {
    const { script, jobs, setup, heapMb } = options;
    // threads that collect garbage would take the processors from the other workers
    const collector = ["--max-semi-space-size=8", "--single-threaded-gc"];
    // a limit that was set for the command is one for its workers
    const limits = process.execArgv.filter((argument) => argument.startsWith("--max-old-space-size"));
    this.#pool = new Pool({
      script,
      jobs,
      setup: JSON.stringify(setup),
      execArgv: [`--max-old-space-size=${heapMb}`, ...collector, ...limits],
    });
  }

  /** The hashes of what files hold; null for those that cannot be read. */
  async identify(files: readonly string[]): Promise<(string | null)[]> {
    try {
      return (await this.#pool.run({ task: "identify", input: files }, this.options.timeoutMs * 2)) as (
        string | null
      )[];
    } catch {
      // checking will say why
      return files.map(() => null);
    }
  }

  /**
   * Checks files; those that cannot be checked at all are given to `failed`.
   * @param fresh whether by a worker that has done nothing yet
   */
  async check(items: readonly CheckItem[], failed: GiveUp, fresh = false): Promise<Checked[]> {
    try {
      return await this.#check(items, fresh);
    } catch (error) {
      const { failure } = error as TaskError;
      const isAlone = items.length === 1;
      if (failure === "closed" || (isAlone && (fresh || failure === "timeout")))
        return await Promise.all(items.map((one) => given(one, failure, failed)));
      // one of them is at fault: which, shows when each stands alone, and what crashes alone, with a worker of its own
      const all: Checked[] = [];
      for (const one of items) all.push(...(await this.check([one], failed, isAlone)));
      return all;
    }
  }

  async #check(items: readonly CheckItem[], fresh: boolean): Promise<Checked[]> {
    const input = items.map(({ path, full }) => ({ path, full }));
    return (await this.#pool.run({ task: "check", input }, this.options.timeoutMs, fresh)) as Checked[];
  }

  /** Whatever they are doing is given up. */
  async close(): Promise<void> {
    await this.#pool.close();
  }
}

type GiveUp = (item: CheckItem, why: Failure) => Promise<Packed>;

async function given(item: CheckItem, failure: TaskFailure, failed: GiveUp): Promise<Checked> {
  return { content: null, packed: await failed(item, failure === "timeout" ? "check-timeout" : "check-crashed") };
}
