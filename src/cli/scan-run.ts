/** What one scan works with: which files, which workers, which cache. */
import { availableParallelism } from "node:os";
import path from "node:path";
import { segmenterName } from "../analysis/segment/load.js";
import type { Resolved } from "../config/types.js";
import { UnreadableError } from "../readers/errors.js";
import { pack, type Packed } from "../reporters/packed.js";
import type { FileEnvironment, ScanParts } from "../scan/archive.js";
import { ResultCache, usualCacheFolder } from "../scan/cache/cache.js";
import { environmentName, plainName } from "../scan/cache/environment.js";
import type { Walked } from "../scan/walk.js";
import type { CheckItem, Failure } from "../scan/checked.js";
import type { Workers } from "../scan/workers.js";
import { reasonOf } from "../text/reason.js";
import { CallError, type Io } from "./io.js";
import type { ScanFlags } from "./flags.js";
import { filesOf } from "./scan-files.js";
import type { ScanOptions } from "./scan-options.js";
import { BUILD, VERSION } from "./version.js";
import type { CliSpeak } from "./words.js";

const DEFAULT_SECONDS = 60;
const MOST_SECONDS = 24 * 60 * 60;
const MOST_JOBS = 256;

export class ScanRun implements ScanParts {
  readonly #environments = new Map<Resolved, { readonly name: string | null }>();
  readonly #interrupt = new AbortController();
  #plain: { readonly name: string } | null = null;
  #workers: Promise<Workers> | null = null;

  private constructor(
    readonly flags: ScanFlags,
    readonly options: ScanOptions,
    readonly walk: () => Iterable<Walked>,
    readonly jobs: number,
    readonly timeoutMs: number,
    readonly cache: ResultCache | null,
  ) {
    process.on("SIGINT", this.#onInterrupt);
    // files and baselines are wanted all the same
    if (flags.output.length === 0 && flags.updateBaseline !== true)
      options.context.io.stdoutLost?.addEventListener("abort", this.#stop, { once: true });
  }

  /** @throws CallError for a wrong call */
  static async open(folder: string | undefined, flags: ScanFlags, options: ScanOptions): Promise<ScanRun> {
    const { io, speak } = options.context;
    const jobs = numberOf("--jobs", flags.jobs ?? String(availableParallelism()), MOST_JOBS, speak);
    const seconds = numberOf("--timeout", flags.timeout ?? String(DEFAULT_SECONDS), MOST_SECONDS, speak);
    const walk = await filesOf(folder, flags, options.context);
    return new ScanRun(flags, options, walk, jobs, seconds * 1000, flags.cache ? openCache(flags, io, speak) : null);
  }

  get files(): Iterable<Walked> {
    return this.walk();
  }

  /** Aborted by Ctrl-C, and when nobody reads the only report any more. */
  get signal(): AbortSignal {
    return this.#interrupt.signal;
  }

  readonly environmentOf = (file: string, folder: string): FileEnvironment | Promise<FileEnvironment> => {
    if (!this.options.context.configs.isPlain(folder)) return this.#configured(file);
    const { profile, layout, rule, only, skip } = this.flags;
    this.#plain ??= {
      name: plainName([profile, layout, rule, only, skip, this.options.context.locale, ...this.#extras]),
    };
    return this.#plain;
  };

  async #configured(file: string): Promise<FileEnvironment> {
    const resolved = await this.options.context.configs.forFile(file);
    if (resolved.ignored !== null) return "ignored";
    let environment = this.#environments.get(resolved);
    if (environment === undefined) {
      const options = (await this.options.all()).over(resolved);
      environment = { name: environmentName({ options, sources: resolved.sources ?? [], extras: this.#extras }) };
      this.#environments.set(resolved, environment);
    }
    return environment;
  }

  get #extras(): string[] {
    return [segmenterName(), ...(["redact", "zip", "near"] as const).filter((name) => this.flags[name])];
  }

  readonly workers = (): Promise<Workers> => {
    this.#workers ??= import("./scan-workers.js").then(({ startWorkers }) =>
      startWorkers(this.flags, this.jobs, this.timeoutMs, this.options.context),
    );
    return this.#workers;
  };

  readonly failed = async ({ path: shown }: CheckItem, why: Failure | UnreadableError): Promise<Packed> => {
    const { unreadable } = await import("./core.js");
    const error = why instanceof UnreadableError ? why : new UnreadableError(why);
    return pack(unreadable(shown, error, this.options.context.locale));
  };

  async close(): Promise<void> {
    process.off("SIGINT", this.#onInterrupt);
    this.options.context.io.stdoutLost?.removeEventListener("abort", this.#stop);
    await (await this.#workers)?.close();
    if (this.cache === null) return;
    this.cache.close();
    const { io, speak } = this.options.context;
    const { fault } = this.cache;
    if (fault !== null) io.stderr.write(`${speak("note.cacheFault", { reason: reasonOf(fault) })}\n`);
  }

  readonly #stop = (): void => this.#interrupt.abort();

  /** The second Ctrl-C ends the process as any other does. */
  readonly #onInterrupt = (): void => {
    const { io, speak } = this.options.context;
    this.#stop();
    process.off("SIGINT", this.#onInterrupt);
    io.stderr.write(`\n${speak(this.cache === null ? "note.interruptedUnkept" : "note.interrupted")}\n`);
  };
}

function openCache(flags: ScanFlags, io: Io, speak: CliSpeak): ResultCache | null {
  const folder = flags.cacheDir === undefined ? usualCacheFolder(io.env) : path.resolve(io.cwd, flags.cacheDir);
  try {
    return ResultCache.open(folder, `${VERSION}-${BUILD}`);
  } catch (error) {
    io.stderr.write(`${speak("note.noCacheFolder", { folder, reason: reasonOf(error) })}\n`);
    return null;
  }
}

function numberOf(option: string, value: string, most: number, speak: CliSpeak): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new CallError(speak("error.number", { option, value, least: 1, most }));
  return number;
}
