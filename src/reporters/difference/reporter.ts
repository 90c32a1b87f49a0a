/** What a report of a comparison is to the command. */
import type { FileDifference } from "../../engine/difference.js";
import type { DifferenceSummary } from "../../engine/difference-summary.js";
import type { ReporterContext } from "../reporter.js";

/** One of the two reports that are compared. */
export interface ComparedInput {
  /** As it was named in the call. */
  readonly name: string;
  /** Of the tool that made it; several when it was put together from several. */
  readonly versions: readonly string[];
}

export interface DifferenceContext extends Pick<ReporterContext, "locale" | "version" | "rules" | "columns" | "color"> {
  readonly old: ComparedInput;
  readonly new: ComparedInput;
}

export interface DifferenceReporter {
  begin(): string;
  /** One file that is not as it was, in path order. */
  file(difference: FileDifference): string;
  end(summary: DifferenceSummary): string;
}
