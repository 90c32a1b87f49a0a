/** `lint --watch`: checks again whatever is saved, and says what has changed, until the user ends it. */
import path from "node:path";
import type { FileResult } from "../engine/result.js";
import { UsageError } from "../engine/usage.js";
import { visible } from "../reporters/terminal/visible.js";
import { WatchedFiles } from "../scan/watched-files.js";
import { CallError, type ExitCode, type Io } from "./io.js";
import { type LintContext, runLint } from "./lint.js";
import type { LintFlags } from "./flags.js";
import { Tally } from "./tally.js";

/** Clears what is seen, not what can be scrolled back to. */
const CLEAR = "\u001B[2J\u001B[H";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Thrown out of a running check when the user has had enough. */
class Interrupted extends Error {}

/**
 * Checks, waits, and checks again what was saved. A report in a file is about all files each time; standard output is about those that changed.
 * @returns 130, as every call that is interrupted
 * @throws CallError, UsageError for a wrong call
 */
export async function watchFiles(files: readonly string[], flags: LintFlags, context: LintContext): Promise<ExitCode> {
  const { io, speak } = context;
  if (files.includes("-")) throw new CallError(speak("error.watchStdin"));
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  for (const signal of SIGNALS) process.once(signal, interrupt);
  const watched = new WatchedFiles(files, io.cwd, reportFiles(flags, io.cwd), stop.signal);
  try {
    await rounds(files, flags, context, watched);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    watched.close();
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
  return 130;
}

async function rounds(
  files: readonly string[],
  flags: LintFlags,
  context: LintContext,
  watched: WatchedFiles,
): Promise<void> {
  const { io, speak } = context;
  const tally = new Tally();
  const seen = (result: FileResult) => {
    if (watched.signal.aborted) throw new Interrupted();
    tally.add(result);
  };
  // a report in the folder that is watched is none of its documents
  const all = () => (flags.output.length > 0 && watched.files.length > 0 ? watched.files : files);
  const check = async (some: readonly string[]) => void (await runLint(some, flags, { ...context, seen }));
  const say = (text: string) => io.stderr.write(`${text}\n`);
  const waiting = () => say(speak("watch.waiting", { time: timeOfDay(), n: watched.files.length }));
  await watched.begin();
  await check(all());
  waiting();
  for await (const { changed, gone } of watched.changes()) {
    clear(flags, io);
    for (const file of gone) say(speak("watch.gone", { file: visible(file) }));
    tally.begin();
    if (changed.length > 0) await again(() => check(flags.output.length > 0 ? all() : changed), context);
    const difference = tally.difference(speak);
    if (difference !== "") say(difference);
    waiting();
  }
}

/** What was right when the watch began may be wrong for a while, such as a configuration that is being written: that is said, and no end. */
async function again(check: () => Promise<void>, { io, locale }: LintContext): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof CallError || error instanceof UsageError)) throw error;
    const text = error instanceof UsageError ? error.describe(locale) : error.message;
    io.stderr.write(`${text.split("\n").map(visible).join("\n")}\n`);
  }
}

function clear(flags: LintFlags, { stdout }: Io): void {
  if (stdout.isTTY === true && flags.format === "terminal") stdout.write(CLEAR);
}

/** A report lies often in the folder that is watched; checking it would write it again, for ever. */
function reportFiles({ output }: LintFlags, cwd: string): ReadonlySet<string> {
  return new Set(
    output.flatMap((value) => [value, value.replace(/^[a-z]+:/, "")]).map((file) => path.resolve(cwd, file)),
  );
}

function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8);
}
