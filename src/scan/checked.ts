/** What the scan and its workers say to each other of files. */
import type { Packed } from "../reporters/packed.js";

export interface CheckItem {
  readonly path: string;
  /** Absolute. */
  readonly full: string;
}

export interface Checked {
  /** Of what was read; null where the file could not be read. */
  readonly content: string | null;
  readonly packed: Packed;
}

/** What is said of a file that is no document by its name nor by its content. */
export const NO_DOCUMENT = "-";

/** Why a document was given up. */
export type Failure = "check-timeout" | "check-crashed";
