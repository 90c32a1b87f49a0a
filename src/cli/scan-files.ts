/** Which files a scan means: a folder or a list, what is included and excluded, which share of them. */
import { hash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { PathPatterns } from "../config/patterns.js";
import { reasonOf } from "../text/reason.js";
import { listedFiles, type Walked, walkArchive } from "../scan/walk.js";
import { CallError, type Context } from "./io.js";
import type { ScanFlags } from "./flags.js";
import type { CliSpeak } from "./words.js";

/**
 * Names of a list are looked up as they are met.
 * @returns a walk over the files, which may be made several times
 * @throws CallError for a wrong call
 */
export async function filesOf(
  folder: string | undefined,
  flags: ScanFlags,
  { io, speak }: Context,
): Promise<() => Iterable<Walked>> {
  const wanted = wantedBy(flags, speak);
  if (flags.filesFrom !== undefined) {
    if (folder !== undefined) throw new CallError(speak("error.folderAndList"));
    const names = (await listOf(flags.filesFrom, io, speak)).filter((name) => wanted(name, false));
    return () => listedFiles(names, io.cwd);
  }
  if (folder === undefined) throw new CallError(speak("error.noScan"));
  const full = path.resolve(io.cwd, folder);
  const stats = await stat(full).catch(() => null);
  if (stats === null) throw new CallError(speak("error.noFolder", { value: folder }));
  const others = flags.output.length === 0 ? wanted : besides(await reportsIn(full, flags.output, io.cwd), wanted);
  return () => (stats.isDirectory() ? walkArchive(full, folder, { wanted: others }) : listedFiles([folder], io.cwd));
}

type Wanted = (below: string, isFolder: boolean) => boolean;

/** Loaded when it is asked for, as all that writes files. @returns whether what lies below a folder is a report of this run */
async function reportsIn(folder: string, outputs: readonly string[], cwd: string): Promise<(below: string) => boolean> {
  const isOwn = (await import("./own-reports.js")).ownReports(outputs, cwd);
  return (below) => isOwn(path.join(folder, below));
}

function besides(isOwn: (below: string) => boolean, wanted: Wanted): Wanted {
  return (below, isFolder) => !isOwn(below) && wanted(below, isFolder);
}

async function listOf(name: string, io: Context["io"], speak: CliSpeak): Promise<string[]> {
  try {
    const text = name === "-" ? await textOf(io.stdin) : await readFile(path.resolve(io.cwd, name), "utf8");
    // find -print0 ends names with NUL, for names may hold line breaks
    const names = text.replace(/^\uFEFF/, "").split(text.includes("\0") ? "\0" : /\r?\n/);
    return names.filter((one) => one !== "");
  } catch (error) {
    throw new CallError(speak("error.listUnread", { value: name, reason: reasonOf(error) }));
  }
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Whether a file is wanted or a folder entered; paths are those below the folder that is walked. */
function wantedBy({ include, exclude, shard }: ScanFlags, speak: CliSpeak): Wanted {
  const included = include.length === 0 ? null : PathPatterns.ofGlobs(include);
  const excluded = exclude.length === 0 ? null : PathPatterns.ofGlobs(exclude);
  const inShard = shardOf(shard, speak);
  return (below, isFolder) => {
    // a walk asks for each folder before what is in it; the files of a list come alone
    if (isFolder ? excluded?.verdict(below, true) === "in" : excluded?.matches(below) === true) return false;
    return isFolder || ((included === null || included.matches(below)) && inShard(below));
  };
}

/** A shard as reports name it: without the zeros that a scheduler may put before its numbers. */
export function shardName(value: string): string {
  return value.split("/").map(Number).join("/");
}

/** A file belongs to the same share wherever and whenever it is asked. */
function shardOf(value: string | undefined, speak: CliSpeak): (below: string) => boolean {
  if (value === undefined) return () => true;
  const [, share, shares] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (share === undefined || shares === undefined || share < 1 || share > shares)
    throw new CallError(speak("error.shard", { value }));
  return (below) => Number.parseInt(hash("sha256", below).slice(0, 12), 16) % shares === share - 1;
}
