/** The configurations that a call means. Where none is in force, nothing is loaded that could read one. */
import type { Configs, ConfigsOptions } from "../config/configs.js";
import { Discovery } from "../config/discover.js";
import type { Knowledge, Resolved, RunSettings } from "../config/types.js";

export class CallConfigs implements Pick<Configs, "forFile" | "forRun"> {
  readonly #discovery = new Discovery();
  #loading: Promise<Configs> | undefined;

  constructor(readonly options: Omit<ConfigsOptions, "builtIn">) {}

  /**
   * Whether the files of a folder are checked without a configuration, and none of them is left out.
   * @param folder absolute
   */
  isPlain(folder: string): boolean {
    const { file } = this.options;
    if (file !== undefined) return file === null;
    const { config, ignoreFiles } = this.#discovery.at(folder);
    return config === null && ignoreFiles.length === 0;
  }

  /** @throws ConfigError when the configuration in force is wrong */
  async forFile(file: string): Promise<Resolved> {
    return (await this.#load()).forFile(file);
  }

  /** @throws ConfigError when the configuration of the run is wrong */
  async forRun(): Promise<{ readonly settings: RunSettings; readonly knowledge: Knowledge }> {
    return (await this.#load()).forRun();
  }

  /** What `forRun` says, without the rules. @throws ConfigError as it does */
  async settings(): Promise<RunSettings> {
    return this.isPlain(this.options.cwd) ? {} : (await this.forRun()).settings;
  }

  async #load(): Promise<Configs> {
    this.#loading ??= import("./core.js").then(
      ({ Configs: All, rules, profiles }) => new All({ builtIn: { rules, profiles }, ...this.options }),
    );
    return this.#loading;
  }
}
