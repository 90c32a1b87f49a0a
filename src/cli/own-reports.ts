/** The reports that a scan writes are no part of the archive, even where they lie inside it: the next scan would check them. */
import path from "node:path";
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
