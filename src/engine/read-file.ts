/** Reads a file without being caught by what a path may name: a device, a pipe, a folder, a file without end. */
// not from node:fs: its ES module form takes 3 ms to make
import { constants, type FileHandle, open, stat } from "node:fs/promises";
import type { Stats } from "node:fs";
import { fileTooLarge, UnreadableError } from "../readers/errors.js";
import type { Localized } from "../text/locale.js";
import { reasonOf } from "../text/reason.js";

/**
 * @param limit most bytes that are read
 * @throws UnreadableError for anything that cannot be read
 */
export async function readFileBounded(path: string, limit: number): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // asked before opening: opening a pipe waits for its writer
    refuseSpecial(await stat(path));
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    refuseSpecial(stats);
    if (stats.size > limit) throw fileTooLarge(stats.size, limit);
    return await readAtMost(handle, stats.size, limit);
  } catch (error) {
    throw error instanceof UnreadableError ? error : asUnreadable(error, path);
  } finally {
    await handle?.close();
  }
}

const CHUNK = 64 * 1024;

/** Not `readFile`: files of /proc are said to have 0 bytes and may have no end, and a file may grow while it is read. */
async function readAtMost(handle: FileHandle, size: number, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total <= limit) {
    const room = Math.min(Math.max(size - total, 0) + CHUNK, limit + 1 - total);
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(room), 0, room, null);
    if (bytesRead === 0) return Buffer.concat(chunks);
    chunks.push(buffer.subarray(0, bytesRead));
    total += bytesRead;
  }
  throw fileTooLarge(total, limit);
}

export function refuseSpecial(stats: Stats): void {
  if (stats.isFile()) return;
  const what: Localized = stats.isDirectory()
    ? { zh: "文件夹", en: "a folder" }
    : stats.isFIFO()
      ? { zh: "管道", en: "a pipe" }
      : stats.isSocket()
        ? { zh: "套接字", en: "a socket" }
        : { zh: "设备", en: "a device" };
  throw new UnreadableError("not-a-file", { what });
}

/** In place of what is no UTF-8 in a name; the name that it makes is that of no file. */
const NOT_DECODED = "\uFFFD";

/**
 * What the system says, as a reason. On Windows a file that another program shares with nobody is EBUSY.
 * @param path that could not be opened
 */
export function asUnreadable(error: unknown, path: string): UnreadableError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return new UnreadableError(path.includes(NOT_DECODED) ? "undecodable-name" : "file-not-found");
  if (code === "EBUSY" || code === "ETXTBSY") return new UnreadableError("in-use");
  if (code === "EACCES" || code === "EPERM") return new UnreadableError("no-permission");
  return new UnreadableError("read-failed", { reason: reasonOf(error) });
}
