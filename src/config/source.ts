/** A file of YAML or JSON with the place of everything in it. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type * as YamlModule from "yaml";
import type { LineCounter, Document as YamlDocument } from "yaml";
import { reasonOf } from "../text/reason.js";
import { ConfigError, type Place } from "./problem.js";

/** Keys and indices from the top of a file. */
export type Path = readonly (string | number)[];

/** Far more than anybody writes. */
const LIMIT = 1024 * 1024;
/** An alias may stand so often: against files that grow when they are read. */
const MOST_ALIASES = 100;

export class Source {
  readonly data: unknown;

  private constructor(
    /** Absolute. */
    readonly file: string,
    readonly yaml: Yaml,
    readonly document: YamlDocument,
    readonly lines: LineCounter,
    /** What stands before every path: the key in package.json. */
    readonly prefix: Path,
  ) {
    const whole: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    this.data = prefix.reduce((value: unknown, key) => (value as Record<string, unknown> | null)?.[key], whole) ?? {};
  }

  /**
   * Reads a file; JSON is YAML.
   * @param key of which only the value counts
   * @throws ConfigError when it cannot be read or is malformed
   */
  static async read(file: string, key?: string): Promise<Source> {
    // bundled, a CommonJS module has its names on the default export alone
    const { default: yaml } = await import("yaml");
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(textOf(file), { lineCounter: lines, prettyErrors: false });
    const [problem] = document.errors;
    if (problem !== undefined) {
      const { line, col } = lines.linePos(problem.pos[0]);
      throw new ConfigError([
        { code: "syntax", place: { file, line, column: col }, data: { reason: problem.message } },
      ]);
    }
    try {
      const source = new Source(file, yaml, document, lines, key === undefined ? [] : [key]);
      if (key !== undefined && !document.has(key)) throw new ConfigError([{ code: "no-key", place: { file } }]);
      return source;
    } catch (error) {
      if (error instanceof ConfigError) throw error;
      throw new ConfigError([{ code: "syntax", place: { file }, data: { reason: reasonOf(error) } }]);
    }
  }

  get folder(): string {
    return path.dirname(this.file);
  }

  /** The place of a value, or of its key; of what is not there, the place of what should hold it. */
  placeOf(steps: Path, of: "key" | "value" = "value"): Place {
    let node: unknown = this.document.contents;
    let offset = 0;
    const all = [...this.prefix, ...steps];
    for (const [index, step] of all.entries()) {
      const next = this.#childOf(this.#plain(node), step);
      if (next === null) break;
      const key = of === "key" && index === all.length - 1;
      offset = this.#startOf(key ? next.key : next.value) ?? this.#startOf(next.key) ?? offset;
      node = next.value;
    }
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }

  #plain(node: unknown): unknown {
    return this.yaml.isAlias(node) ? node.resolve(this.document) : node;
  }

  #childOf(node: unknown, step: string | number): Child | null {
    const { isMap, isScalar, isSeq } = this.yaml;
    if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) ?? null;
    if (!isSeq(node)) return null;
    const value = node.items[Number(step)];
    return value === undefined ? null : { key: value, value };
  }

  #startOf(node: unknown): number | undefined {
    return this.yaml.isNode(node) ? node.range?.[0] : undefined;
  }
}

type Yaml = (typeof YamlModule)["default"];

interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

function textOf(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > LIMIT) throw new ConfigError([{ code: "too-large", place: { file }, data: { limit: LIMIT } }]);
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT" || code === "ENOTDIR") throw new ConfigError([{ code: "not-found", place: { file } }]);
    throw new ConfigError([{ code: "not-readable", place: { file }, data: { reason: reasonOf(error) } }]);
  }
}
