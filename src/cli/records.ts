/** JSONL reports named in a call: found, opened, and what is to be said of them. */
import { profiles, rules } from "../../rules/index.js";
import { stat } from "node:fs/promises";
import path from "node:path";
import { visible } from "../reporters/terminal/visible.js";
import type { ReporterContext } from "../reporters/reporter.js";
import { RecordsError } from "../scan/records/errors.js";
import { RecordInput } from "../scan/records/input.js";
import { findFiles } from "../scan/find-files.js";
import { CallError, columnsOf, type Context, useColor } from "./io.js";
import { VERSION } from "./version.js";

/**
 * Opens reports for a while. What is wrong with one of them is said before `use` is called.
 * @param names files or globs
 * @param outputs absolute paths that are written
 * @throws CallError when one of them cannot be taken
 */
export async function withInputs<T>(
  names: readonly string[],
  outputs: readonly string[],
  context: Context,
  use: (inputs: readonly RecordInput[]) => Promise<T>,
): Promise<T> {
  const { io, locale, speak } = context;
  const files = await inputFiles(names, context);
  const written = files.find((name) => outputs.includes(path.resolve(io.cwd, name)));
  if (written !== undefined) throw new CallError(speak("error.outputIsInput", { value: written }));
  const all: RecordInput[] = [];
  try {
    for (const name of files) {
      const input = await RecordInput.open(path.resolve(io.cwd, name), name, files.length);
      all.push(input);
      sayFaults(input, context);
    }
    return await use(all);
  } catch (error) {
    throw error instanceof RecordsError ? new CallError(error.describe(locale)) : error;
  } finally {
    for (const input of all) await input.close();
  }
}

async function inputFiles(names: readonly string[], { io, speak }: Context): Promise<string[]> {
  for (const name of names) {
    const stats = await stat(path.resolve(io.cwd, name)).catch(() => null);
    if (stats?.isDirectory() === true) throw new CallError(speak("error.inputFolder", { value: name }));
  }
  const files: string[] = [];
  for await (const target of findFiles(names, io.cwd, true)) {
    if (target.kind === "nothing") throw new CallError(speak("error.noInput", { pattern: target.pattern }));
    files.push(target.path);
  }
  return files;
}

function sayFaults({ name, facts }: RecordInput, { io, speak }: Context): void {
  const say = (word: "note.incomplete" | "note.halfLine" | "note.unordered") =>
    void io.stderr.write(`${speak(word, { file: visible(name) })}\n`);
  if (facts.halfLine) say("note.halfLine");
  else if (!facts.complete) say("note.incomplete");
  if (!facts.inOrder) say("note.unordered");
}

/** The version that made all of them; says so where they are several. */
export function commonVersion(inputs: readonly RecordInput[], { io, speak }: Context): string {
  const versions = [...new Set(inputs.flatMap(({ facts }) => facts.versions))];
  if (versions.length > 1) {
    const named = inputs.find(({ facts }) => facts.versions.some((version) => version !== versions[0]));
    const list = versions.join(speak("list.mark"));
    io.stderr.write(`${speak("note.versions", { versions: list, file: visible(named?.name ?? "") })}\n`);
  }
  return versions.length === 1 ? (versions[0] ?? VERSION) : VERSION;
}

/** Names come from the built-in rules and kinds; what a configuration added is shown by its id. */
export function recordsContext(
  flags: { readonly color?: boolean },
  version: string,
  context: Context,
): ReporterContext {
  const { io, locale } = context;
  const names = profiles.map(({ id, name }) => [id, name[locale]] as const);
  return {
    locale,
    version,
    rules,
    // a record may call its kind `constructor`
    profileNames: Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(names)),
    columns: columnsOf(io),
    color: useColor(flags, io),
    scan: true,
  };
}
