/** JSON Lines: a record a file, then one with the sums (docs/reports.md). */
import type { FileResult, Summary } from "../engine/result.js";
import { jsonText } from "./json-text.js";
import type { PackedResult, Piece } from "./packed.js";
import type { Reporter, ReporterContext } from "./reporter.js";

/** For programs that read an archive's results one by one. A report without its last record was broken off. */
export class JsonLinesReporter implements Reporter {
  constructor(readonly context: Pick<ReporterContext, "version">) {}

  begin(): string {
    return "";
  }

  file(result: FileResult): string {
    return `${jsonText({ type: "file", ...result })}\n`;
  }

  packed(result: PackedResult): readonly Piece[] {
    return [...result.json('{"type":"file",'), "\n"];
  }

  end(summary: Summary): string {
    const tool = { name: "gongwen-lint", version: this.context.version };
    return `${jsonText({ type: "summary", version: 1, tool, ...summary })}\n`;
  }
}
