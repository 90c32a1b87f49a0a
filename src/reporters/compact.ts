/** One line a finding, in the form that compilers made usual: `file:line:col: severity: message rule`. */
import type { FileResult } from "../engine/result.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { messageWithPlace, rowsOf, spotOf } from "./rows.js";
import { visible } from "./terminal/visible.js";
import { type Speak, speaker } from "./words.js";

/** For grep, editors and their lists of errors. The severity is a word of the form, not of a language. */
export class CompactReporter implements Reporter {
  readonly #speak: Speak;

  constructor({ locale }: Pick<ReporterContext, "locale">) {
    this.#speak = speaker(locale);
  }

  begin(): string {
    return "";
  }

  file(result: FileResult): string {
    const path = visible(result.path);
    const lines = rowsOf(result).map((row) => {
      const { line, column } = spotOf(row.location);
      return `${path}:${line}:${column}: ${row.severity}: ${messageWithPlace(row, this.#speak)} ${row.name}\n`;
    });
    return lines.join("");
  }

  end(): string {
    return "";
  }
}
