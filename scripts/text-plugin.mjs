// The style and the script of the HTML report are files of their own, so that they are read, formatted and checked as what they are:
// both builds (esbuild for the package, vite for the tests) turn `./page.js?text` into a module whose default export is the file's text.
import { readFile } from "node:fs/promises";
import path from "node:path";

const SUFFIX = "?text";

/** @returns {import("esbuild").Plugin} */
export function esbuildText() {
  return {
    name: "text",
    setup(build) {
      build.onResolve({ filter: /\?text$/ }, ({ path: name, resolveDir }) => ({
        path: path.join(resolveDir, name.slice(0, -SUFFIX.length)),
        // in the namespace of files, where paths are told relative to the project
        suffix: SUFFIX,
      }));
      build.onLoad({ filter: /\.(?:css|js)$/ }, async ({ path: file, suffix }) =>
        suffix === SUFFIX ? { contents: await readFile(file, "utf8"), loader: "text", watchFiles: [file] } : undefined,
      );
    },
  };
}

/** @returns {import("vite").Plugin} */
export function viteText() {
  const PREFIX = "\0text:";
  return {
    name: "text",
    enforce: "pre",
    resolveId(name, importer) {
      if (!name.endsWith(SUFFIX) || importer === undefined) return undefined;
      return PREFIX + path.resolve(path.dirname(importer), name.slice(0, -SUFFIX.length)) + ".text";
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const file = id.slice(PREFIX.length, -".text".length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(await readFile(file, "utf8"))};`;
    },
  };
}
