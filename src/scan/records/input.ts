/** A JSONL report as it is read again: looked through first, then given record by record, in path order. */
import { type FileHandle, open, stat } from "node:fs/promises";
import type { FileResult } from "../../engine/result.js";
import { reasonOf } from "../../text/reason.js";
import { comparePaths } from "../order.js";
import { RecordsError } from "./errors.js";
import { type Line, type LineSource, readLines, textOf } from "./lines.js";
import { type FileRecord, readRecord, type SummaryRecord } from "./record.js";

/** What looking through a report says. */
export interface InputFacts {
  /** Records of files. */
  readonly files: number;
  /** Whether it ends with its sums, these count as many files as there are, and the run was not interrupted. */
  readonly complete: boolean;
  /** The last line is half a record, which is left out. */
  readonly halfLine: boolean;
  readonly inOrder: boolean;
  /** Versions of the tool that made it, as its sums say. */
  readonly versions: readonly string[];
  /** Of all its runs. */
  readonly durationMs: number;
  readonly otherFiles: number;
  /** Of an archive that was cut: the parts that are in it. */
  readonly shards: readonly string[];
}

interface Entry {
  readonly record: FileRecord | SummaryRecord;
  readonly line: Line;
}

/** What the buffers of all inputs may take together, in bytes, and the bounds of one. */
const BUFFERS = 16 * 1024 * 1024;
const [LEAST_CHUNK, MOST_CHUNK] = [4 * 1024, 64 * 1024];

/** The first characters of every record. */
const HEAD = '{"type":"';

export class RecordInput {
  #facts: InputFacts | undefined;

  private constructor(readonly source: LineSource) {}

  /**
   * Opens a report and looks through it, so that what is wrong with it is known before anything is written.
   * @param file absolute
   * @param name for messages
   * @param among how many are open at the same time
   * @throws RecordsError when it cannot be read or is no such report
   */
  static async open(file: string, name: string, among: number): Promise<RecordInput> {
    const failed = (error: unknown): never => {
      throw new RecordsError("unreadable", { file: name, reason: reasonOf(error) });
    };
    // a pipe that nobody writes to would be waited for
    const stats = await stat(file).catch(failed);
    if (!stats.isFile()) throw new RecordsError("no-file", { file: name });
    const handle = await open(file, "r").catch(failed);
    try {
      const chunk = Math.max(LEAST_CHUNK, Math.min(MOST_CHUNK, Math.floor(BUFFERS / among)));
      const input = new RecordInput({ handle, name, size: stats.size, chunk });
      input.#facts = await input.#lookThrough();
      return input;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get name(): string {
    return this.source.name;
  }

  get facts(): InputFacts {
    if (this.#facts === undefined) throw new Error("not looked through");
    return this.#facts;
  }

  async close(): Promise<void> {
    await this.source.handle.close();
  }

  /** The results, in path order; of a path that stands there twice the later one last. @throws RecordsError when the file has changed */
  records(): AsyncGenerator<FileResult> {
    return this.facts.inOrder ? this.#asTheyStand() : this.#sorted();
  }

  async #lookThrough(): Promise<InputFacts> {
    const versions = new Set<string>();
    const shards = new Set<string>();
    let [files, sinceSums, durationMs, otherFiles] = [0, 0, 0, 0];
    let [inOrder, ended, counted, halfLine] = [true, false, true, false];
    let last: string | undefined;
    for await (const entry of this.#entries()) {
      ended = entry?.record.kind === "summary";
      if (entry === null) halfLine = true;
      else if (entry.record.kind === "file") {
        const { path } = entry.record.result;
        inOrder &&= last === undefined || comparePaths(last, path) <= 0;
        last = path;
        files++;
        sinceSums++;
      } else {
        counted &&= entry.record.files === sinceSums && !entry.record.interrupted;
        sinceSums = 0;
        durationMs += entry.record.durationMs;
        otherFiles += entry.record.otherFiles;
        versions.add(entry.record.version);
        for (const shard of entry.record.shards) shards.add(shard);
      }
    }
    const complete = ended && counted;
    const sums = { versions: [...versions], shards: [...shards], durationMs, otherFiles };
    return { files, complete, halfLine, inOrder, ...sums };
  }

  async *#asTheyStand(): AsyncGenerator<FileResult> {
    for await (const entry of this.#entries()) if (entry?.record.kind === "file") yield entry.record.result;
  }

  /** Holds where each record stands, not the records. */
  async *#sorted(): AsyncGenerator<FileResult> {
    const index: { readonly path: string; readonly line: Omit<Line, "text"> }[] = [];
    for await (const entry of this.#entries()) {
      if (entry?.record.kind !== "file") continue;
      const { offset, length, number, ended } = entry.line;
      index.push({ path: entry.record.result.path, line: { offset, length, number, ended } });
    }
    index.sort((a, b) => comparePaths(a.path, b.path));
    for (const { line } of index) {
      const text = await textAt(this.source.handle, line);
      const record = text === null ? null : readRecord(text);
      if (record?.kind !== "file") throw new RecordsError("changed", { file: this.name, line: line.number });
      yield record.result;
    }
  }

  /** Every record; null for half a record at the end. Empty lines are passed over. */
  async *#entries(): AsyncGenerator<Entry | null> {
    for await (const line of readLines(this.source)) {
      if (line.text?.trim() === "") continue;
      const record = line.text === null ? null : readRecord(line.text);
      if (record !== null && record.kind !== "wrong") yield { record, line };
      else if (!line.ended && (line.number > 1 || isHead(line.text))) yield null;
      else throw this.#wrong(line, record);
    }
  }

  #wrong({ number }: Line, record: ReturnType<typeof readRecord> | null): RecordsError {
    const place = { file: this.name, line: number };
    if (this.#facts !== undefined) return new RecordsError("changed", place);
    if (record?.kind !== "wrong") return new RecordsError("not-utf8", place);
    return new RecordsError(record.code, { ...place, key: record.key });
  }
}

/** Whether a run that was broken off may have left it as its only line. */
function isHead(text: string | null): boolean {
  return text !== null && HEAD.startsWith(text.slice(0, HEAD.length));
}

async function textAt(handle: FileHandle, { offset, length }: Omit<Line, "text">): Promise<string | null> {
  const buffer = Buffer.alloc(length);
  await handle.read(buffer, 0, length, offset);
  return textOf([buffer]);
}
