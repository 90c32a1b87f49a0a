/** A file on its way through a scan, and what is reported of it in the end. */
import { PackedResult, type Packed } from "../reporters/packed.js";
import type { FolderStamps } from "./cache/stamps.js";
import { NO_DOCUMENT } from "./checked.js";
import { memberPath } from "./order.js";
import type { FileStamp } from "./walk.js";

export interface ScannedFile {
  readonly result: PackedResult;
  /** null where the file was not reached. */
  readonly stamp: FileStamp | null;
}

/** Files that went on together. */
export interface ScannedBatch {
  /** What is reported: of a zip file that was looked into, the documents inside. */
  readonly files: readonly ScannedFile[];
  /** How many files there were that are no documents, nor zip files that hold any. */
  readonly others: number;
  /** How many files were met on the walk, and their size, whatever became of them. */
  readonly met: number;
  readonly bytes: number;
}

export interface Slot {
  readonly path: string;
  readonly full: string;
  readonly name: string;
  readonly stamp: FileStamp | null;
  readonly stamps: FolderStamps | null;
  readonly environment: string | null;
  readonly seenMs: number;
  /** Hash of what the file holds, or NO_DOCUMENT; null as long as it is not known. */
  content: string | null;
  packed: Packed | null;
  /** The result that another file with the same content is about to have. */
  coming?: Promise<Packed | null> | undefined;
}

/** Whether nothing is to be found out any more. */
export function isDone({ packed, content }: Slot): boolean {
  return packed !== null || content === NO_DOCUMENT;
}

export function settled(batch: readonly Slot[]): readonly Slot[] {
  for (const { stamps } of batch) stamps?.settle();
  return batch;
}

export function scanned(batch: readonly Slot[]): ScannedBatch {
  return {
    files: batch.flatMap(scannedFiles),
    others: batch.filter(({ packed }) => packed === null || packed.members?.length === 0).length,
    met: batch.length,
    bytes: batch.reduce((sum, { stamp }) => sum + (stamp?.size ?? 0), 0),
  };
}

/** What is reported of a slot: the file, or, of a zip file that was looked into, the documents inside. */
function scannedFiles({ path: shown, packed, stamp }: Slot): ScannedFile[] {
  if (packed === null) return [];
  if (packed.members === undefined) return [{ result: new PackedResult(shown, packed), stamp }];
  return packed.members.map(({ name, packed: inside }) => ({
    result: new PackedResult(memberPath(shown, name), inside),
    stamp,
  }));
}
