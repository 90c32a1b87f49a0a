/**
 * Walks an archive, a folder at a time, in the order of its report. Only the names of the folders that are open are held, so that memory
 * does not grow with the archive: a walk that gives names in any order would have to hold them all to sort them.
 */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { asUnreadable } from "../engine/read-file.js";
import type { UnreadableError } from "../readers/errors.js";
import { comparePaths, compareSteps, slashed, type Step } from "./order.js";

/** What tells that a file has not been touched since it was looked at. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

export type Walked =
  | {
      readonly kind: "file";
      readonly path: string;
      /** Absolute: its folder and its name. */
      readonly full: string;
      readonly folder: string;
      readonly name: string;
      readonly stamp: FileStamp;
    }
  /** A folder, or a name in a list, that could not be opened. */
  | { readonly kind: "unreadable"; readonly path: string; readonly error: UnreadableError };

export interface WalkOptions {
  /** Whether a file is wanted, or a folder is to be entered; paths as reported below the folder that is walked. */
  readonly wanted: (path: string, isFolder: boolean) => boolean;
}

/**
 * The files in and below a folder. Hidden and temporary names are left out; symbolic links are not followed: what they lead to inside the
 * folder is met there, and nothing outside it was asked for.
 * @param folder absolute
 * @param shown how the folder is written in paths of the report
 */
export function* walkArchive(folder: string, shown: string, options: WalkOptions): Generator<Walked> {
  const prefix = shown === "." ? "" : `${slashed(shown).replace(/\/+$/, "")}/`;
  yield* walkFolder(folder, "", prefix, options);
}

function* walkFolder(full: string, below: string, prefix: string, options: WalkOptions): Generator<Walked> {
  let steps: readonly Step[];
  try {
    steps = stepsIn(full);
  } catch (error) {
    yield { kind: "unreadable", path: `${prefix}${below}` || ".", error: asUnreadable(error, full) };
    return;
  }
  const inside = full.endsWith(path.sep) ? full : full + path.sep;
  for (const { name, isFolder } of steps) {
    if (!options.wanted(below + name, isFolder)) continue;
    if (isFolder) yield* walkFolder(inside + name, `${below}${name}/`, prefix, options);
    else yield stamped(prefix + below + name, inside + name, full, name);
  }
}

/** In the order of reports. In a function of its own, so that what the system says of each file is not kept as long as the folder is walked. */
function stepsIn(folder: string): readonly Step[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (entry.isFile() || entry.isDirectory()) && !isLeftOut(entry.name))
    .map((entry): Step => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort(roughly)
    .sort(compareSteps);
}

/** Names that differ in a number alone are in order then, and the costly comparison has little left to do. */
function roughly({ name: a }: Step, { name: b }: Step): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** The files of a list, in the order of reports. */
export function* listedFiles(names: readonly string[], cwd: string): Generator<Walked> {
  for (const name of [...new Set(names.map((one) => slashed(one)))].sort(comparePaths))
    yield listed(name, path.resolve(cwd, name));
}

function listed(shown: string, full: string): Walked {
  return stamped(shown, full, path.dirname(full), path.basename(full));
}

/** A link that a list names is followed: what its file holds may change, the link itself does not. */
function stamped(shown: string, full: string, folder: string, name: string): Walked {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(full);
    return { kind: "file", path: shown, full, folder, name, stamp: { size, mtimeMs, ctimeMs, ino } };
  } catch (error) {
    return { kind: "unreadable", path: shown, error: asUnreadable(error, full) };
  }
}

/** Hidden files and folders, lock files of Word and LibreOffice, packages of programs. */
function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || name === "node_modules";
}
