/** What a report is to the command: pieces of text, written as results come. */
import type { DocumentView } from "../document/view.js";
import type { FileResult, Summary } from "../engine/result.js";
import type { PackedResult, Piece } from "./packed.js";
import type { Rule } from "../rule/types.js";
import type { Locale } from "../text/locale.js";

/** A page of a report that has several, beside its first one. */
export interface ReportPage {
  readonly name: string;
  readonly text: string;
}

export interface Reporter {
  /** Set by formats that show the documents themselves; only then is a view made, and kept until it is shown. */
  readonly showsDocuments?: boolean;
  /** Before the first result. */
  begin(): string;
  /** One result; with a view of its document where one was read and the reporter shows documents. */
  file(result: FileResult, view?: DocumentView): string;
  /** The same as `file`, of a result that need not be unpacked; reporters without it are given the result itself. */
  packed?(result: PackedResult): readonly Piece[];
  /**
   * After the last.
   * @param exitCode what the command is about to return
   */
  end(summary: Summary, exitCode: number): string;
  /**
   * In formats of several pages alone, which need a place and cannot go to standard output: the pages that have become complete since the last call. They are
   * written into the folder of the report's place.
   */
  takePages?(): readonly ReportPage[];
}

/** Where a report of several pages is written; names without the folders above. */
export interface ReportPlace {
  /** The file of its first page. */
  readonly file: string;
  /** The folder beside it that holds the others. */
  readonly folder: string;
}

/** What a rule says of itself in a report. */
export type RuleFacts = Pick<Rule, "id" | "family" | "severity" | "name" | "summary" | "why" | "source">;

/** What a reporter may need to know of the run. */
export interface ReporterContext {
  readonly locale: Locale;
  readonly version: string;
  /** Every rule that may have reported; the list grows when a file brings rules of its own. */
  readonly rules: readonly RuleFacts[];
  /** The names of the kinds of document, by profile id; they grow likewise. */
  readonly profileNames: Readonly<Record<string, string>>;
  /** Columns of the terminal; of no matter to other formats. */
  readonly columns: number;
  readonly color: boolean;
  /** Whether a whole archive is reported: sums by folder and by rule are wanted. */
  readonly scan: boolean;
  /** undefined for standard output. */
  readonly place?: ReportPlace;
}
