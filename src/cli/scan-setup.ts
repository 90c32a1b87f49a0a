/** What a worker of a scan is told as it starts; plain data, for it is written to the command line of a process. */
import type { Locale } from "../text/locale.js";
import type { RunFlags } from "./flags.js";

export interface WorkerSetup {
  /** The one configuration for all files, absolute; null: none; absent: the nearest of each file. */
  readonly configFile?: string | null | undefined;
  readonly cwd: string;
  readonly locale: Locale;
  readonly flags: RunFlags;
  /** Whether the words of documents are left out of results. */
  readonly redact: boolean;
  /** Whether documents inside zip files are checked too. */
  readonly zip: boolean;
  /** Whether what near-duplicates are found by is wanted. */
  readonly near: boolean;
}
