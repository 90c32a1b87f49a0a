/** What may stand where the cursor is: commands, options and their values, taken from the program itself and from the rules. */
import { profiles, rules } from "../../rules/index.js";
import type { Command, Option } from "commander";
import { REPORT_FORMATS } from "../reporters/index.js";
import { LAYOUTS, SEVERITIES } from "../rule/types.js";
import type { Locale } from "../text/locale.js";

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Shells complete names of files and folders better than we could. */
export interface Completions {
  readonly candidates: readonly Candidate[];
  readonly paths: "files" | "folders" | null;
}

type Values = (current: string, locale: Locale) => readonly Candidate[];

const plain = (value: string): Candidate => ({ value, description: "" });
const ruleNames: Values = (_, locale) => rules.map(({ id, name }) => ({ value: id, description: name[locale] }));

/** A rule's name first, then, behind the colon, its severity. */
const ruleSeverities: Values = (current, locale) => {
  const [id, severity] = current.split(":", 2);
  if (severity === undefined) return ruleNames(current, locale).map((one) => ({ ...one, value: `${one.value}:` }));
  return [...SEVERITIES, "off"].map((name) => plain(`${id}:${name}`));
};

/** Names between commas: those that stand there already stay before the one that is being written. */
const ruleList: Values = (current, locale) => {
  const before = current.slice(0, current.lastIndexOf(",") + 1);
  return ruleNames(current, locale).map((one) => ({ ...one, value: before + one.value }));
};

/** By the long name of an option without dashes, or by the name of an argument. */
const VALUES: Readonly<Record<string, Values>> = {
  format: () => REPORT_FORMATS.map(plain),
  profile: (_, locale) => profiles.map(({ id, name }) => ({ value: id, description: name[locale] })),
  layout: () => LAYOUTS.map(plain),
  locale: () => ["zh", "en"].map(plain),
  "fail-on": () => [...SEVERITIES, "never"].map(plain),
  rule: ruleSeverities,
  only: ruleList,
  skip: ruleList,
  "<rule>": ruleNames,
  "<shell>": () => ["bash", "zsh", "fish", "powershell"].map(plain),
};

/**
 * @param words what follows the command's name up to the cursor; the last word is the one being written, "" when it is not begun
 */
export function completionsFor(program: Command, words: readonly string[], locale: Locale): Completions {
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  if (before.includes("--")) return { candidates: [], paths: "files" };
  const { command, operands } = parsed(program, before);
  const previous = before.at(-1) ?? "";
  const open = optionNamed(command, previous);
  if (open !== undefined && takesValue(open)) return valuesOf(open, current, "", locale);
  const [, flag = "", value = ""] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
  const joined = optionNamed(command, flag);
  if (joined !== undefined) return valuesOf(joined, value, `${flag}=`, locale);
  if (current.startsWith("-")) return { candidates: starting(current, flagsOf(command)), paths: null };
  const commands = command.commands.map((one) => ({ value: one.name(), description: one.description() }));
  if (command !== program && commands.length > 0) return { candidates: starting(current, commands), paths: null };
  if (command !== program) return argumentsOf(command, current, operands, locale);
  return { candidates: operands === 0 ? starting(current, commands) : [], paths: "files" };
}

/** Which command the words so far have chosen, and how many of its arguments are given. */
function parsed(program: Command, words: readonly string[]): { command: Command; operands: number } {
  let command = program;
  let operands = 0;
  for (const [index, word] of words.entries()) {
    const option = optionNamed(command, words[index - 1] ?? "");
    if (word.startsWith("-") || (option !== undefined && takesValue(option))) continue;
    const named = operands === 0 ? command.commands.find((one) => one.name() === word) : undefined;
    if (named === undefined) operands++;
    else command = named;
  }
  return { command, operands };
}

/** Without a command's name the options are those of the default command besides the program's own. */
function optionsOf(command: Command): readonly Option[] {
  const usual = command.parent === null ? command.commands.find((one) => one.name() === "lint") : undefined;
  return [...command.createHelp().visibleOptions(command), ...(usual?.options ?? [])];
}

function optionNamed(command: Command, flag: string): Option | undefined {
  return flag === "" ? undefined : optionsOf(command).find(({ short, long }) => short === flag || long === flag);
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function flagsOf(command: Command): Candidate[] {
  const flags = optionsOf(command).map(({ long, description }) => ({ value: long ?? "", description }));
  return [...new Map(flags.filter(({ value }) => value !== "").map((one) => [one.value, one])).values()];
}

function valuesOf(option: Option, current: string, prefix: string, locale: Locale): Completions {
  const values = option.argChoices?.map(plain) ?? VALUES[option.long?.slice(2) ?? ""]?.(current, locale);
  if (values === undefined) return { candidates: [], paths: "files" };
  const candidates = starting(current, values).map((one) => ({ ...one, value: prefix + one.value }));
  return { candidates, paths: null };
}

function argumentsOf(command: Command, current: string, operands: number, locale: Locale): Completions {
  const all = command.registeredArguments;
  const argument = all[operands] ?? (all.at(-1)?.variadic === true ? all.at(-1) : undefined);
  if (argument === undefined) return { candidates: [], paths: null };
  const values = argument.argChoices?.map(plain) ?? VALUES[`<${argument.name()}>`]?.(current, locale);
  if (values !== undefined) return { candidates: starting(current, values), paths: null };
  return { candidates: [], paths: argument.name() === "folder" ? "folders" : "files" };
}

function starting(current: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(current));
}
