/** The report, exactly as it stands in JSON (version 1; schema/report.schema.json is made from the same description). */
import type { Location } from "../document/locate.js";
import type { Severity } from "../rule/types.js";

export interface RelatedPlace {
  readonly message: string;
  readonly location: Location;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** In the chosen locale. */
  readonly message: string;
  /** Exactly the text at the location; "" where there is none. */
  readonly text: string;
  /** null for a finding about the whole document. */
  readonly location: Location | null;
  /** The sentence around, clipped for very long ones; "" where there is none. */
  readonly excerpt: string;
  /** Where in `excerpt` the text begins, UTF-16 units; null without a location. */
  readonly excerptOffset: number | null;
  readonly related: readonly RelatedPlace[];
  readonly fix: null;
  /** Per rule; see docs/rules. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Stable while the sentence stays, whatever moves around it. */
  readonly fingerprint: string;
  /** Findings of one rule with the same group are one entry for a reader. */
  readonly group: string;
  /** Where the run was compared with a baseline: whether the finding was in it. */
  readonly baselined?: boolean;
}

export interface FileError {
  readonly code: string;
  readonly message: string;
}

export type FileStatus = "checked" | "unreadable" | "skipped";

export interface FileResult {
  /** As given, `/` separated. */
  readonly path: string;
  /** null when the file's kind could not be told. */
  readonly format: string | null;
  readonly encoding: string | null;
  readonly profile: string | null;
  readonly profileConfidence: number;
  readonly notices: readonly string[];
  readonly status: FileStatus;
  readonly error: FileError | null;
  /** Characters (code points) of text that were checked. */
  readonly characters: number;
  readonly findings: readonly Finding[];
  /** How many findings the document itself silences. */
  readonly suppressed: number;
  /** Where the run was compared with a baseline: how many findings were in it. */
  readonly baselined?: number;
  /** Of a scan: a hash of the file's bytes; files with the same are copies. */
  readonly content?: string;
}

/** Files of an archive that hold the same bytes. */
export interface DuplicateFiles {
  /** The first in the order of the report. */
  readonly path: string;
  readonly same: readonly string[];
}

/** A document that holds much of the text of another. */
export interface NearDuplicate {
  /** The likely original. */
  readonly from: string;
  /** The likely copy. */
  readonly to: string;
  /** How much of the copy's text stands in the original, 0 to 1. */
  readonly share: number;
  /** What tells which is the original: the dates in the documents, those of the files, or their sizes. */
  readonly direction: string;
}

export interface Summary {
  readonly files: number;
  readonly unreadable: number;
  readonly skipped: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly byRule: Readonly<Record<string, number>>;
  /** Where the run was compared with a baseline: how many findings were in it; the other counts are without them. */
  readonly baselined?: number;
  /** No error-level finding that is not in the baseline and nothing unreadable, whatever `--fail-on` says. */
  readonly ready: boolean;
  readonly durationMs: number;
  /** Of a scan: files that hold the same bytes. */
  readonly duplicates?: readonly DuplicateFiles[];
  /** Of a scan that was asked for them: documents that share much of their text, the greatest share first. */
  readonly nearDuplicates?: readonly NearDuplicate[];
  /** Of a scan: how many files are no documents, and so are not listed. */
  readonly otherFiles?: number;
  /** Of a scan of a part of an archive: which, as `i/n`; of such scans together, as long as parts are missing. */
  readonly shards?: readonly string[];
  /** Of a scan that was interrupted: what is told is of the files so far. */
  readonly interrupted?: true;
}

export interface LintReport {
  readonly version: 1;
  readonly tool: { readonly name: "gongwen-lint"; readonly version: string };
  readonly files: readonly FileResult[];
  readonly summary: Summary;
}
