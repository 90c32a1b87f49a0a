/** The command: arguments and streams in, exit code out. */
import { CommanderError } from "commander";
import { profiles } from "../../rules/index.js";
import { ConfigError } from "../config/problem.js";
import { UsageError } from "../engine/usage.js";
import { visible } from "../reporters/terminal/visible.js";
import type { Locale } from "../text/locale.js";
import { explain, listRules } from "./explain.js";
import { type ExitCode, CallError, type Io } from "./io.js";
import { runLint } from "./lint.js";
import { outline } from "./outline.js";
import { type Actions, makeProgram } from "./program.js";
import { VERSION } from "./version.js";
import { type CliSpeak, cliSpeaker } from "./words.js";

/**
 * Runs one call.
 * @param args what follows the command's name
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const locale = localeOf(args, io.env);
  const speak = cliSpeaker(locale === "zh" || locale === "en" ? locale : "zh");
  try {
    if (locale !== "zh" && locale !== "en") throw new CallError(speak("error.locale", { value: locale }));
    return await run(args, io, locale, speak);
  } catch (error) {
    // what is quoted comes from outside; the lines of a stack stay lines
    const text = problem(error, speak, locale === "en" ? "en" : "zh");
    io.stderr.write(`${text.split("\n").map(visible).join("\n")}\n`);
    return 2;
  }
}

async function run(args: readonly string[], io: Io, locale: Locale, speak: CliSpeak): Promise<ExitCode> {
  let code: ExitCode = 0;
  const context = { io, locale, speak };
  const actions: Actions = {
    lint: async (files, flags) => {
      const check = flags.watch === true ? (await import("./watch.js")).watchFiles : runLint;
      code = await check(files, flags, { ...context, scan: false });
    },
    scan: async (folder, flags) => void (code = await runLint([folder], flags, { ...context, scan: true })),
    explain: async (rule) => explain(rule, context),
    rules: async () => listRules(context),
    outline: async (file) => void (code = await outline(file, context)),
    doctor: async (flags) => void (code = (await import("./doctor.js")).doctor(flags, context)),
    completion: async (shell, words, made) => (await import("./completion.js")).completion(shell, words, made, context),
  };
  const write = (text: string) => void io.stdout.write(text);
  const program = makeProgram(actions, { locale, version: VERSION, profileIds: profiles.map(({ id }) => id), write });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    throw error;
  }
  return code;
}

/** The last `--locale` wins, then the environment; a locale must be known before the first word is said. */
function localeOf(args: readonly string[], env: Io["env"]): string {
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  const at = own.lastIndexOf("--locale");
  const joined = own.findLast((argument) => argument.startsWith("--locale="));
  return (
    joined?.slice("--locale=".length) ?? (at === -1 ? undefined : own[at + 1]) ?? (env["GONGWEN_LINT_LOCALE"] || "zh")
  );
}

function problem(error: unknown, speak: CliSpeak, locale: Locale): string {
  if (error instanceof CallError) return error.message;
  if (error instanceof UsageError || error instanceof ConfigError) return error.describe(locale);
  if (error instanceof CommanderError) return callProblem(error, speak);
  return speak("error.internal", { message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function callProblem(error: CommanderError, speak: CliSpeak): string {
  const value = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return speak("error.unknownOption", { value });
    case "commander.optionMissingArgument":
      return speak("error.missingValue", { value });
    case "commander.missingArgument":
      return speak("error.missingArgument");
    case "commander.excessArguments":
      return speak("error.excessArguments");
    default:
      return error.message;
  }
}
