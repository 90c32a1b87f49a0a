/** Lines of a file, as a stream: never more than one of them is held. */
import { isUtf8 } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import { reasonOf } from "../../text/reason.js";
import { RecordsError } from "./errors.js";

export interface Line {
  /** null when it is not UTF-8. */
  readonly text: string | null;
  /** 1-based. */
  readonly number: number;
  /** In bytes, from the beginning of the file; the line's end is not counted. */
  readonly offset: number;
  readonly length: number;
  /** Whether a line's end follows. */
  readonly ended: boolean;
}

export interface LineSource {
  readonly handle: FileHandle;
  /** For messages. */
  readonly name: string;
  /** Bytes of the file that are read. */
  readonly size: number;
  /** Bytes that are read at a time. */
  readonly chunk: number;
}

/** A line of more bytes is refused: a result of a file is a few kilobytes, of a bad one of 50 MB some tens of megabytes. */
const LONGEST = 256 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * Reads lines one after the other.
 * @throws RecordsError when the file cannot be read or a line is too long
 */
export async function* readLines(source: LineSource, longest = LONGEST): AsyncGenerator<Line> {
  const buffer = Buffer.allocUnsafe(source.chunk);
  let pieces: Buffer[] = [];
  let [offset, held, number] = [0, 0, 1];
  for (let at = 0; at < source.size;) {
    const read = buffer.subarray(0, await readInto(buffer, at, source));
    if (read.length === 0) break;
    let from = 0;
    for (let end = read.indexOf(LINE_FEED); end !== -1; end = read.indexOf(LINE_FEED, from)) {
      pieces.push(read.subarray(from, end));
      const length = held + end - from;
      yield { text: textOf(pieces), number, offset, length, ended: true };
      pieces = [];
      [held, from] = [0, end + 1];
      number++;
      offset += length + 1;
    }
    at += read.length;
    // the buffer is filled anew
    if (from < read.length) pieces.push(Buffer.from(read.subarray(from)));
    held += read.length - from;
    if (held > longest)
      throw new RecordsError("too-long", { file: source.name, line: number, limit: Math.floor(longest / 1024 / 1024) });
  }
  if (held > 0) yield { text: textOf(pieces), number, offset, length: held, ended: false };
}

/** The text of bytes; null when they are not UTF-8. */
export function textOf(pieces: readonly Buffer[]): string | null {
  const [first = Buffer.alloc(0)] = pieces;
  const bytes = pieces.length < 2 ? first : Buffer.concat(pieces);
  return isUtf8(bytes) ? bytes.toString("utf8") : null;
}

async function readInto(buffer: Buffer, at: number, { handle, name, size }: LineSource): Promise<number> {
  try {
    return (await handle.read(buffer, 0, Math.min(buffer.length, size - at), at)).bytesRead;
  } catch (error) {
    throw new RecordsError("unreadable", { file: name, reason: reasonOf(error) });
  }
}
