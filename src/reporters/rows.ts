/** A result as rows, for the formats that know no more than a place, a severity and a message. */
import type { Location } from "../document/locate.js";
import type { FileResult, Finding } from "../engine/result.js";
import type { Severity } from "../rule/types.js";
import { placeOf } from "./terminal/place.js";
import { visible } from "./terminal/visible.js";
import type { Speak } from "./words.js";

export interface Row {
  /** A finding, the reason why the file was not checked, or what to know about how it was read. */
  readonly kind: "finding" | "failure" | "notice";
  readonly severity: Severity;
  /** The rule's id; `unreadable` or `skipped` with the reason's code; `notice`. */
  readonly name: string;
  /** Without control characters, in one line. */
  readonly message: string;
  readonly location: Location | null;
  /** Of rows that are findings. */
  readonly finding?: Finding;
}

/** Everything that a result says: why it was not checked, how it was read, what was found. */
export function rowsOf(result: FileResult): Row[] {
  const { status, error } = result;
  const failure: Row[] =
    status === "checked"
      ? []
      : [
          {
            ...aboutFile(error?.message ?? status),
            kind: "failure",
            name: failureName(result),
            severity: grave(status),
          },
        ];
  const notices = result.notices.map((text): Row => ({
    ...aboutFile(text),
    kind: "notice",
    name: "notice",
    severity: "info",
  }));
  const findings = result.findings.map((finding): Row => ({
    kind: "finding",
    severity: finding.severity,
    name: finding.rule,
    message: visible(finding.message),
    location: finding.location,
    finding,
  }));
  return [...failure, ...notices, ...findings];
}

function aboutFile(text: string) {
  return { message: visible(text), location: null };
}

/** A file of another kind, met in a folder, is nobody's mistake. */
function grave(status: FileResult["status"]): Severity {
  return status === "unreadable" ? "error" : "info";
}

function failureName({ status, error }: FileResult): string {
  return error === null ? status : `${status}/${error.code}`;
}

export interface Spot {
  /** 1-based: the line and the UTF-16 column in text, else the paragraph in its part and the UTF-16 unit in the paragraph. */
  readonly line: number;
  readonly column: number;
}

/** Two numbers for tools that want a line and a column; the beginning of the file when there is no place. */
export function spotOf(location: Location | null): Spot {
  if (location === null) return { line: 1, column: 1 };
  const { line, column, paragraph, offset } = location;
  return { line: line ?? paragraph, column: column ?? offset + 1 };
}

/** The message, after the place in words where numbers alone would send a person to a line that is none. */
export function messageWithPlace({ message, location, finding }: Row, speak: Speak): string {
  const known = finding === undefined || (location !== null && location.line !== null);
  return known ? message : speak("placed", { place: placeOf(location, speak), message });
}
