/** What the switches of a call come to. */

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
