/** Checks the files of an archive: what is known is taken from the cache, what is new goes to the workers, all comes out in order. */
import type { Packed } from "../reporters/packed.js";
import type { UnreadableError } from "../readers/errors.js";
import type { ResultCache } from "./cache/cache.js";
import { Keys } from "./cache/environment.js";
import type { FolderStamps } from "./cache/stamps.js";
import { isDone, scanned, type ScannedBatch, settled, type Slot } from "./slot.js";
import type { Walked } from "./walk.js";
import { type CheckItem, type Failure, NO_DOCUMENT } from "./checked.js";
import type { Workers } from "./workers.js";

export type FileEnvironment = { readonly name: string | null } | "ignored";

export interface ScanParts {
  readonly files: Iterable<Walked>;
  /** What a file's result depends on besides its content; null: it may not be kept; "ignored": the file is not checked. */
  readonly environmentOf: (file: string, folder: string) => FileEnvironment | Promise<FileEnvironment>;
  readonly cache: ResultCache | null;
  /** Made when the first file is not known. */
  readonly workers: () => Promise<Workers>;
  readonly jobs: number;
  readonly failed: (item: CheckItem, why: Failure | UnreadableError) => Promise<Packed>;
  readonly signal: AbortSignal;
}

interface Deferred {
  readonly promise: Promise<Packed | null>;
  readonly resolve: (packed: Packed | null) => void;
}

function deferred(): Deferred {
  let resolve: Deferred["resolve"] = () => {};
  const promise = new Promise<Packed | null>((done) => (resolve = done));
  return { promise, resolve };
}

/** So many files, or bytes, are given to a worker at once: enough that handing over costs little, few enough that all workers end together. */
const BATCH_FILES = 64;
const BATCH_BYTES = 256 * 1024;
/** So many batches may be ahead of the one that is reported, for each worker. */
const AHEAD = 4;

/** Results in the order of `files`, in pieces; every file once, whatever happens to it. */
export async function* scanArchive(parts: ScanParts): AsyncGenerator<ScannedBatch> {
  const scan = new Scan(parts);
  const ahead: Promise<readonly Slot[]>[] = [];
  for (let more = true; ;) {
    while (more && ahead.length < AHEAD * parts.jobs) {
      const batch = await scan.nextBatch();
      more = batch.length > 0;
      if (more && ahead.length === 0 && batch.every(isDone)) {
        yield scanned(settled(batch));
        // Ctrl-C is heard, and a stream emptied, only between the turns of the event loop
        await new Promise((resolve) => void setImmediate(resolve));
      } else if (more) ahead.push(scan.check(batch));
    }
    const first = ahead.shift();
    if (first === undefined) return;
    const done = await unlessAborted(first, parts.signal);
    if (done === "aborted") return;
    yield scanned(done);
  }
}

/**
 * What a promise gives, or that the scan was aborted first. A race with one promise of the abort would keep all that was ever raced with it: the
 * results of the whole archive.
 */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | "aborted"> {
  if (signal.aborted) return "aborted";
  let onAbort = (): void => {};
  const aborted = new Promise<"aborted">((resolve) => (onAbort = () => resolve("aborted")));
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

const GIVEN_UP: ReadonlySet<string> = new Set<Failure>(["check-timeout", "check-crashed"]);

class Scan {
  readonly #files: Iterator<Walked>;
  /** Results that a batch is about to have, by key: the same content is checked once. */
  readonly #coming = new Map<string, Deferred>();
  /** By key what was given up in this scan: the next with the same content would take as long, or crash as well. */
  readonly #givenUp = new Map<string, Packed>();
  readonly #keys = new Keys();
  #folder: { readonly name: string; readonly stamps: FolderStamps | null } | null = null;

  constructor(readonly parts: ScanParts) {
    this.#files = parts.files[Symbol.iterator]();
  }

  /** The files that go on together; none when all are under way. */
  async nextBatch(): Promise<Slot[]> {
    const batch: Slot[] = [];
    let bytes = 0;
    while (batch.length < BATCH_FILES && bytes < BATCH_BYTES && !this.parts.signal.aborted) {
      const next = this.#files.next();
      if (next.done === true) {
        this.#folder?.stamps?.leave();
        this.#folder = null;
        break;
      }
      const coming = this.#slotOf(next.value);
      const slot = coming instanceof Promise ? await coming : coming;
      if (slot === null) continue;
      batch.push(slot);
      // what is known costs no worker anything
      if (!isDone(slot)) bytes += slot.stamp?.size ?? 0;
    }
    return batch;
  }

  /** Every document of a batch gets its result. */
  async check(batch: readonly Slot[]): Promise<readonly Slot[]> {
    await this.#identify(batch.filter(({ content, packed }) => content === null && packed === null));
    const open = batch.filter((slot) => !isDone(slot) && !this.#isKnown(slot));
    const fresh = open.filter((slot) => this.#claim(slot));
    await this.#checkFresh(fresh);
    for (const slot of open) if (slot.packed === null) slot.packed = (await slot.coming) ?? null;
    // what another batch was to check for it had changed meanwhile
    await this.#checkFresh(open.filter(({ packed }) => packed === null));
    return settled(batch);
  }

  /** null when the result may not be kept, or the content is not known. */
  #keyOf({ environment, name }: Slot, content: string | null): string | null {
    return environment === null || content === null ? null : this.#keys.of(environment, content, name);
  }

  async #identify(slots: readonly Slot[]): Promise<void> {
    if (slots.length === 0) return;
    const workers = await this.parts.workers();
    const contents = await workers.identify(slots.map(({ full }) => full));
    for (const [index, slot] of slots.entries()) {
      slot.content = contents[index] ?? null;
      if (slot.content === null || slot.stamp === null) continue;
      slot.stamps?.keep(slot.name, slot.stamp, slot.content, slot.seenMs);
    }
  }

  #isKnown(slot: Slot): boolean {
    const key = this.#keyOf(slot, slot.content);
    slot.packed = key === null ? null : (this.#givenUp.get(key) ?? this.parts.cache?.get(key) ?? null);
    return slot.packed !== null;
  }

  /** Whether the slot is the first with its content; the others wait for what it gets. */
  #claim(slot: Slot): boolean {
    const key = this.#keyOf(slot, slot.content);
    if (key === null) return true;
    slot.coming = this.#coming.get(key)?.promise;
    if (slot.coming !== undefined) return false;
    this.#coming.set(key, deferred());
    return true;
  }

  async #checkFresh(slots: readonly Slot[]): Promise<void> {
    if (slots.length === 0) return;
    const workers = await this.parts.workers();
    const checked = await workers.check(slots, this.parts.failed);
    const news: [string, Packed][] = [];
    for (const [index, slot] of slots.entries()) {
      const claimed = this.#keyOf(slot, slot.content);
      const { content = null, packed } = checked[index] ?? {};
      slot.packed = packed ?? (await this.parts.failed(slot, "check-crashed"));
      slot.content = content;
      const key = this.#keyOf(slot, content);
      if (key !== null) news.push([key, slot.packed]);
      if (claimed === null) continue;
      const isGivenUp = GIVEN_UP.has(slot.packed.tally.error?.code ?? "");
      if (isGivenUp) this.#givenUp.set(claimed, slot.packed);
      this.#coming.get(claimed)?.resolve(isGivenUp || key === claimed ? slot.packed : null);
      this.#coming.delete(claimed);
    }
    this.parts.cache?.put(news);
  }

  /** A promise only where something is to be waited for: of 100,000 known files each would wait for nothing. */
  #slotOf(walked: Walked): Slot | null | Promise<Slot | null> {
    if (walked.kind === "unreadable") return this.#unreadable(walked);
    const environment = this.parts.environmentOf(walked.full, walked.folder);
    if (!(environment instanceof Promise)) return this.#entered(walked, environment);
    return environment.then((one) => this.#entered(walked, one));
  }

  async #unreadable({ path: shown, error }: Extract<Walked, { kind: "unreadable" }>): Promise<Slot> {
    const packed = await this.parts.failed({ path: shown, full: shown }, error);
    const none = { stamp: null, stamps: null, environment: null, seenMs: 0, content: null };
    return { ...none, path: shown, full: shown, name: shown, packed };
  }

  #entered(walked: Extract<Walked, { kind: "file" }>, environment: FileEnvironment): Slot | null {
    if (environment === "ignored") return null;
    const { path: shown, full, folder, name, stamp } = walked;
    const stamps = this.#stampsOf(folder);
    stamps?.enter();
    const content = stamps?.contentOf(name, stamp) ?? null;
    const seenMs = Date.now();
    const slot: Slot = {
      path: shown,
      full,
      name,
      stamp,
      stamps,
      environment: environment.name,
      seenMs,
      content,
      packed: null,
    };
    if (content !== null && content !== NO_DOCUMENT) this.#isKnown(slot);
    return slot;
  }

  #stampsOf(folder: string): FolderStamps | null {
    if (this.#folder?.name !== folder) {
      this.#folder?.stamps?.leave();
      this.#folder = { name: folder, stamps: this.parts.cache?.stampsOf(folder) ?? null };
    }
    return this.#folder.stamps;
  }
}
