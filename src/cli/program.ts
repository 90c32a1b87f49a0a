/** The commands and their options. */
import { Command, type HelpConfiguration, Option } from "commander";
import { REPORT_FORMATS } from "../reporters/index.js";
import { width, wrap } from "../reporters/terminal/layout.js";
import type { Locale } from "../text/locale.js";
import type { DiffFlags } from "./diff.js";
import type { ConfigFlags, LintFlags, ScanFlags } from "./flags.js";
import type { MergeFlags } from "./merge.js";
import { addLintOptions, addReportOptions, addRunOptions, addScanOptions, withCommon } from "./switches.js";
import { type CliSpeak, cliSpeaker } from "./words.js";

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
    .addOption(new Option("--stdin-filename <name>", speak("option.stdinFilename")))
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
