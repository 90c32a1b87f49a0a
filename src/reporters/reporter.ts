/** What a report is to the command: pieces of text, written as results come. */
import type { FileResult, Summary } from "../engine/result.js";

export interface Reporter {
  /** Before the first result. */
  begin(): string;
  /** One result. */
  file(result: FileResult): string;
  /** After the last. */
  end(summary: Summary): string;
}
