/** What a result depends on besides the content of its file, as one short name. */
import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { CheckOptions } from "../../engine/check.js";

/** Own rules and plug-ins of more files than this are not looked through: nothing is kept then. */
const MOST_FILES = 2_000;

export interface Environment {
  readonly options: CheckOptions;
  /** Folders with rules of the user's own, absolute. */
  readonly sources: readonly string[];
  /** What the scan wants besides: redaction, sketches, the segmenter. */
  readonly extras: readonly string[];
}

/** @returns null when it cannot be told, so that nothing may be kept */
export function environmentName({ options, sources, extras }: Environment): string | null {
  const { rules, profiles, profile, layout, locale, severities, ruleOptions, terms } = options;
  const code = sources.map(contentOf);
  if (code.includes(null)) return null;
  const ids = [rules, profiles].map((all) => all.map(({ id }) => id));
  return digest(JSON.stringify([ids, profile, layout, locale, severities, ruleOptions, terms, code, extras]));
}

/**
 * The same where no configuration is in force: the rules are those of the version, and what is said of them is what the call says.
 * @param call all of it that results depend on
 */
export function plainName(call: readonly unknown[]): string {
  return digest(`no configuration ${JSON.stringify(call)}`);
}

/** Makes the keys of results. */
export class Keys {
  /** By environment and extension. */
  readonly #names = new Map<string, string>();

  /**
   * @param content the hash of the file's bytes
   * @param name of the file: its extension tells Markdown from text, and what the content was to be
   */
  of(environment: string, content: string, name: string): string {
    const around = environment + path.extname(name).toLowerCase();
    let short = this.#names.get(around);
    if (short === undefined) {
      short = digest(around);
      this.#names.set(around, short);
    }
    return content + short;
  }
}

/** 132 bits: so many that two never meet by chance. */
function digest(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}

function contentOf(folder: string): string | null {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => !path.relative(folder, file).split(path.sep).includes("node_modules"))
    // rules may be links to files that several share
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
  if (files.length > MOST_FILES) return null;
  return digest(
    files
      .sort()
      .map((file) => `${file}\n${hash("sha256", readFileSync(file))}`)
      .join("\n"),
  );
}
