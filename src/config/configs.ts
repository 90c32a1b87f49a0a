/** The configurations of a run: which one is in force for a file, each loaded once. Without any, no parser is loaded. */
import path from "node:path";
import { Config } from "./config.js";
import { Discovery } from "./discover.js";
import { IgnoreFiles } from "./ignore.js";
import type { Knowledge, Resolved, RunSettings } from "./types.js";

export interface ConfigsOptions {
  readonly builtIn: Knowledge;
  /** Where the command runs; plug-ins are taken from the node_modules in or above it. */
  readonly cwd: string;
  /** The one configuration for all files, absolute; null: none at all, not even .gongwenlintignore; absent: the nearest of each file. */
  readonly file?: string | null | undefined;
}

export class Configs {
  readonly #discovery = new Discovery();
  readonly #ignoreFiles = new IgnoreFiles();
  readonly #loaded = new Map<string, Promise<Config>>();
  readonly #none: Resolved;

  constructor(readonly options: ConfigsOptions) {
    this.#none = {
      config: null,
      ignored: null,
      ...options.builtIn,
      profile: undefined,
      layout: undefined,
      severities: {},
      ruleOptions: {},
      terms: [],
      entries: [],
    };
  }

  /**
   * What is in force for a file; the same object for files that are treated alike.
   * @param file absolute
   * @throws ConfigError when the configuration in force is wrong
   */
  async forFile(file: string): Promise<Resolved> {
    if (this.options.file === null) return this.#none;
    const found = this.#discovery.at(path.dirname(file));
    const ignoring = found.ignoreFiles.length === 0 ? null : this.#ignoreFiles.ignoring(found.ignoreFiles, file);
    const config = await this.#load(this.options.file ?? found.config);
    const resolved = config?.forFile(file) ?? this.#none;
    return ignoring === null ? resolved : { ...resolved, ignored: { file: ignoring } };
  }

  /** The configuration of the whole run: the one that is named, or that of the folder where the command runs. */
  async forRun(): Promise<{ readonly settings: RunSettings; readonly knowledge: Knowledge }> {
    const { file, cwd, builtIn } = this.options;
    const config = file === null ? null : await this.#load(file ?? this.#discovery.at(cwd).config);
    return { settings: config?.run ?? {}, knowledge: config?.knowledge ?? builtIn };
  }

  async #load(file: string | null): Promise<Config | null> {
    if (file === null) return null;
    let loading = this.#loaded.get(file);
    if (loading === undefined) {
      const { file: named, cwd, builtIn } = this.options;
      const folder = path.dirname(file);
      const [base, pluginRoot] = file === named ? [cwd, folder] : [folder, cwd];
      loading = Config.load(file, base, pluginRoot, builtIn);
      this.#loaded.set(file, loading);
    }
    return loading;
  }
}
