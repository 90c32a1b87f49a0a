/** The reports that a run writes are none of its documents, even where they lie among them: the next run would check them. */
import path from "node:path";
import { CallError, type Context } from "./io.js";
import { splitOutput } from "./report-file.js";
import { placeOf } from "./report-folder.js";

/**
 * @param outputs `[format:]path` of each report
 * @returns whether a file or folder, absolute, is one of them, or a part of one that is being written
 */
export function ownReports(outputs: readonly string[], cwd: string): (file: string) => boolean {
  const own = new Set<string>();
  for (const output of outputs) {
    const file = path.resolve(cwd, splitOutput(output).file);
    own.add(file).add(path.join(path.dirname(file), placeOf(file).folder));
  }
  return (file) => own.has(file.replace(/\.\d+\.(?:partial|old)$/, ""));
}

/**
 * A report in a folder that is checked is none of its documents.
 * @param files as named in the call
 * @returns as `ownReports`
 * @throws CallError when what was named would be written over
 */
export function reportsBeside(
  files: readonly string[],
  outputs: readonly string[],
  { io, speak }: Context,
): (file: string) => boolean {
  const isOwn = ownReports(outputs, io.cwd);
  const written = files.find((file) => file !== "-" && isOwn(path.resolve(io.cwd, file)));
  if (written !== undefined) throw new CallError(speak("error.outputIsInput", { value: written }));
  return isOwn;
}
