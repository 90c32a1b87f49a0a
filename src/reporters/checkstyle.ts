/** Checkstyle's XML, which most servers that show warnings can read. */
import type { FileResult } from "../engine/result.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { messageWithPlace, rowsOf, spotOf } from "./rows.js";
import { type Speak, speaker } from "./words.js";
import { XML_HEAD, xmlElement } from "./xml.js";

export class CheckstyleReporter implements Reporter {
  readonly #speak: Speak;

  constructor({ locale }: Pick<ReporterContext, "locale">) {
    this.#speak = speaker(locale);
  }

  begin(): string {
    return `${XML_HEAD}<checkstyle version="4.3">\n`;
  }

  file(result: FileResult): string {
    const errors = rowsOf(result).map((row) => {
      const message = messageWithPlace(row, this.#speak);
      const { severity } = row;
      return `\n  ${xmlElement("error", { ...spotOf(row.location), severity, message, source: `gongwen-lint.${row.name}` })}`;
    });
    return `${xmlElement("file", { name: result.path }, errors.length === 0 ? "" : `${errors.join("")}\n`)}\n`;
  }

  end(): string {
    return "</checkstyle>\n";
  }
}
