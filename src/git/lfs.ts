/** Git LFS keeps a note in place of large files, and their contents beside the repository's own store. */
import path from "node:path";
import { readFileBounded } from "../engine/read-file.js";
import type { Git } from "./git.js";

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: at most 1,024 bytes, lines `key value`. */
const MOST_BYTES = 1024;
const START = "version https://git-lfs.github.com/spec/v1\n";

/**
 * The contents that a note stands for, as they were staged; anything else, and a note whose contents are not on this machine, as it is: the
 * readers say so.
 */
export async function behindPointer(bytes: Uint8Array, git: Git, limit: number): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) return bytes;
  const note = Buffer.from(bytes).toString("latin1");
  const id = /^oid sha256:([0-9a-f]{64})$/m.exec(note)?.[1];
  if (!note.startsWith(START) || id === undefined) return bytes;
  const common = await git.text(["rev-parse", "--git-common-dir"]);
  const file = path.resolve(git.cwd, common, "lfs", "objects", id.slice(0, 2), id.slice(2, 4), id);
  return readFileBounded(file, limit).catch(() => bytes);
}
