/** Which files are left out, by .gongwenlintignore files and by `ignore` in a configuration. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { forwardSlashes } from "../engine/check.js";
import { reasonOf } from "../text/reason.js";
import { PathPatterns } from "./patterns.js";
import { ConfigError } from "./problem.js";

/** Patterns and the folder that they are relative to. */
export interface Scoped {
  readonly base: string;
  readonly patterns: PathPatterns;
}

/** The parts of a path below a folder; null when it is not in it. */
export function within(base: string, file: string): string | null {
  const relative = path.relative(base, file);
  if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative)) return null;
  return forwardSlashes(relative);
}

/** Reads .gongwenlintignore files, each once. */
export class IgnoreFiles {
  readonly #read = new Map<string, Scoped>();

  /**
   * @param names of the files, nearest first
   * @returns the one that leaves the checked file out; null when none does
   */
  ignoring(names: readonly string[], file: string): string | null {
    return names.find((name) => leftOut(this.#scoped(name), file, this.#nearer(names, name))) ?? null;
  }

  /** A nearer file may take back what one above says. */
  #nearer(names: readonly string[], name: string): readonly Scoped[] {
    return names.slice(0, names.indexOf(name)).map((other) => this.#scoped(other));
  }

  #scoped(name: string): Scoped {
    let scoped = this.#read.get(name);
    if (scoped === undefined) {
      scoped = { base: path.dirname(name), patterns: PathPatterns.ofFile(textOf(name)) };
      this.#read.set(name, scoped);
    }
    return scoped;
  }
}

/** Asks about every folder on the way and then about the file: what a folder leaves out, nothing in it takes back. */
function leftOut({ base, patterns }: Scoped, file: string, nearer: readonly Scoped[]): boolean {
  const names = within(base, file)?.split("/") ?? [];
  return names.some((_, index) => {
    const isFolder = index < names.length - 1;
    const part = names.slice(0, index + 1).join("/");
    if (patterns.verdict(part, isFolder) !== "in") return false;
    const full = path.join(base, part);
    const said = nearer.map((other) => {
      const inside = within(other.base, full);
      return inside === null ? null : other.patterns.verdict(inside, isFolder);
    });
    return said.find((verdict) => verdict !== null) !== "out";
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError([{ code: "not-readable", place: { file }, data: { reason: reasonOf(error) } }]);
  }
}
