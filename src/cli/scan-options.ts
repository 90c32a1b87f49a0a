/**
 * What a scan checks by, as far as the process that leads it must know: it checks nothing, so as long as no configuration, switch or report names a
 * rule it does without them.
 */
import type { ReporterContext } from "../reporters/reporter.js";
import type { Context } from "./io.js";
import type { ScanFlags } from "./flags.js";
import { type Limits, limitsOf, RunOptions } from "./run-options.js";

export class ScanOptions {
  #all: Promise<RunOptions<Context>> | undefined;

  private constructor(
    readonly flags: ScanFlags,
    readonly context: Context,
    readonly limits: Limits,
  ) {}

  /** @throws CallError, UsageError for a wrong switch, ConfigError for a wrong configuration */
  static async open(flags: ScanFlags, context: Context): Promise<ScanOptions> {
    const { configs, speak, io } = context;
    const options = new ScanOptions(flags, context, limitsOf(flags, await configs.settings(), speak));
    // what is wrong is said before anything is checked
    if (!configs.isPlain(io.cwd) || namesRules(flags)) await options.all();
    return options;
  }

  /** With the rules. */
  all(): Promise<RunOptions<Context>> {
    this.#all ??= RunOptions.open(this.flags, this.context);
    return this.#all;
  }

  /** What reports call the rules and kinds; ids are enough for those that only programs read. */
  async met(named: boolean): Promise<Pick<ReporterContext, "rules" | "profileNames">> {
    return named ? (await this.all()).met : { rules: [], profileNames: {} };
  }
}

function namesRules({ profile, layout, rule, only, skip }: ScanFlags): boolean {
  return profile !== undefined || layout !== undefined || rule.length + only.length + skip.length > 0;
}
