/** What a run checks by: the configuration of each file, and over it the switches of the call. */
import path from "node:path";
import type { Configs } from "../config/configs.js";
import type { Knowledge, Resolved, RunSettings } from "../config/types.js";
import type { CheckOptions } from "../engine/check.js";
import { assertKnown, ruleNamed } from "../engine/usage.js";
import { type Layout, type Rule, SEVERITIES, type Severity } from "../rule/types.js";
import type { Locale } from "../text/locale.js";
import { CallError, type Context, type Io } from "./io.js";
import type { RunFlags } from "./flags.js";
import type { CliSpeak } from "./words.js";

/** What the switches say of every file. */
export interface Switches {
  readonly profile: string | undefined;
  readonly layout: Layout | undefined;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** Empty: all. */
  readonly only: ReadonlySet<string>;
  readonly skip: ReadonlySet<string>;
  /** Whether they decide about a rule. */
  names(id: string): boolean;
}

export interface Limits {
  /** The severities that make the exit code 1. */
  readonly failOn: ReadonlySet<Severity>;
  readonly maxWarnings: number;
}

/** What of a call decides how files are checked; a worker of a scan has no more. */
export interface RunContext extends Pick<Context, "locale" | "speak"> {
  readonly configs: Pick<Configs, "forFile" | "forRun">;
  readonly io: Pick<Io, "cwd">;
}

export class RunOptions<C extends RunContext = RunContext> {
  readonly #options = new Map<Resolved, CheckOptions>();
  /** Every rule and the name of every kind that was met, for the reports: those of `knowledge`, then what files bring. */
  readonly met: { readonly rules: Rule[]; readonly profileNames: Record<string, string> } = {
    rules: [],
    // an id may be the name of something that every object has
    profileNames: Object.create(null) as Record<string, string>,
  };

  private constructor(
    readonly switches: Switches,
    readonly context: C,
    /** The rules and kinds that the run begins with; a folder's own configuration may bring more. */
    readonly knowledge: Knowledge,
    readonly limits: Limits,
  ) {
    this.#meet(knowledge);
  }

  /** @throws CallError, UsageError for a wrong switch, ConfigError for a wrong configuration */
  static async open<C extends RunContext>(flags: RunFlags, context: C): Promise<RunOptions<C>> {
    const { settings, knowledge } = await context.configs.forRun();
    return new RunOptions(
      switchesOf(flags, knowledge, context.speak),
      context,
      knowledge,
      limitsOf(flags, settings, context.speak),
    );
  }

  /**
   * How a file is checked, or where it is said that it is not.
   * @param name as given in the call
   */
  async forFile(name: string): Promise<CheckOptions | { readonly ignoredBy: string }> {
    const resolved = await this.context.configs.forFile(path.resolve(this.context.io.cwd, name));
    if (resolved.ignored !== null) return { ignoredBy: path.relative(this.context.io.cwd, resolved.ignored.file) };
    return this.over(resolved);
  }

  /** A configuration with the switches over it; the same object for the same configuration. */
  over(resolved: Resolved): CheckOptions {
    let options = this.#options.get(resolved);
    if (options === undefined) {
      options = overridden(resolved, this.switches, this.context.locale);
      this.#options.set(resolved, options);
      this.#meet(resolved);
    }
    return options;
  }

  /** Of two with the same id, in folders of their own, the first gives the name. */
  #meet({ rules, profiles }: Knowledge): void {
    const known = new Set(this.met.rules.map(({ id }) => id));
    for (const rule of rules) if (!known.has(rule.id)) this.met.rules.push(rule);
    for (const { id, name } of profiles) this.met.profileNames[id] ??= name[this.context.locale];
  }
}

/** A file's configuration with the switches over it. */
function overridden(resolved: Resolved, switches: Switches, locale: Locale): CheckOptions {
  const { rules: known, profiles: kinds, ruleOptions, terms } = resolved;
  const set = { ...resolved.severities, ...switches.severities };
  const layout = switches.layout ?? resolved.layout;
  const severities = known.map((rule) => [rule.id, severityOf(rule, set[rule.id], layout, switches)] as const);
  return {
    rules: known,
    profiles: kinds,
    profile: switches.profile ?? resolved.profile,
    layout,
    locale,
    severities: Object.fromEntries(
      severities.filter(([, severity]) => severity !== undefined),
    ) as CheckOptions["severities"],
    ruleOptions,
    terms,
  };
}

/** What `--only` names runs, even if it is off otherwise. */
function severityOf(
  { id, severity, layout: standard }: Rule,
  set: Severity | "off" | undefined,
  layout: Layout | undefined,
  { only, skip }: Switches,
): Severity | "off" | undefined {
  if (skip.has(id) || (only.size > 0 && !only.has(id))) return "off";
  const isOff = set === "off" || (set === undefined && standard !== undefined && standard !== layout);
  return only.has(id) && isOff ? severity : set;
}

function switchesOf(flags: RunFlags, knowledge: Knowledge, speak: CliSpeak): Switches {
  const severities = Object.fromEntries(flags.rule.map((value) => ruleSwitch(value, speak)));
  const { profile } = flags;
  const layout = flags.layout as Layout | undefined;
  assertKnown({ profile, layout, rules: severities }, knowledge.rules, knowledge.profiles);
  const named = (values: readonly string[]) =>
    new Set(values.flatMap((value) => value.split(",")).map((id) => ruleNamed(id.trim(), knowledge.rules).id));
  const [only, skip] = [named(flags.only), named(flags.skip)];
  const names = (id: string) => id in severities || only.size > 0 || skip.has(id);
  return { profile, layout, severities, only, skip, names };
}

function ruleSwitch(value: string, speak: CliSpeak): [string, Severity | "off"] {
  const [, id, severity] = /^([^:]+):(error|warning|info|off)$/.exec(value) ?? [];
  if (id === undefined || severity === undefined) throw new CallError(speak("error.rule", { value }));
  return [id, severity as Severity | "off"];
}

/** What makes a run a failed one. @throws CallError */
export function limitsOf({ failOn, maxWarnings }: RunFlags, settings: RunSettings, speak: CliSpeak): Limits {
  return {
    failOn: failOnOf(failOn ?? settings.failOn ?? "error", speak),
    maxWarnings: maxWarningsOf(maxWarnings, speak) ?? settings.maxWarnings ?? Number.POSITIVE_INFINITY,
  };
}

/** The severities that make the exit code 1. @throws CallError */
export function failOnOf(value: string, speak: CliSpeak): ReadonlySet<Severity> {
  if (value === "never") return new Set();
  const last = SEVERITIES.indexOf(value as Severity);
  if (last === -1) throw new CallError(speak("error.failOn", { value }));
  return new Set(SEVERITIES.slice(0, last + 1));
}

function maxWarningsOf(value: string | undefined, speak: CliSpeak): number | undefined {
  if (value !== undefined && !/^\d{1,9}$/.test(value)) throw new CallError(speak("error.maxWarnings", { value }));
  return value === undefined ? undefined : Number(value);
}
