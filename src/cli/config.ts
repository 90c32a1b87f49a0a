/** `config`: what is in force for a file and where each value came from; or whether the configuration can be used. */
import path from "node:path";
import type { Entry, Origin, Resolved } from "../config/types.js";
import { visible } from "../reporters/terminal/visible.js";
import { checkOwnRules } from "./config-check.js";
import { CallError, type Context } from "./io.js";
import type { ConfigFlags } from "./flags.js";
import { RunOptions } from "./run-options.js";

/** Stands for a document of the folder where none is named: patterns for all files take it in. */
const ANY_DOCUMENT = "*";

/**
 * Prints to standard output.
 * @param file as given in the call
 * @throws CallError, UsageError, ConfigError for a wrong call or configuration
 */
export async function showConfig(file: string | undefined, flags: ConfigFlags, context: Context): Promise<void> {
  const { io, speak, configs } = context;
  if (flags.format !== "yaml" && flags.format !== "json")
    throw new CallError(speak("error.configFormat", { value: flags.format }));
  const resolved = await configs.forFile(path.resolve(io.cwd, file ?? ANY_DOCUMENT));
  if (flags.check === true) {
    io.stdout.write(`${await checkOwnRules(resolved, context)}\n`);
    return;
  }
  const entries = entriesOf(resolved, flags, await RunOptions.open(flags, context));
  io.stdout.write(flags.format === "json" ? asJson(file, resolved, entries) : asYaml(file, resolved, entries, context));
}

/** Every value that a file is checked by: of rules those of the configuration and the severity of every other. */
function entriesOf(resolved: Resolved, flags: ConfigFlags, options: RunOptions<Context>): Entry[] {
  const said = (...key: string[]) => resolved.entries.find((entry) => entry.key.join("\0") === key.join("\0"));
  const one = (key: string, given: unknown, fallback: unknown): Entry =>
    given === undefined
      ? (said(key) ?? { key: [key], value: fallback, origin: "default" })
      : { key: [key], value: given, origin: "switch" };
  const { severities = {} } = options.over(resolved);
  const rules = resolved.rules.flatMap((rule): Entry[] => {
    const key = ["rules", rule.id, "severity"];
    const value = severities[rule.id] ?? (isOff(rule.layout, options.over(resolved).layout) ? "off" : rule.severity);
    const own = said(...key);
    const origin: Origin = options.switches.names(rule.id) ? "switch" : (own?.origin ?? "default");
    const values = Object.entries(rule.options ?? {}).map(([name, option]): Entry => {
      const at = ["rules", rule.id, "options", name];
      return said(...at) ?? { key: at, value: option.default, origin: "default" };
    });
    return [{ key, value, origin }, ...values];
  });
  const { locale, localeOrigin } = options.context;
  return [
    one("profile", flags.profile, "auto"),
    one("layout", flags.layout, "off"),
    ...rules,
    ...resolved.entries.filter(({ key }) => key[0] === "allow"),
    ...resolved.entries.filter(({ key }) => key[0] === "terms"),
    one("failOn", flags.failOn, "error"),
    ...(options.limits.maxWarnings === Number.POSITIVE_INFINITY
      ? []
      : [one("maxWarnings", flags.maxWarnings === undefined ? undefined : options.limits.maxWarnings, null)]),
    localeOrigin === "config"
      ? one("locale", undefined, locale)
      : { key: ["locale"], value: locale, origin: localeOrigin },
  ];
}

function isOff(standard: string | undefined, layout: string | undefined): boolean {
  return standard !== undefined && standard !== layout;
}

function asJson(file: string | undefined, { config, ignored }: Resolved, entries: readonly Entry[]): string {
  const values = entries.map(({ key, value, origin }) => ({ key: key.join("."), value, origin }));
  return `${JSON.stringify({ file: file ?? null, config, ignored, values }, null, 2)}\n`;
}

function asYaml(
  file: string | undefined,
  { config, ignored }: Resolved,
  entries: readonly Entry[],
  { io, speak }: Context,
): string {
  const shown = (name: string) => visible(path.relative(io.cwd, name));
  const from = (origin: Origin) =>
    typeof origin === "string" ? speak(`config.${origin}`) : `${shown(origin.file)}:${origin.line}:${origin.column}`;
  const lines = [
    `# ${speak("config.inForce", { file: visible(file ?? io.cwd) })}`,
    `# ${config === null ? speak("config.none") : speak("config.from", { file: shown(config) })}`,
    ...(ignored === null ? [] : [`# ${speak("config.ignored", { by: shown(ignored.file) })}`]),
  ];
  let open: readonly string[] = [];
  for (const { key, value, origin } of entries) {
    const isMember = key[0] === "allow" || key[0] === "terms";
    const folders = isMember ? key : key.slice(0, -1);
    const same = folders.findIndex((name, depth) => open[depth] !== name);
    for (let depth = same === -1 ? folders.length : same; depth < folders.length; depth++)
      lines.push(`${"  ".repeat(depth)}${folders[depth]}:`);
    open = folders;
    const head = isMember ? "- " : `${key.at(-1)}: `;
    lines.push(`${"  ".repeat(folders.length)}${head}${scalar(value)}  # ${from(origin)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** A value on one line; JSON is YAML. */
function scalar(value: unknown): string {
  return typeof value === "string" && /^[a-z][a-z\d-]*$/.test(value) ? value : JSON.stringify(value);
}
