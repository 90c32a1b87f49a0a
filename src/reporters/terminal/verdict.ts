/** Whether a document can be handed in, as people are told. */
import type { FileResult } from "../../engine/result.js";
import type { Tally } from "../../engine/summary.js";

export type Verdict = "blocked" | "warned" | "ready" | "skipped" | "unreadable";

export const MARK_OF: Readonly<Record<Verdict, string>> = {
  blocked: "✗",
  warned: "!",
  ready: "✓",
  skipped: "-",
  unreadable: "✗",
};

/** Whether a result can be handed in. */
export function verdictOf(result: FileResult): Verdict {
  if (result.status !== "checked") return result.status;
  if (result.findings.some(({ severity }) => severity === "error")) return "blocked";
  return result.findings.some(({ severity }) => severity === "warning") ? "warned" : "ready";
}

/** The same, of a result whose findings are counted. */
export function verdictOfTally({ status, errors, warnings }: Tally): Verdict {
  if (status !== "checked") return status;
  return errors > 0 ? "blocked" : warnings > 0 ? "warned" : "ready";
}
