/** Files that are listed and not looked for on the disk, as a file system for globs. */
import type { Dirent } from "node:fs";
import path from "node:path";

type Listed = Pick<Dirent, "name" | "isFile" | "isDirectory" | "isSymbolicLink">;
type Callback<T> = (error: Error | null, value?: T) => void;

/**
 * What a walk asks of a file system.
 * @param files absolute paths
 */
export function listedFileSystem(files: readonly string[]) {
  const folders = foldersOf(files);
  const stat = (name: string, done: Callback<Listed>) => {
    const full = path.resolve(name);
    const entry = folders.get(path.dirname(full))?.get(path.basename(full));
    if (entry === undefined) done(new Error(`ENOENT: ${name}`));
    else done(null, entry);
  };
  return {
    stat,
    lstat: stat,
    readdir: (name: string, _options: unknown, done: Callback<Listed[]>) =>
      done(null, [...(folders.get(path.resolve(name))?.values() ?? [])]),
  };
}

function foldersOf(files: readonly string[]): Map<string, Map<string, Listed>> {
  const folders = new Map<string, Map<string, Listed>>();
  const add = (full: string, file: boolean): void => {
    const folder = path.dirname(full);
    if (folder === full) return;
    const known = folders.get(folder);
    const name = path.basename(full);
    if (known?.has(name) === true) return;
    (known ?? folders.set(folder, new Map()).get(folder))?.set(name, entryOf(name, file));
    if (known === undefined) add(folder, false);
  };
  for (const file of files) add(file, true);
  return folders;
}

function entryOf(name: string, file: boolean): Listed {
  return { name, isFile: () => file, isDirectory: () => !file, isSymbolicLink: () => false };
}
