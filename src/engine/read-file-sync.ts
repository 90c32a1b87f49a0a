/** The same as `readFileBounded`, for processes that have nothing else to do meanwhile: waiting for a thread costs more than reading. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { fileTooLarge, UnreadableError } from "../readers/errors.js";
import { asUnreadable, refuseSpecial } from "./read-file.js";

/**
 * @param limit most bytes that are read
 * @throws UnreadableError for anything that cannot be read
 */
export function readFileBoundedSync(path: string, limit: number): Uint8Array {
  let descriptor: number | undefined;
  try {
    // asked before opening: opening a pipe waits for its writer
    refuseSpecial(statSync(path));
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size } = fstatSync(descriptor);
    if (size > limit) throw fileTooLarge(size, limit);
    return readAtMost(descriptor, size, limit);
  } catch (error) {
    throw error instanceof UnreadableError ? error : asUnreadable(error, path);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A file may be larger than it is said to be, and may grow. */
function readAtMost(descriptor: number, size: number, limit: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const got = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += got;
    if (got === 0) return buffer.subarray(0, length);
    if (length > limit) throw fileTooLarge(length, limit);
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
  }
}
