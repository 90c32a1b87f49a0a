/** A configuration with all that it extends, from the base to the file itself. */
import { existsSync } from "node:fs";
import path from "node:path";
import { configIn, MANIFEST, MANIFEST_KEY } from "./discover.js";
import { packageFolder, packageName } from "./packages.js";
import { ConfigError } from "./problem.js";
import type { ConfigData } from "./schema.js";
import { Source } from "./source.js";
import { validated } from "./validate.js";

/** One file of a configuration. */
export interface Layer {
  readonly source: Source;
  readonly data: ConfigData;
  /**
   * What its patterns of files are relative to: its own folder; for one that was named in the call the folder of the call; for one of a package
   * that of the configuration which extends it.
   */
  readonly base: string;
}

/**
 * @param file absolute; package.json means its key
 * @param base what the file's own patterns of files are relative to
 * @throws ConfigError when it, or what it extends, is wrong or not there
 */
export function layersOf(file: string, base: string): Promise<readonly Layer[]> {
  return load(file, base, []);
}

async function load(file: string, base: string, above: readonly string[]): Promise<Layer[]> {
  const source = await Source.read(file, path.basename(file) === MANIFEST ? MANIFEST_KEY : undefined);
  const data = await validated(source, "CONFIG");
  const chain = [...above, file];
  const layers: Layer[] = [];
  for (const [index, name] of listOf(data.extends).entries()) {
    const place = source.placeOf(typeof data.extends === "string" ? ["extends"] : ["extends", index]);
    const found = extendedFile(name, source.folder);
    if (found === null) throw new ConfigError([{ code: "no-extends", place, data: { name } }]);
    if (chain.includes(found.file)) {
      const names = [...chain, found.file].map((one) => path.basename(one)).join(" → ");
      throw new ConfigError([{ code: "cycle", place, data: { chain: names } }]);
    }
    layers.push(...(await load(found.file, found.packaged ? base : path.dirname(found.file), chain)));
  }
  return [...layers, { source, data, base }];
}

/** `./base.yaml`, `/etc/gongwen.yaml`: a file; anything else: a package, or a file in one. */
function extendedFile(name: string, folder: string): { readonly file: string; readonly packaged: boolean } | null {
  if (/^\.{1,2}(?:[/\\]|$)/.test(name) || path.isAbsolute(name)) {
    const file = path.resolve(folder, name);
    return existsSync(file) ? { file, packaged: false } : null;
  }
  const asked = packageName(name);
  const root = asked === null ? null : packageFolder(asked.name, folder);
  if (asked === null || root === null) return null;
  const file = asked.rest === "" ? configIn(root) : path.join(root, asked.rest);
  return file !== null && existsSync(file) ? { file, packaged: true } : null;
}

/** Every `extends`, `files` … as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
