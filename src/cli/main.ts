/** The command: arguments and streams in, exit code out. */
import { CommanderError } from "commander";
import { configsOf, localeOf } from "./before.js";
import { ConfigError } from "../config/problem.js";
import { UsageError } from "../engine/usage.js";
import { GitError } from "../git/errors.js";
import { visible } from "../reporters/terminal/visible.js";
import { didYouMean, type Locale } from "../text/locale.js";
import { reasonOf } from "../text/reason.js";
import { CallError, type Context, type ExitCode, type Io } from "./io.js";
import { runLint } from "./lint.js";
import { type Actions, makeProgram } from "./program.js";
import { VERSION } from "./version.js";
import { type CliSpeak, cliSpeaker } from "./words.js";

/**
 * Runs one call.
 * @param args what follows the command's name
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  // all but a scan need it in any case: it is read while the call is looked at
  if (args[0] !== "scan") void import("./core.js");
  const configs = configsOf(args, io.cwd);
  const chosen = await localeOf(args, io.env, configs);
  const locale = chosen.name === "en" ? "en" : "zh";
  const speak = cliSpeaker(locale);
  io.stdoutLost?.addEventListener("abort", () => sayLost(io, speak));
  try {
    if (locale !== chosen.name) throw new CallError(speak("error.locale", { value: chosen.name }));
    return await run(args, { io, locale, localeOrigin: chosen.origin, speak, configs });
  } catch (error) {
    // what is quoted comes from outside; the lines of a stack stay lines
    const text = problem(error, speak, locale);
    io.stderr.write(`${text.split("\n").map(visible).join("\n")}\n`);
    return 2;
  }
}

/** A reader that has gone wants to know nothing. */
function sayLost({ stdoutLost, stderr }: Io, speak: CliSpeak): void {
  const error: unknown = stdoutLost?.reason;
  if (error instanceof Error && "code" in error && error.code === "EPIPE") return;
  stderr.write(`${speak("error.stdoutFailed", { reason: reasonOf(error) })}\n`);
}

async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = 0;
  const { io, locale } = context;
  const actions: Actions = {
    lint: async (files, flags) => {
      const check = flags.watch === true ? (await import("./watch.js")).watchFiles : runLint;
      code = await check(files, flags, context);
    },
    scan: async (folder, flags) => void (code = await (await import("./scan.js")).runScan(folder, flags, context)),
    explain: async (rule) => (await import("./explain.js")).explain(rule, context),
    rules: async () => (await import("./explain.js")).listRules(context),
    outline: async (file) => void (code = await (await import("./outline.js")).outline(file, context)),
    doctor: async (flags) => void (code = (await import("./doctor.js")).doctor(flags, context)),
    completion: async (shell, words, made) => (await import("./completion.js")).completion(shell, words, made, context),
    merge: async (inputs, flags) => void (code = await (await import("./merge.js")).merge(inputs, flags, context)),
    diff: async (old, now, flags) => void (code = await (await import("./diff.js")).diff(old, now, flags, context)),
    init: async () => (await import("./init.js")).init(context),
    config: async (file, flags) => (await import("./config.js")).showConfig(file, flags, context),
    hook: async (step) => (await import("./hook.js")).changeHook(step, context),
  };
  const write = (text: string) => void io.stdout.write(text);
  const program = makeProgram(actions, { locale, version: VERSION, profileIds: await profileIdsFor(args), write });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    throw error;
  }
  return code;
}

/** The kinds of document; named by the help and by completions alone. */
async function profileIdsFor(args: readonly string[]): Promise<readonly string[]> {
  const isNamed = args.some((argument) => /^(?:-\w*h|--help$|completion$)/.test(argument));
  return isNamed ? (await import("./core.js")).profiles.map(({ id }) => id) : [];
}

function problem(error: unknown, speak: CliSpeak, locale: Locale): string {
  if (error instanceof CallError) return error.message;
  if (error instanceof UsageError || error instanceof ConfigError || error instanceof GitError)
    return error.describe(locale);
  if (error instanceof CommanderError) return callProblem(error, speak, locale);
  return speak("error.internal", { message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function callProblem(error: CommanderError, speak: CliSpeak, locale: Locale): string {
  const value = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  // commander's own guess among the options of the command
  const like = /Did you mean (?:one of )?(-[\w-]+)/.exec(error.message)?.[1];
  switch (error.code) {
    case "commander.unknownOption":
      if (like === undefined) return speak("error.unknownOption", { value });
      return speak("error.unknownOptionLike", { value, hint: didYouMean(like, locale) });
    // hook is the only command that has commands
    case "commander.help":
    case "commander.unknownCommand":
      return speak("error.hookStep");
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
