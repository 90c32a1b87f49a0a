/** The licences of the packages whose code is in the bundle. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} root @param {import("esbuild").Metafile} metafile
 * @returns {string} each package with its version and the text of its licence
 */
export function thirdPartyLicences(root, metafile) {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== null));
  const parts = [...folders].sort().map((folder) => licenceOf(path.join(root, folder)));
  return ["gongwen-lint contains code of these packages:\n", ...parts].join(`\n${"-".repeat(80)}\n\n`);
}

/** @param {string} file @returns {string | null} the innermost package that a file belongs to */
function packageFolder(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

/** @param {string} folder of a package */
function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  // some packages name their licence and do not ship its text
  const text =
    file === undefined ? `Author: ${author?.name ?? author ?? name}` : readFileSync(path.join(folder, file), "utf8");
  return `${name} ${version} (${license})\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
}
