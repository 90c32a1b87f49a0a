/** GitLab's Code Quality report. */
import { createHash } from "node:crypto";
import type { FileResult } from "../engine/result.js";
import { jsonText } from "./json-text.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { messageWithPlace, type Row, rowsOf, spotOf } from "./rows.js";
import { type Speak, speaker } from "./words.js";

/** A file that was not read may hide anything. */
const SEVERITIES = { error: "critical", warning: "minor", info: "info" } as const;

export class GitlabReporter implements Reporter {
  readonly #speak: Speak;
  #first = true;

  constructor({ locale }: Pick<ReporterContext, "locale">) {
    this.#speak = speaker(locale);
  }

  begin(): string {
    return "[";
  }

  file(result: FileResult): string {
    let text = "";
    for (const row of rowsOf(result).filter(({ kind }) => kind !== "notice")) {
      text += `${this.#first ? "\n" : ",\n"}${jsonText(this.#issue(result, row))}`;
      this.#first = false;
    }
    return text;
  }

  end(): string {
    return "\n]\n";
  }

  #issue({ path }: FileResult, row: Row): object {
    return {
      description: messageWithPlace(row, this.#speak),
      check_name: row.name,
      fingerprint: issueFingerprint(path, row),
      severity: row.kind === "failure" && row.severity === "error" ? "blocker" : SEVERITIES[row.severity],
      location: { path, lines: { begin: spotOf(row.location).line } },
    };
  }
}

/** No two issues of a report may share one: a finding's own is told apart within its file only. */
function issueFingerprint(path: string, { name, finding }: Row): string {
  return createHash("sha256")
    .update(`${path}\0${name}\0${finding?.fingerprint ?? ""}`)
    .digest("hex")
    .slice(0, 32);
}
