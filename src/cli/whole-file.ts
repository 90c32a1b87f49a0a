/** A file that is written beside its place and moved there when it is complete, so that nobody ever reads half of one. */
import { open, rename, rm } from "node:fs/promises";
import type { Sink } from "./outputs.js";

/**
 * @param file absolute
 * @param refuse throws what is to be thrown when the file cannot be written
 */
export async function wholeFile(file: string, refuse: (error: unknown) => never): Promise<Sink> {
  const partial = `${file}.${process.pid}.partial`;
  const handle = await open(partial, "w").catch(refuse);
  return {
    // not `write`, which may take a part of the text only
    write: (piece) => handle.appendFile(piece).catch(refuse),
    commit: async () => {
      await handle.close().catch(refuse);
      await rename(partial, file).catch(refuse);
    },
    // after something else went wrong, which is what is told
    abandon: async () => {
      await handle.close().catch(() => {});
      await rm(partial, { force: true }).catch(() => {});
    },
  };
}
