/**
 * Waits for files to be saved. The system's events only wake it early: what counts is what a look at the files says, so a share that sends no
 * events, a program that saves by renaming and a folder that is made anew are all the same to it.
 */
import { type FSWatcher, watch } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findFiles } from "./find-files.js";

/** Files by the path under which they are reported. */
export interface Changes {
  /** Saved, new, or free again after another program held them. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** How often files are looked at without an event, in milliseconds. */
const POLL_MS = 1000;
/** Looking takes at most this part of the time, however many files there are. */
const POLL_SHARE = 1 / 20;
/** A file is saved when it stays the same for so long … */
const STABLE_MS = 150;
/** … and is checked as it is when it has not come to rest after so many looks. */
const MOST_LOOKS = 30;
/** Folders with events; the rest of a large tree is polled. The systems have limits for all programs together. */
const MOST_FOLDERS = 256;
/** Files asked about at a time. */
const BATCH = 32;

const ABSENT = "absent";
const BUSY = " busy";

type State = ReadonlyMap<string, string>;

/** The files that a call means, as they were seen last. */
export class WatchedFiles {
  #known: State = new Map();
  readonly #events = new Map<string, FSWatcher>();
  #wake = () => {};
  #woken = false;
  #cost = 0;

  /**
   * @param patterns files, folders or globs, relative to `cwd`
   * @param except absolute paths that are no documents: reports that the run itself writes
   * @param signal ends the waiting
   */
  constructor(
    readonly patterns: readonly string[],
    readonly cwd: string,
    readonly except: ReadonlySet<string>,
    readonly signal: AbortSignal,
  ) {
    signal.addEventListener("abort", () => this.#wake());
  }

  /** The files that there are. */
  get files(): readonly string[] {
    return [...this.#known].filter(([, state]) => state !== ABSENT).map(([file]) => file);
  }

  /** Takes what there is now as seen. */
  async begin(): Promise<void> {
    this.#known = await this.#look();
    this.#listen();
  }

  /** Every change, when the files have come to rest, until the signal. */
  async *changes(): AsyncGenerator<Changes> {
    while (!this.signal.aborted) {
      await this.#nextLook();
      if (this.signal.aborted) break;
      const now = await this.#settled();
      const changes = difference(this.#known, now);
      this.#known = now;
      this.#listen();
      if (changes.changed.length + changes.gone.length > 0) yield changes;
    }
  }

  close(): void {
    for (const watcher of this.#events.values()) watcher.close();
    this.#events.clear();
  }

  async #nextLook(): Promise<void> {
    const enough = new AbortController();
    this.#wake = () => enough.abort();
    if (this.#woken || this.signal.aborted) enough.abort();
    const time = Math.max(POLL_MS, this.#cost / POLL_SHARE);
    await pause(time, undefined, { signal: enough.signal }).catch(() => {});
    this.#woken = false;
  }

  async #settled(): Promise<State> {
    let last = await this.#look();
    if (same(last, this.#known)) return last;
    for (let looks = 0; looks < MOST_LOOKS && !this.signal.aborted; looks++) {
      await pause(STABLE_MS, undefined, { signal: this.signal }).catch(() => {});
      const next = await this.#look();
      if (same(last, next) && !difference(this.#known, next).changed.some((file) => isBusy(next.get(file))))
        return next;
      last = next;
    }
    return last;
  }

  async #look(): Promise<State> {
    const start = performance.now();
    const files: string[] = [];
    for await (const target of findFiles(this.patterns, this.cwd, false)) {
      if (target.kind === "file" && !this.except.has(path.resolve(this.cwd, target.path))) files.push(target.path);
    }
    const state = new Map<string, string>();
    for (let at = 0; at < files.length; at += BATCH) {
      const batch = files.slice(at, at + BATCH);
      const states = await Promise.all(batch.map((file) => this.#stateOf(file)));
      for (const [index, file] of batch.entries()) state.set(file, states[index] ?? ABSENT);
    }
    this.#cost = performance.now() - start;
    return state;
  }

  /** Only what is not as it was is tried for another program's lock. */
  async #stateOf(file: string): Promise<string> {
    const full = path.resolve(this.cwd, file);
    const stats = await stat(full).catch(() => null);
    if (stats === null) return ABSENT;
    const state = `${stats.mtimeMs} ${stats.size}`;
    return state === this.#known.get(file) || !stats.isFile() || (await isFree(full)) ? state : state + BUSY;
  }

  #listen(): void {
    const wanted = new Set([...this.patterns, ...this.#known.keys()].map((name) => path.resolve(this.cwd, name)));
    const folders = new Set<string>();
    for (const full of wanted) {
      if (folders.size >= MOST_FOLDERS) break;
      folders.add(path.dirname(full));
    }
    // what was named may be a folder itself; where it is none the system refuses
    for (const pattern of this.patterns) folders.add(path.resolve(this.cwd, pattern));
    for (const [folder, watcher] of this.#events) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#events.delete(folder);
    }
    for (const folder of folders) if (!this.#events.has(folder)) this.#listenTo(folder);
  }

  #listenTo(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        this.#woken = true;
        this.#wake();
      });
      const drop = () => {
        watcher.close();
        this.#events.delete(folder);
      };
      watcher.on("error", drop);
      this.#events.set(folder, watcher);
    } catch {
      // no such folder, no events on this file system, or too many of them: polled
    }
  }
}

/** Whether the file can be opened; on Windows a program that is saving may share it with nobody. */
async function isFree(file: string): Promise<boolean> {
  try {
    await (await open(file, "r")).close();
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "EBUSY");
  }
}

function isBusy(state: string | undefined): boolean {
  return state?.endsWith(BUSY) === true;
}

function same(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([file, state]) => b.get(file) === state);
}

function difference(before: State, now: State): Changes {
  const there = (state: State, file: string) => (state.get(file) ?? ABSENT) !== ABSENT;
  return {
    changed: [...now.keys()].filter((file) => there(now, file) && now.get(file) !== before.get(file)),
    gone: [...before.keys()].filter((file) => there(before, file) && !there(now, file)),
  };
}
