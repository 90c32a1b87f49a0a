/** The JSON report, version 1 (schema/report.schema.json). */
import type { FileResult, Summary } from "../engine/result.js";
import { jsonText } from "./json-text.js";
import type { PackedResult, Piece } from "./packed.js";
import type { Reporter } from "./reporter.js";

/** Writes one valid JSON document, file by file, so that a large run is never held in memory. */
export class JsonReporter implements Reporter {
  #first = true;

  constructor(readonly version: string) {}

  begin(): string {
    return `{\n"version": 1,\n"tool": ${jsonText({ name: "gongwen-lint", version: this.version })},\n"files": [`;
  }

  file(result: FileResult): string {
    return this.#separator() + jsonText(result, 2);
  }

  /** One line for each file: an archive's report is read by programs. */
  packed(result: PackedResult): readonly Piece[] {
    return result.json(`${this.#separator()}{`);
  }

  #separator(): string {
    const separator = this.#first ? "\n" : ",\n";
    this.#first = false;
    return separator;
  }

  end(summary: Summary): string {
    return `\n],\n"summary": ${jsonText(summary, 2)}\n}\n`;
  }
}
