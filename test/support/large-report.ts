/** Reports of archives that nobody has scanned. */
import { closeSync, openSync, writeSync } from "node:fs";
import { lintText } from "../../src/index.js";

export interface LargeReport {
  /** Number of the first file, and how far apart they are. */
  readonly from: number;
  readonly step: number;
  readonly files: number;
  /** Of a record, about. */
  readonly bytes: number;
}

/** Writes a JSONL report without holding it. */
export function writeLargeReport(name: string, { from, step, files, bytes }: LargeReport): void {
  const one = lintText("XX局召开会议。", { fileName: "x.txt" });
  const fill = "长".repeat(Math.max(0, Math.floor((bytes - JSON.stringify(one).length) / 3)));
  const file = openSync(name, "w");
  let batch = "";
  for (let at = 0; at < files; at++) {
    const record = { type: "file", ...one, path: `归档/第${from + at * step}号.txt`, notices: [fill] };
    batch += `${JSON.stringify(record)}\n`;
    if (at % 100 !== 99 && at !== files - 1) continue;
    writeSync(file, batch);
    batch = "";
  }
  const tool = { name: "gongwen-lint", version: "0.1.0" };
  writeSync(file, `${JSON.stringify({ type: "summary", version: 1, tool, files, durationMs: 1 })}\n`);
  closeSync(file);
}
