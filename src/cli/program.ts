/** The commands and their options. */
import { Command, type HelpConfiguration, Option } from "commander";
import { REPORT_FORMATS } from "../reporters/index.js";
import { width, wrap } from "../reporters/terminal/layout.js";
import type { Locale } from "../text/locale.js";
import type { DiffFlags } from "./diff.js";
import type { MergeFlags } from "./merge.js";
import { type CliSpeak, cliSpeaker } from "./words.js";

/** The switches that say how files are checked; `--config` and `--locale` are read before all others (see main.ts). */
export interface RunFlags {
  readonly profile?: string;
  readonly layout?: string;
  readonly rule: readonly string[];
  /** Rules, each element one or several with commas. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly failOn?: string;
  readonly maxWarnings?: string;
}

export interface LintFlags extends RunFlags {
  readonly format: string;
  /** `[format:]path` of each report that is written to a file. */
  readonly output: readonly string[];
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly stdinFilename?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly staged?: boolean;
  /** true without a commit to compare with. */
  readonly changed?: string | boolean;
  readonly watch?: boolean;
}

export interface ScanFlags extends LintFlags {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly filesFrom?: string;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly shard?: string;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly redact?: boolean;
  readonly zip?: boolean;
  readonly near?: boolean;
  /** false: nothing is said on the way. */
  readonly progress: boolean;
}

export interface ConfigFlags extends RunFlags {
  readonly format: string;
  readonly check?: boolean;
}

/** What each command does; given by `main` so that this file knows only the shape of the call. */
export interface Actions {
  lint(files: readonly string[], flags: LintFlags): Promise<void>;
  scan(folder: string | undefined, flags: ScanFlags): Promise<void>;
  merge(inputs: readonly string[], flags: MergeFlags): Promise<void>;
  diff(old: string, now: string, flags: DiffFlags): Promise<void>;
  explain(rule: string): Promise<void>;
  rules(): Promise<void>;
  outline(file: string): Promise<void>;
  doctor(flags: { readonly format: string }): Promise<void>;
  completion(shell: string, words: readonly string[], program: Command): Promise<void>;
  init(): Promise<void>;
  config(file: string | undefined, flags: ConfigFlags): Promise<void>;
  hook(step: "install" | "uninstall"): Promise<void>;
}

export interface ProgramOptions {
  readonly locale: Locale;
  readonly version: string;
  readonly profileIds: readonly string[];
  /** Where help and version go. */
  readonly write: (text: string) => void;
}

/** Makes the command line parser. It throws CommanderError where the process would exit. */
export function makeProgram(actions: Actions, options: ProgramOptions): Command {
  const speak = cliSpeaker(options.locale);
  const program = new Command("gongwen-lint")
    .description(speak("description"))
    .version(options.version, "-V, --version", speak("option.version"))
    .addHelpText("after", `\n${speak("help.exit")}`)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: options.write, writeErr: () => {} })
    .configureHelp(helpIn(speak));
  withCommon(program, speak).helpOption("-h, --help", speak("option.help"));

  addLintOptions(program.command("lint", { isDefault: true }), speak, options.profileIds)
    .description(speak("lint.description"))
    .argument("[files...]", speak("lint.files"))
    .addOption(new Option("-w, --watch", speak("option.watch")))
    .addOption(new Option("--staged", speak("option.staged")))
    .addOption(new Option("--changed [ref]", speak("option.changed")))
    .action((files: string[], flags: LintFlags) => actions.lint(files, flags));
  addScanOptions(addLintOptions(program.command("scan"), speak, options.profileIds), speak)
    .description(speak("scan.description"))
    .argument("[folder]", speak("scan.folder"))
    .action((folder: string | undefined, flags: ScanFlags) => actions.scan(folder, flags));
  addReportOptions(program.command("merge"), speak, REPORT_FORMATS, "option.failOn")
    .description(speak("merge.description"))
    .argument("<inputs...>", speak("merge.inputs"))
    .addOption(new Option("--quiet", speak("option.quiet")))
    .action((inputs: string[], flags: MergeFlags) => actions.merge(inputs, flags));
  addReportOptions(program.command("diff"), speak, ["terminal", "json", "jsonl", "markdown"], "diff.failOn")
    .description(speak("diff.description"))
    .argument("<old>", speak("diff.old"))
    .argument("<new>", speak("diff.new"))
    .action((old: string, now: string, flags: DiffFlags) => actions.diff(old, now, flags));
  program
    .command("explain")
    .description(speak("explain.description"))
    .argument("<rule>", speak("explain.rule"))
    .action((rule: string) => actions.explain(rule));
  program
    .command("rules")
    .description(speak("rules.description"))
    .action(() => actions.rules());
  program
    .command("outline")
    .description(speak("outline.description"))
    .argument("<file>", speak("outline.file"))
    .action((file: string) => actions.outline(file));
  program
    .command("doctor")
    .description(speak("doctor.description"))
    .addOption(new Option("-f, --format <format>", speak("doctor.format")).default("terminal"))
    .action((flags: { format: string }) => actions.doctor(flags));
  program
    .command("completion")
    .description(speak("completion.description"))
    .argument("<shell>", speak("completion.shell"))
    .allowExcessArguments()
    .action((shell: string, _: unknown, { args }: Command) => actions.completion(shell, args.slice(1), program));
  program
    .command("init")
    .description(speak("init.description"))
    .action(() => actions.init());
  addRunOptions(program.command("config"), speak, options.profileIds)
    .description(speak("config.description"))
    .argument("[file]", speak("config.file"))
    .addOption(new Option("-f, --format <format>", speak("config.format")).default("yaml"))
    .addOption(new Option("--check", speak("config.check")))
    .action((file: string | undefined, flags: ConfigFlags) => actions.config(file, flags));
  const hook = program.command("hook").description(speak("hook.description")).helpCommand(false);
  for (const step of ["install", "uninstall"] as const) {
    hook
      .command(step)
      .description(speak(`hook.${step}`))
      .action(() => actions.hook(step));
  }
  for (const command of [...program.commands, ...hook.commands])
    withCommon(command, speak).helpOption("-h, --help", speak("option.help"));
  return program;
}

/** What every command takes. */
function withCommon(command: Command, speak: CliSpeak): Command {
  return command
    .addOption(new Option("--locale <locale>", speak("option.locale")))
    .addOption(new Option("--config <file>", speak("option.config")))
    .addOption(new Option("--no-config", speak("option.noConfig")));
}

function addLintOptions(command: Command, speak: CliSpeak, profileIds: readonly string[]): Command {
  const names = REPORT_FORMATS.join(speak("list.mark"));
  command
    .addOption(new Option("-f, --format <format>", speak("option.format", { names })).default("terminal"))
    .addOption(repeatable("-o, --output <[format:]path>", speak("option.output")));
  return addRunOptions(command, speak, profileIds)
    .addOption(new Option("--quiet", speak("option.quiet")))
    .addOption(new Option("--color", speak("option.color")))
    .addOption(new Option("--no-color", speak("option.noColor")))
    .addOption(new Option("--stdin-filename <name>", speak("option.stdinFilename")))
    .addOption(new Option("--baseline <file>", speak("option.baseline")))
    .addOption(new Option("--update-baseline", speak("option.updateBaseline")));
}

function addScanOptions(command: Command, speak: CliSpeak): Command {
  return command
    .addOption(repeatable("--include <glob>", speak("option.include")))
    .addOption(repeatable("--exclude <glob>", speak("option.exclude")))
    .addOption(new Option("--files-from <file>", speak("option.filesFrom")))
    .addOption(new Option("-j, --jobs <n>", speak("option.jobs")))
    .addOption(new Option("--timeout <seconds>", speak("option.timeout")))
    .addOption(new Option("--shard <i/n>", speak("option.shard")))
    .addOption(new Option("--no-cache", speak("option.noCache")))
    .addOption(new Option("--cache-dir <folder>", speak("option.cacheDir")))
    .addOption(new Option("--zip", speak("option.zip")))
    .addOption(new Option("--near", speak("option.near")))
    .addOption(new Option("--redact", speak("option.redact")))
    .addOption(new Option("--no-progress", speak("option.noProgress")));
}

/** Of the commands that make reports from reports. */
function addReportOptions(
  command: Command,
  speak: CliSpeak,
  formats: readonly string[],
  failOn: "option.failOn" | "diff.failOn",
): Command {
  const names = formats.join(speak("list.mark"));
  return command
    .addOption(new Option("-f, --format <format>", speak("option.format", { names })).default("terminal"))
    .addOption(repeatable("-o, --output <[format:]path>", speak("option.output")))
    .addOption(new Option("--fail-on <severity>", speak(failOn)))
    .addOption(new Option("--color", speak("option.color")))
    .addOption(new Option("--no-color", speak("option.noColor")));
}

function addRunOptions(command: Command, speak: CliSpeak, profileIds: readonly string[]): Command {
  const names = profileIds.join(speak("list.mark"));
  return command
    .addOption(new Option("-p, --profile <id>", speak("option.profile", { names })))
    .addOption(new Option("--layout <standard>", speak("option.layout")))
    .addOption(repeatable("--rule <id:severity>", speak("option.rule")))
    .addOption(repeatable("--only <rules>", speak("option.only")))
    .addOption(repeatable("--skip <rules>", speak("option.skip")))
    .addOption(new Option("--fail-on <severity>", speak("option.failOn")))
    .addOption(new Option("--max-warnings <n>", speak("option.maxWarnings")));
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description)
    .default([], "")
    .argParser((value: string, before: string[]) => [...before, value]);
}

/** commander's own words, and lines broken where Chinese may be broken. */
function helpIn(speak: CliSpeak): HelpConfiguration {
  const places = (term: string) =>
    term.replace("[options]", speak("help.options-place")).replace("[command]", speak("help.command-place"));
  return {
    displayWidth: width,
    boxWrap: (text, columns) => wrap(text, columns).join("\n"),
    styleTitle: (title) => titles(speak)[title] ?? title,
    styleUsage: places,
    styleSubcommandTerm: places,
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === "string" ? description + speak("help.default", { value: defaultValue }) : description,
  };
}

/** commander's own headings, by their English text. */
function titles(speak: CliSpeak): Readonly<Record<string, string>> {
  return {
    "Usage:": speak("help.usage"),
    "Arguments:": speak("help.arguments"),
    "Options:": speak("help.options"),
    "Commands:": speak("help.commands"),
  };
}
