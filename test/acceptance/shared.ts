/** Real documents to measure on: outside the project, so the tests that use them are skipped where they are absent. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(process.env["GONGWEN_SHARED"] ?? "../shared");

export const hasShared = existsSync(path.join(folder, "seeds"));

/** What a skipped test is called. */
export const sharedNote = hasShared ? "" : " (skipped: no folder of real documents, set GONGWEN_SHARED)";

export function sharedFile(name: string): Uint8Array {
  return readFileSync(path.join(folder, name));
}

/** The files of a folder and its subfolders, relative to the shared folder. */
export function sharedFiles(name: string): string[] {
  if (!hasShared) return [];
  return readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** One object a line. */
export function sharedLines<T>(name: string): T[] {
  if (!hasShared) return [];
  const text = new TextDecoder().decode(sharedFile(name));
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
