/** The pages of a report beside its first one: a folder that is written beside its place and replaced as a whole, and never one that holds anything else. */
import { lstat, mkdir, readdir, rename, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ReportPage, ReportPlace } from "../reporters/reporter.js";
import { reasonOf } from "../text/reason.js";
import { CallError } from "./io.js";
import type { CliSpeak } from "./words.js";

/** Takes the pages of a report. */
export interface FolderSink {
  write(page: ReportPage): Promise<void>;
  /** The pages are complete. */
  commit(): Promise<void>;
  /** They will never be: nothing of them is left behind. */
  abandon(): Promise<void>;
}

/** By this file in it a folder is known for ours. */
const MARKER = "gongwen-lint-report";
const MARKER_TEXT = `此文件夹由 gongwen-lint 生成，再次生成报告时整个替换，请勿存放其他文件。
Made by gongwen-lint, and replaced as a whole by the next report. Keep nothing else here.
`;
const PAGE = /^\d{4,}\.html$/;

/** Where a report goes that is written into a file: 归档.html, and its further pages into 归档.files. */
export function placeOf(file: string): ReportPlace {
  const name = path.basename(file);
  return { file: name, folder: `${name.replace(/\.html?$/i, "")}.files` };
}

/**
 * @param folder absolute
 * @throws CallError when it cannot be made, or there is one of that name that holds anything but our pages
 */
export async function folderSink(folder: string, speak: CliSpeak): Promise<FolderSink> {
  const refuse = (error: unknown): never => {
    if (error instanceof CallError) throw error;
    const reason = reasonOf(error);
    throw new CallError(speak("error.outputFailed", { value: folder, reason }));
  };
  await assertReplaceable(folder, speak).catch(refuse);
  const partial = `${folder}.${process.pid}.partial`;
  await mkdir(partial).catch(refuse);
  await writeFile(path.join(partial, MARKER), MARKER_TEXT).catch(refuse);
  return {
    write: ({ name, text }) => writeFile(path.join(partial, name), text).catch(refuse),
    commit: () => replace(folder, partial, speak).catch(refuse),
    abandon: () => rm(partial, { recursive: true, force: true }).catch(() => {}),
  };
}

async function replace(folder: string, partial: string, speak: CliSpeak): Promise<void> {
  // once more: hours may have passed
  const isThere = await assertReplaceable(folder, speak);
  const old = `${folder}.${process.pid}.old`;
  if (isThere) await rename(folder, old);
  await rename(partial, folder);
  if (isThere) await removeOurs(old);
}

/** Page by page, so that what is not ours would stay, whoever put it there in the meantime. */
async function removeOurs(folder: string): Promise<void> {
  const names = await readdir(folder);
  // the marker last: what is left of a folder is still known for ours
  for (const name of names.filter((one) => PAGE.test(one))) await unlink(path.join(folder, name));
  await unlink(path.join(folder, MARKER));
  await rmdir(folder);
}

/** @returns whether there is such a folder */
async function assertReplaceable(folder: string, speak: CliSpeak): Promise<boolean> {
  const stats = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (stats === null) return false;
  const entries = stats.isDirectory() ? await readdir(folder, { withFileTypes: true }) : [];
  const isOurs =
    entries.some(({ name }) => name === MARKER) &&
    entries.every((entry) => entry.isFile() && (entry.name === MARKER || PAGE.test(entry.name)));
  if (!isOurs) throw new CallError(speak("error.outputFolder", { value: folder }));
  return true;
}
