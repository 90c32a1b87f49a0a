/** One configuration, loaded: what is in force for which file. The YAML parser and the descriptions are loaded only where there is one. */
import { within } from "./ignore.js";
import { knowledgeOf } from "./knowledge.js";
import { type Layer, layersOf, listOf } from "./layers.js";
import { unknownIn } from "./known.js";
import { Merged } from "./merge.js";
import { PathPatterns } from "./patterns.js";
import { ConfigError } from "./problem.js";
import type { Settings } from "./schema.js";
import type { Path } from "./source.js";
import type { Entry, Knowledge, Resolved, RunSettings } from "./types.js";

/** A piece of a configuration with the files that it is for; null: all. */
interface Piece {
  readonly layer: Layer;
  readonly settings: Settings;
  readonly prefix: Path;
  readonly files: PathPatterns | null;
}

interface Ignoring {
  readonly layer: Layer;
  readonly patterns: PathPatterns;
}

export class Config {
  readonly #pieces: readonly Piece[];
  readonly #ignoring: readonly Ignoring[];
  /** What is in force, by which pieces apply. */
  readonly #resolved = new Map<string, Resolved>();

  private constructor(
    /** Absolute. */
    readonly file: string,
    readonly layers: readonly Layer[],
    readonly knowledge: Knowledge,
  ) {
    this.#pieces = layers.flatMap(piecesOf);
    this.#ignoring = layers.flatMap((layer) => {
      const globs = listOf(layer.data.ignore);
      return globs.length === 0 ? [] : [{ layer, patterns: PathPatterns.ofGlobs(globs) }];
    });
  }

  /**
   * @param file absolute
   * @param base what its patterns of files are relative to
   * @param pluginRoot from which folder upward plug-ins must be installed
   * @throws ConfigError when anything in it or in what it extends is wrong
   */
  static async load(file: string, base: string, pluginRoot: string, builtIn: Knowledge): Promise<Config> {
    const layers = await layersOf(file, base);
    const knowledge = await knowledgeOf(layers, builtIn, pluginRoot);
    const problems = layers.flatMap((layer) => unknownIn(layer, knowledge));
    if (problems.length > 0) throw new ConfigError(problems);
    return new Config(file, layers, knowledge);
  }

  /** What it says of the whole run. */
  get run(): RunSettings {
    const last = <K extends keyof RunSettings>(key: K): RunSettings[K] =>
      this.layers.findLast(({ data }) => data[key] !== undefined)?.data[key];
    return { failOn: last("failOn"), maxWarnings: last("maxWarnings"), locale: last("locale") };
  }

  /** @param file absolute */
  forFile(file: string): Resolved {
    const applies = this.#pieces.map(({ files, layer }) => {
      const name = within(layer.base, file);
      return files === null || (name !== null && files.matches(name));
    });
    const ignoring = this.#ignoring.find(({ layer, patterns }) => {
      const name = within(layer.base, file);
      return name !== null && patterns.matches(name);
    });
    const signature = `${applies.map(Number).join("")}${ignoring === undefined ? "" : this.#ignoring.indexOf(ignoring)}`;
    let resolved = this.#resolved.get(signature);
    if (resolved === undefined) {
      const pieces = this.#pieces.filter((_, index) => applies[index]);
      resolved = this.#resolve(pieces, ignoring?.layer);
      this.#resolved.set(signature, resolved);
    }
    return resolved;
  }

  #resolve(pieces: readonly Piece[], ignoring: Layer | undefined): Resolved {
    const merged = new Merged();
    for (const { settings, prefix, layer } of pieces) merged.add(settings, prefix, layer);
    return {
      config: this.file,
      ignored: ignoring?.source.placeOf(["ignore"]) ?? null,
      ...this.knowledge,
      profile: merged.profile,
      layout: merged.layout,
      severities: merged.severities,
      ruleOptions: merged.ruleOptions,
      terms: merged.terms,
      entries: [...merged.entries, ...this.#runEntries()],
    };
  }

  #runEntries(): Entry[] {
    return (["failOn", "maxWarnings", "locale"] as const).flatMap((key) => {
      const layer = this.layers.findLast(({ data }) => data[key] !== undefined);
      return layer === undefined ? [] : [{ key: [key], value: layer.data[key], origin: layer.source.placeOf([key]) }];
    });
  }
}

function piecesOf(layer: Layer): Piece[] {
  const overrides = (layer.data.overrides ?? []).map((settings, index) => ({
    layer,
    settings,
    prefix: ["overrides", index],
    files: PathPatterns.ofGlobs(listOf(settings.files)),
  }));
  return [{ layer, settings: layer.data, prefix: [], files: null }, ...overrides];
}
