// YAML is for people, JSON is for the machine: both builds (esbuild for the package, vite for the tests)
// turn an imported .yaml file into a module whose default export is its data.
import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** @param {string} text the YAML @param {string} path named in the error of a malformed file @returns {string} an ES module */
function moduleOf(text, path) {
  try {
    // a string is compiled at once, and JSON is read faster than an expression of the same data
    return `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(parse(text)))});`;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** @returns {import("esbuild").Plugin} */
export function esbuildYaml() {
  return {
    name: "yaml",
    setup(build) {
      build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
        contents: moduleOf(await readFile(path, "utf8"), path),
        loader: "js",
        watchFiles: [path],
      }));
    },
  };
}

/** @returns {import("vite").Plugin} */
export function viteYaml() {
  return {
    name: "yaml",
    transform(code, id) {
      return id.endsWith(".yaml") ? { code: moduleOf(code, id), map: null } : undefined;
    },
  };
}
