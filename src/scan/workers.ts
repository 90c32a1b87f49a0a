/**
 * Processes that check files, so that one document that loops, eats memory or crashes native code costs only itself. Threads would start
 * sooner and share what is loaded, but a crash in the native segmenter would end the scan, and a thread that is ended keeps its memory.
 */
import workerpool, { type Pool } from "workerpool";
import type { Packed } from "../reporters/packed.js";

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

export interface CheckItem {
  readonly path: string;
  /** Absolute. */
  readonly full: string;
}

export interface Checked {
  /** Of what was read; null where the file could not be read. */
  readonly content: string | null;
  readonly packed: Packed;
}

/** What is said of a file that is no document by its name nor by its content. */
export const NO_DOCUMENT = "-";

/** Why a document was given up. */
export type Failure = "check-timeout" | "check-crashed";

export class Workers {
  readonly #pool: Pool;

  constructor(readonly options: WorkersOptions) {
    const { script, jobs, setup, heapMb } = options;
    this.#pool = workerpool.pool(script, {
      workerType: "process",
      maxWorkers: jobs,
      // a worker that does not end in time is killed
      workerTerminateTimeout: 100,
      // what a dying process says of itself is no report of ours
      emitStdStreams: true,
      forkArgs: [JSON.stringify(setup)],
      forkOpts: {
        serialization: "advanced",
        execArgv: [`--max-old-space-size=${heapMb}`, "--max-semi-space-size=8"],
      },
    });
  }

  /** The hashes of what files hold; null for those that cannot be read, or are no document. */
  async identify(files: readonly string[]): Promise<(string | null)[]> {
    const timeout = this.options.timeoutMs * 2;
    try {
      return await this.#pool.exec("identify", [files]).timeout(timeout);
    } catch {
      // checking will say why
      return files.map(() => null);
    }
  }

  /** Checks files; those that cannot be checked at all are given to `failed`. */
  async check(items: readonly CheckItem[], failed: (item: CheckItem, why: Failure) => Packed): Promise<Checked[]> {
    try {
      return await this.#pool.exec("check", [items]).timeout(this.options.timeoutMs);
    } catch (error) {
      const [item] = items;
      if (item === undefined) return [];
      if (items.length > 1) return await this.#oneByOne(items, failed);
      const why = error instanceof workerpool.Promise.TimeoutError ? "check-timeout" : "check-crashed";
      return [{ content: null, packed: failed(item, why) }];
    }
  }

  /** One of them is at fault: which, shows when each stands alone. */
  async #oneByOne(items: readonly CheckItem[], failed: (item: CheckItem, why: Failure) => Packed): Promise<Checked[]> {
    const all: Checked[] = [];
    for (const item of items) all.push(...(await this.check([item], failed)));
    return all;
  }

  /** @param force true: whatever they are doing is given up */
  async close(force: boolean): Promise<void> {
    await this.#pool.terminate(force).catch(() => {});
  }
}
