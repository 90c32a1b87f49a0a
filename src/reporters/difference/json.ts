/** A comparison for programs (docs/reports.md): whole, or a line a file. */
import type { FileDifference } from "../../engine/difference.js";
import type { DifferenceSummary } from "../../engine/difference-summary.js";
import { jsonText } from "../json-text.js";
import type { DifferenceContext, DifferenceReporter } from "./reporter.js";

/** Of findings that are as they were the number is enough. */
function keysOf(difference: FileDifference) {
  const { path, change, from, oldStatus, newStatus, error, new: fresh, fixed, unchanged, gone } = difference;
  const counts = { unchanged: unchanged.length, gone: gone.length };
  return { path, change, from, oldStatus, newStatus, error, new: fresh, fixed, ...counts };
}

function headOf({ version, old, new: now }: DifferenceContext) {
  return { version: 1, tool: { name: "gongwen-lint", version }, old, new: now };
}

export class JsonDifferenceReporter implements DifferenceReporter {
  #first = true;

  constructor(readonly context: DifferenceContext) {}

  begin(): string {
    return `${jsonText(headOf(this.context), 2).slice(0, -2)},\n"files": [`;
  }

  file(difference: FileDifference): string {
    const separator = this.#first ? "\n" : ",\n";
    this.#first = false;
    return separator + jsonText(keysOf(difference), 2);
  }

  end(summary: DifferenceSummary): string {
    return `\n],\n"summary": ${jsonText(summary, 2)}\n}\n`;
  }
}

/** Its types are none of a scan's report: neither is taken for the other. */
export class JsonLinesDifferenceReporter implements DifferenceReporter {
  constructor(readonly context: DifferenceContext) {}

  begin(): string {
    return "";
  }

  file(difference: FileDifference): string {
    return `${jsonText({ type: "difference", ...keysOf(difference) })}\n`;
  }

  end(summary: DifferenceSummary): string {
    return `${jsonText({ type: "difference-summary", ...headOf(this.context), ...summary })}\n`;
  }
}
