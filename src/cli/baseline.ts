/** `--baseline` and `--update-baseline`: the file. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Baseline, baselineText, readBaseline } from "../engine/baseline.js";
import { slashed } from "../scan/order.js";
import type { FileResult } from "../engine/result.js";
import { reasonOf } from "../text/reason.js";
import { CallError } from "./io.js";
import { wholeFile } from "./whole-file.js";
import type { CliSpeak } from "./words.js";

/** Where a baseline is written when no file is named. */
const DEFAULT_FILE = "gongwen-lint-baseline.json";

interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** The baseline of one run. */
export interface BaselineRun {
  mark(result: FileResult): FileResult;
  /** The run is complete: writes the file where that was asked for, whole or not at all. */
  finish(): Promise<void>;
}

/**
 * Opens the baseline that a call asks for.
 * @throws CallError when the file is missing and is not to be made, or is no baseline
 */
export async function openBaseline(
  { baseline, updateBaseline = false }: BaselineFlags,
  cwd: string,
  speak: CliSpeak,
): Promise<BaselineRun> {
  const value = baseline ?? DEFAULT_FILE;
  const file = path.resolve(cwd, value);
  const folder = path.dirname(file);
  const before = await readEntries(file, value, updateBaseline, speak);
  const known = new Baseline(before, (name) => !existsSync(path.resolve(folder, name)));
  const nameOf = (result: FileResult) => slashed(path.relative(folder, path.resolve(cwd, result.path)));
  return {
    mark: (result) => (updateBaseline ? known.take(result, nameOf(result)) : known.mark(result, nameOf(result))),
    finish: async () => {
      if (updateBaseline) await writeWhole(file, baselineText(known.updated()), value, speak);
    },
  };
}

async function readEntries(file: string, value: string, mayMiss: boolean, speak: CliSpeak) {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (missing && mayMiss) return new Map();
    if (missing) throw new CallError(speak("error.baselineMissing", { value }));
    throw new CallError(speak("error.baselineUnread", { value, reason: reasonOf(error) }));
  }
  const entries = readBaseline(text);
  if (entries === null) throw new CallError(speak("error.baselineOther", { value }));
  return entries;
}

async function writeWhole(file: string, text: string, value: string, speak: CliSpeak): Promise<void> {
  const sink = await wholeFile(file, (error) => {
    throw new CallError(speak("error.baselineUnwritten", { value, reason: reasonOf(error) }));
  });
  try {
    await sink.write(text);
    await sink.commit();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}
