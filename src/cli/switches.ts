/** The switches of the commands. */
import { type Command, Option } from "commander";
import { REPORT_FORMATS } from "../reporters/index.js";
import type { CliSpeak } from "./words.js";

/** What every command takes. */
export function withCommon(command: Command, speak: CliSpeak): Command {
  return command
    .addOption(new Option("--locale <locale>", speak("option.locale")))
    .addOption(new Option("--config <file>", speak("option.config")))
    .addOption(new Option("--no-config", speak("option.noConfig")));
}

export function addLintOptions(command: Command, speak: CliSpeak, profileIds: readonly string[]): Command {
  const names = REPORT_FORMATS.join(speak("list.mark"));
  command
    .addOption(new Option("-f, --format <format>", speak("option.format", { names })).default("terminal"))
    .addOption(repeatable("-o, --output <[format:]path>", speak("option.output")));
  return addRunOptions(command, speak, profileIds)
    .addOption(new Option("--quiet", speak("option.quiet")))
    .addOption(new Option("--color", speak("option.color")))
    .addOption(new Option("--no-color", speak("option.noColor")))
    .addOption(new Option("--baseline <file>", speak("option.baseline")))
    .addOption(new Option("--update-baseline", speak("option.updateBaseline")));
}

export function addScanOptions(command: Command, speak: CliSpeak): Command {
  return command
    .addOption(repeatable("--include <glob>", speak("option.include")))
    .addOption(repeatable("--exclude <glob>", speak("option.exclude")))
    .addOption(new Option("--files-from <file>", speak("option.filesFrom")))
    .addOption(new Option("-j, --jobs <n>", speak("option.jobs")))
    .addOption(new Option("--timeout <seconds>", speak("option.timeout")))
    .addOption(new Option("--shard <i/n>", speak("option.shard")))
    .addOption(new Option("--cache", speak("option.cache")).default(true, ""))
    .addOption(new Option("--no-cache", speak("option.noCache")))
    .addOption(new Option("--cache-dir <folder>", speak("option.cacheDir")))
    .addOption(new Option("--zip", speak("option.zip")))
    .addOption(new Option("--near", speak("option.near")))
    .addOption(new Option("--redact", speak("option.redact")))
    .addOption(new Option("--no-progress", speak("option.noProgress")));
}

/** Of the commands that make reports from reports. */
export function addReportOptions(
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

export function addRunOptions(command: Command, speak: CliSpeak, profileIds: readonly string[]): Command {
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
